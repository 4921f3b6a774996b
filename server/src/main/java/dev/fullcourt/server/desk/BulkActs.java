package dev.fullcourt.server.desk;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.server.access.Member;
import dev.fullcourt.server.log.NewEvent;
import dev.fullcourt.server.playbooks.Agreement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Does the same about many buyers: each is looked at as if it were alone, and one that cannot be
 * done keeps none of the others from it. A batch is one transaction and a fixed number of queries.
 */
@Component
public class BulkActs {

  private static final int BATCH = 500;

  private final Desk desk;
  private final BulkBook book;
  private final Acts acts;
  private final Agreement agreement;

  BulkActs(Desk desk, BulkBook book, Acts acts, Agreement agreement) {
    this.desk = desk;
    this.book = book;
    this.acts = acts;
    this.agreement = agreement;
  }

  /** One of somebody's own. */
  public Optional<BulkAct> find(Member by, String id) {
    return book.find(by, id);
  }

  /**
   * Does it. One that was cut short goes on when it is asked again with the same key.
   *
   * @param said what they say with it, by the names of {@link Act#fields}
   * @param once makes a request that is sent twice count once; letters, digits and hyphens
   * @return what came of it, buyer by buyer
   * @throws Impossible when it can be done about none of them for want of something said
   */
  public BulkAct perform(
      Member by, List<String> buyers, Act act, Map<String, String> said, String once) {
    if (!BulkAct.ALLOWED.contains(act)) {
      throw Impossible.said("“" + act.word() + "” can only be done about one buyer at a time.");
    }
    List<String> ids = buyers.stream().filter(Objects::nonNull).distinct().toList();
    if (ids.isEmpty() || ids.size() > BulkAct.MOST) {
      throw Impossible.said("Select some buyers, at most " + BulkAct.MOST + " at a time.");
    }
    if (!once.matches("[A-Za-z0-9-]{8,80}")) {
      throw Impossible.said("A key is 8 to 80 letters, digits and hyphens.");
    }
    Playbook playbook = agreement.findCurrent().orElseThrow(Impossible::noAgreement);
    String id = by.id() + "-" + once;
    Map<String, String> words = words(act, said);
    checkWords(playbook, by, act, words, ids.getFirst());
    book.add(by, id, act, words, ids);
    BulkAct asked = book.find(by, id).orElseThrow();
    boolean open = asked.undone() == null;
    while (open) {
      open = new Batch(playbook, by, id, asked.act(), asked.said()).perform();
    }
    return book.find(by, id).orElseThrow();
  }

  /** Only what belongs to the act: a form sends the fields of all acts. */
  private static Map<String, String> words(Act act, Map<String, String> said) {
    Map<String, String> words = new LinkedHashMap<>(said);
    words.keySet().retainAll(act.fields());
    words.values().removeIf(text -> text == null || text.isBlank()); // programs say null, too
    return words;
  }

  /**
   * What is wrong whoever the buyer is, is said before anything is done: the acts that can be done
   * about many ask nothing of a buyer in particular.
   */
  private void checkWords(
      Playbook playbook, Member by, Act act, Map<String, String> said, String any) {
    desk.find(any)
        .ifPresent(standing ->
            new Checks(playbook, standing)
                .check(by, act, said)
                .forEach((name, text) -> ActValues.read(playbook, name, text)));
  }

  /** Some of the buyers, in one transaction. */
  private final class Batch {

    private final Playbook playbook;
    private final Member by;
    private final String id;
    private final Act act;
    private final Map<String, String> said;
    private final Map<String, NewEvent> events = new HashMap<>();

    Batch(Playbook playbook, Member by, String id, Act act, Map<String, String> said) {
      this.playbook = playbook;
      this.by = by;
      this.id = id;
      this.act = act;
      this.said = said;
    }

    /** Whether there may be more of them. */
    boolean perform() {
      List<String> buyers = new ArrayList<>();
      boolean decided =
          acts.append(() -> {
            buyers.addAll(book.open(id, BATCH));
            Map<String, Standing> before = desk.findAll(buyers);
            List<BulkAct.Row> rows = new ArrayList<>();
            buyers.forEach(buyer -> rows.add(row(buyer, before.get(buyer))));
            book.add(id, rows);
            return List.copyOf(events.values());
          });
      if (decided && !events.isEmpty()) {
        Map<String, Standing> after = desk.findAll(events.keySet());
        Map<String, String> refused = new HashMap<>();
        events
            .keySet()
            .forEach(buyer -> {
              Standing standing = after.get(buyer);
              String why = standing == null ? null : overtaken(standing);
              if (why != null) {
                refused.put(buyer, why);
              }
            });
        book.refuse(id, refused);
      }
      return buyers.size() == BATCH;
    }

    private BulkAct.Row row(String buyer, @Nullable Standing before) {
      if (before == null || !by.sees(before.person())) {
        return new BulkAct.Row(buyer, "", "There is no such buyer.", null);
      }
      try {
        if (act == Act.ASSIGN && said.get("to") != null && said.get("to").equals(before.person())) {
          throw Impossible.overtaken(before.name() + " is theirs already.");
        }
        if (act == Act.TAKE && by.name().equals(before.person())) {
          throw Impossible.overtaken(before.name() + " is yours already.");
        }
        events.put(buyer, Acts.event(playbook, by, before, act, said, BulkBook.event(id, buyer)));
        return new BulkAct.Row(buyer, before.name(), null, null);
      } catch (Impossible e) {
        return new BulkAct.Row(buyer, before.name(), e.getMessage(), null);
      }
    }

    /** Why it came to nothing though it was appended; null when it did not. */
    private @Nullable String overtaken(Standing after) {
      return switch (act) {
        case RECYCLE ->
            Objects.equals(said.get("stage"), after.stage())
                ? null
                : "It could not go there from where it is.";
        case ASSIGN, TAKE -> {
          String wanted = act == Act.TAKE ? by.name() : said.get("to");
          yield wanted == null || wanted.equals(after.person())
              ? null
              : "It stays with " + (after.person() == null ? "the queue" : after.person()) + ".";
        }
        default -> null;
      };
    }
  }
}
