package dev.fullcourt.server.enrichment;

import dev.fullcourt.engine.event.Value;
import dev.fullcourt.server.access.Member;
import dev.fullcourt.server.desk.Acts;
import dev.fullcourt.server.desk.Impossible;
import dev.fullcourt.server.desk.Once;
import dev.fullcourt.server.enrichment.FactSheet.Part;
import dev.fullcourt.server.outbox.Kinds;
import dev.fullcourt.server.outbox.Outbox;
import dev.fullcourt.server.playbooks.Agreement;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What people at their desks, and services, say of accounts and people. What is said last counts,
 * but for one thing: a service does not talk over a person of ours.
 */
@Component
public class Enrichment {

  /** The source of what services say. */
  public static final String SERVICES = "fullcourt enrichment";

  /** Which property of such an event says who said it. */
  static final String SAID_BY = "said_by";

  private static final String SERVICE_NAME = "[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0,59}";

  private final FactSheets sheets;
  private final FactEvents log;
  private final Agreement agreement;
  private final Acts acts;
  private final Outbox outbox;

  Enrichment(FactSheets sheets, FactEvents log, Agreement agreement, Acts acts, Outbox outbox) {
    this.sheets = sheets;
    this.log = log;
    this.agreement = agreement;
    this.acts = acts;
    this.outbox = outbox;
  }

  /**
   * What is said.
   *
   * @param person of which person, or null for the account
   * @param values by field; blank ones say nothing
   * @param was what stood in the fields when they were shown to whoever says it; one that is left
   *     as it was says nothing. A field that was not shown is not in it
   * @param service which service says so, or null for whoever sends it
   */
  public record Saying(
      @Nullable String person,
      Map<String, String> values,
      Map<String, String> was,
      @Nullable String service) {
    public Saying {
      values = Map.copyOf(values);
      was = Map.copyOf(was);
    }

    /** Those somebody wrote into. */
    public Map<String, String> typed() {
      Map<String, String> typed = new TreeMap<>(values);
      typed.entrySet().removeIf(each -> isLeft(each.getKey(), each.getValue()));
      return typed;
    }

    private boolean isLeft(String field, String text) {
      String before = was.get(field);
      return before != null && plain(text).equals(plain(before));
    }
  }

  /** On one line, as fields of forms have it. */
  private static String plain(String text) {
    return text.replaceAll("[\\r\\n]", "").strip();
  }

  /**
   * What came of it.
   *
   * @param taken the fields that say something else now
   * @param kept the fields a service may not change, as somebody of ours said them
   */
  public record Noted(List<String> taken, List<String> kept) {
    public Noted {
      taken = List.copyOf(taken);
      kept = List.copyOf(kept);
    }
  }

  /**
   * Says it: an event for each buyer it is about, decided before the answer.
   *
   * @param once makes a request that is sent twice count once; one that says something else is
   *     another, though it has the same
   * @throws Impossible when it cannot be said, or somebody said something else since it was shown;
   *     nothing was written
   */
  public Noted say(Member by, String buyer, Saying saying, String once) {
    String service = saying.service();
    if (service != null && !service.matches(SERVICE_NAME)) {
      throw Impossible.said("Name the service by up to 60 letters and digits.");
    }
    FactSheet sheet =
        sheets.find(buyer).orElseThrow(() -> Impossible.said("There is no such buyer."));
    Part part =
        sheet
            .find(saying.person())
            .orElseThrow(() -> Impossible.said("This buyer has no such person."));
    Map<String, String> typed = saying.typed();
    checkStill(part, saying, typed);
    Map<String, Value> properties = values(part, typed);
    Set<String> kept = new TreeSet<>();
    if (service != null) {
      kept.addAll(log.byPeople(buyer, saying.person()));
      kept.retainAll(properties.keySet());
      properties.keySet().removeAll(kept);
    }
    List<String> taken = List.copyOf(properties.keySet());
    if (!taken.isEmpty()) {
      properties.put(SAID_BY, Value.of(service == null ? by.name() : service));
      String source = service == null ? Acts.SOURCE : SERVICES;
      String of = Objects.requireNonNullElse(saying.person(), "");
      String key = Once.key(once, List.of(by.name(), buyer, of, source), typed);
      acts.append(log.events(source, key, buyer, saying.person(), properties), () -> {});
    }
    return new Noted(taken, List.copyOf(kept));
  }

  /** Nobody takes back what somebody else said while they were writing, but on purpose. */
  private static void checkStill(Part part, Saying saying, Map<String, String> typed) {
    List<String> changed =
        part.facts().stream()
            .filter(fact -> {
              String before = saying.was().get(fact.field());
              String text = plain(typed.getOrDefault(fact.field(), ""));
              String now = plain(fact.value());
              return before != null
                  && !text.isEmpty()
                  && !text.equals(now)
                  && !plain(before).equals(now);
            })
            .map(fact -> fact.title() + " is “" + fact.value() + "” now")
            .toList();
    if (!changed.isEmpty()) {
      throw Impossible.overtaken(
          String.join(", ", changed)
              + ": somebody said so meanwhile, and nothing was noted. What you wrote still stands"
              + " below; note it again if it is right.");
    }
  }

  /** What differs from what is known. */
  private Map<String, Value> values(Part part, Map<String, String> said) {
    FactValues values = new FactValues(zone());
    Map<String, Value> properties = new TreeMap<>();
    said.forEach((name, text) -> {
      var fact =
          part.find(name)
              .orElseThrow(() ->
                  Impossible.said(
                      "“%s” cannot be said here. What can: %s."
                          .formatted(
                              name,
                              String.join(
                                  ", ", part.facts().stream().map(f -> f.field()).toList()))));
      String typed = text.strip();
      if (!typed.isEmpty() && !typed.equals(fact.value())) {
        properties.put(name, values.read(fact, typed));
      }
    });
    return properties;
  }

  private ZoneId zone() {
    return agreement.findCurrent().orElseThrow(Impossible::noAgreement).fiscalYear().zone();
  }

  /** Whether a service waits to be asked. */
  public boolean canRequest() {
    return outbox.isWanted(Kinds.ENRICHMENT_REQUESTED);
  }

  /**
   * Asks the services that want to be asked, by webhook.
   *
   * @throws Impossible when there is none
   */
  public void request(Member by, String buyer, String once) {
    if (sheets.find(buyer).isEmpty()) {
      throw Impossible.said("There is no such buyer.");
    }
    if (!canRequest()) {
      throw Impossible.said(
          "No service is asked yet: it takes a webhook for “Enrichment requested”.");
    }
    Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    var event = log.request(once, buyer, by.name(), now);
    acts.append(
        List.of(event), () -> outbox.request(Kinds.ENRICHMENT_REQUESTED, buyer, by.name(), now));
  }
}
