package dev.fullcourt.server.desk;

import dev.fullcourt.engine.act.IdleAct;
import dev.fullcourt.engine.event.EventTypes;
import dev.fullcourt.engine.event.Value;
import dev.fullcourt.engine.playbook.Pass;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.server.access.Member;
import dev.fullcourt.server.buyers.Buyers;
import dev.fullcourt.server.buyers.IdleTexts;
import dev.fullcourt.server.cycle.News;
import dev.fullcourt.server.log.Decided;
import dev.fullcourt.server.log.LiveLog;
import dev.fullcourt.server.log.NewEvent;
import dev.fullcourt.server.playbooks.Agreement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What people of ours do about buyers. An act becomes an event of the source {@value #SOURCE}, is
 * committed, and is answered when it has been decided: so whoever did it sees what came of it, and
 * of two who press at once one is told that the other was quicker.
 */
@Component
public class Acts {

  /** The source of what is done on the desk. */
  public static final String SOURCE = "fullcourt desk";

  /** What to tell when what was done is not decided yet. */
  public static final String LATER = "It is kept, and will show in a moment.";

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Desk desk;
  private final Agreement agreement;
  private final LiveLog log;
  private final Decided decided;
  private final News news;
  private final TransactionTemplate transactions;
  private final Buyers buyers;

  Acts(
      Desk desk,
      Agreement agreement,
      LiveLog log,
      Decided decided,
      News news,
      TransactionTemplate transactions,
      Buyers buyers) {
    this.desk = desk;
    this.agreement = agreement;
    this.log = log;
    this.decided = decided;
    this.news = news;
    this.transactions = transactions;
    this.buyers = buyers;
  }

  /** Whether the agreement lets somebody ask that of another team. */
  public static boolean mayAsk(Member member, Pass pass) {
    return pass.from().stream().anyMatch(from -> member.functions().contains(from.function()));
  }

  /**
   * Does it.
   *
   * @param by who
   * @param buyer about whom
   * @param act what
   * @param said what they say with it, by the names of {@link Act#fields}
   * @param once makes a request that is sent twice count once; one that says something else is
   *     another, though it has the same
   * @return what to tell them, in a few words
   * @throws Impossible when it cannot be done; nothing was written, unless somebody was quicker
   */
  public String perform(Member by, String buyer, Act act, Map<String, String> said, String once) {
    Playbook playbook = agreement.findCurrent().orElseThrow(Impossible::noAgreement);
    Standing before =
        desk.find(buyer)
            .filter(standing -> by.sees(standing.person()))
            .orElseThrow(() -> Impossible.said("There is no such buyer."));
    String id = id(by, buyer, act, said, once);
    NewEvent event = event(playbook, by, before, act, said, id);
    if (!append(List.of(event), () -> {})) {
      return LATER;
    }
    String told = told(by, act, said.get("stage"), before, desk.find(buyer).orElse(before));
    if (act.needsWay()) {
      buyers
          .findIdle(buyer, SOURCE, id)
          .filter(why -> why != IdleAct.Why.OWNER_ALREADY) // they wanted it so, and so it is
          .ifPresent(why -> {
            throw Impossible.overtaken("That had no effect. " + IdleTexts.of(why));
          });
    }
    return told;
  }

  /** The id of the event an act becomes: of the opportunity or pass it begins, too. */
  public static String id(Member by, String buyer, Act act, Map<String, String> said, String once) {
    Map<String, String> words = new TreeMap<>();
    act.fields()
        .forEach(name -> words.put(name, Objects.requireNonNullElse(said.get(name), "").strip()));
    return Once.key(once, List.of(by.name(), buyer, act.word()), words);
  }

  /**
   * Appends what somebody did, and waits until it is decided.
   *
   * @param events of the source {@value #SOURCE}
   * @param lastLook what must still be so, looked at when nobody else can append any more; what it
   *     throws, this throws, and nothing was written
   * @return whether it is decided; if not, it is kept and will be ({@link #LATER})
   */
  public boolean append(List<NewEvent> events, Runnable lastLook) {
    return append(() -> {
      lastLook.run();
      return events;
    });
  }

  /**
   * Appends what follows from how things stand, and waits until it is decided.
   *
   * @param events made when nobody else can append any more; may be none
   * @return whether all is decided
   */
  boolean append(Supplier<List<NewEvent>> events) {
    List<NewEvent> appended =
        Objects.requireNonNull(
            transactions.execute(status -> {
              log.hold();
              List<NewEvent> made = events.get();
              if (!made.isEmpty()) {
                log.append(made);
              }
              return made;
            }));
    news.tell();
    return decided.await(SOURCE, appended.stream().map(NewEvent::id).toList(), PATIENCE);
  }

  static NewEvent event(
      Playbook playbook, Member by, Standing before, Act act, Map<String, String> said, String id) {
    Map<String, String> given = new Checks(playbook, before).check(by, act, said);
    Map<String, Value> properties = new TreeMap<>();
    given.forEach((name, text) -> properties.put(name, ActValues.read(playbook, name, text)));
    String person = given.get("person");
    properties.remove("person");
    String type = act.type();
    if (act == Act.RECYCLE) {
      properties.remove("stage");
      type = Doable.way(playbook, given.get("stage")).saidBy().orElseThrow();
    }
    if (act == Act.ASSIGN) {
      properties.remove("to");
      properties.put("by", Value.of(by.name()));
    }
    properties.put(
        EventTypes.OWNER,
        Value.of(act == Act.ASSIGN ? String.valueOf(given.get("to")) : by.name()));
    if (act == Act.OPEN && given.containsKey("amount")) {
      properties.putIfAbsent("currency", Value.of(playbook.currency()));
    }
    if (act == Act.OPEN || act == Act.ASK) {
      properties.put(act == Act.OPEN ? EventTypes.OPPORTUNITY : EventTypes.PASS, Value.of(id));
    }
    Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    return new NewEvent(
        SOURCE, id, before.buyer(), blankAsNull(person), type, now, now, now, properties);
  }

  private static @Nullable String blankAsNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }

  /** What came of it: whoever was too late is told who was quicker. */
  private static String told(
      Member by, Act act, @Nullable String stage, Standing before, Standing after) {
    if (act == Act.ACCEPT) {
      Standing.Open open = after.handoff();
      String taker = open == null ? after.person() : open.person();
      if (!by.name().equals(taker)) {
        throw Impossible.overtaken(
            taker == null
                ? after.name() + " is no longer on offer."
                : taker + " was quicker: " + after.name() + " is theirs.");
      }
      return after.name() + " is yours.";
    }
    if (act == Act.REJECT && after.handoff() != null && after.handoff().accepted() != null) {
      throw Impossible.overtaken(
          after.handoff().person() + " has taken " + after.name() + " meanwhile.");
    }
    if (act == Act.RECYCLE && !Objects.equals(stage, after.stage())) {
      throw Impossible.overtaken(after.name() + " could not go there from where it is.");
    }
    return said(act, before.name());
  }

  private static String said(Act act, String name) {
    return switch (act) {
      case REJECT -> name + " was rejected; those who offered it see why.";
      case RETURN -> name + " was given back.";
      case OFFER -> name + " was offered.";
      case TAKE -> name + " is yours.";
      case ASSIGN -> name + " was handed on.";
      case RECYCLE -> name + " was recycled.";
      default -> "Noted on " + name + ".";
    };
  }
}
