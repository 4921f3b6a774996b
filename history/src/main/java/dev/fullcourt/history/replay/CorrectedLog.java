package dev.fullcourt.history.replay;

import dev.fullcourt.engine.event.Event;
import dev.fullcourt.engine.event.EventTypes;
import dev.fullcourt.engine.event.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The log of one buyer as its corrections leave it: what the engine is to see. A row adopted from
 * another buyer names that buyer as its own.
 */
public final class CorrectedLog {

  /** What says who has a buyer, or which opportunities it has. */
  private static final Set<String> WHOSE =
      Set.of(
          EventTypes.OWNER_ASSIGNED,
          EventTypes.LEAD_ASSIGNED,
          EventTypes.HANDOFF_OFFERED,
          EventTypes.HANDOFF_ACCEPTED,
          EventTypes.HANDOFF_REJECTED,
          EventTypes.HANDOFF_EXPIRED,
          EventTypes.HANDOFF_RETURNED,
          EventTypes.OPPORTUNITY_CREATED,
          EventTypes.OPPORTUNITY_REOPENED,
          EventTypes.OPPORTUNITY_UPDATED);

  private final String buyer;
  private final Map<String, Long> separated = new HashMap<>();
  private final Set<EventId> voided = new HashSet<>();
  private final Set<EventId> restored = new HashSet<>();
  private final Map<String, String> people = new HashMap<>();
  private boolean merged;

  /** By the buyer adopted, the row that says so; of those that are still one with this one. */
  private final Map<String, Event> adopted = new HashMap<>();

  private CorrectedLog(String buyer) {
    this.buyer = buyer;
  }

  /** An event's name for good. */
  public record EventId(String source, String id) {

    /** The name of an event. */
    public static EventId of(Event event) {
      return new EventId(event.source(), event.id());
    }
  }

  /**
   * The events that count, in the order they count; none for a buyer merged into another.
   *
   * @param rows every row of the buyer's log so far, in any order
   */
  public static List<Event> of(String buyer, List<Event> rows) {
    return reading(buyer, rows).counted(rows);
  }

  /** What was voided once and then restored by hand: no rule may void it again. */
  public static Set<EventId> restored(String buyer, List<Event> rows) {
    return Set.copyOf(reading(buyer, rows).restored);
  }

  /** Whether an event is voided. */
  public static boolean isVoided(String buyer, List<Event> rows, EventId event) {
    return reading(buyer, rows).voided.contains(event);
  }

  /** The rows another buyer adopts when this one is merged into it, in the order of the log. */
  public static List<Event> adoptable(String buyer, List<Event> rows) {
    CorrectedLog log = reading(buyer, rows);
    return rows.stream()
        .filter(row -> !log.withdrawn(row) && !isIdentity(row))
        .sorted(Comparator.comparingLong(Event::seq))
        .toList();
  }

  private static boolean isIdentity(Event row) {
    return switch (Correction.of(row).orElse(null)) {
      case Correction.Merged ignored -> true;
      case Correction.Adopted ignored -> true;
      case Correction.Separated ignored -> true;
      case null, default -> false;
    };
  }

  /**
   * What a buyer's corrections so far mean for what comes in later.
   *
   * @param merged whether the buyer is one with another, so that nothing counts here
   * @param people as whom somebody's doings count, by the id of who did them
   */
  public record Later(boolean merged, Map<String, String> people) {

    /** Of a buyer without corrections. */
    public static final Later AS_IT_COMES = new Later(false, Map.of());

    public Later {
      people = Map.copyOf(people);
    }
  }

  /** What the rows of a buyer's log so far mean for those that follow. */
  public static Later later(String buyer, List<Event> rows) {
    if (rows.stream().noneMatch(row -> corrects(buyer, row))) {
      return Later.AS_IT_COMES;
    }
    CorrectedLog log = reading(buyer, rows);
    Map<String, String> people = new HashMap<>();
    log.people.keySet().forEach(person -> people.put(person, log.survivor(person)));
    return new Later(log.merged, people);
  }

  /** Whether a row changes what other rows mean. */
  static boolean corrects(String buyer, Event row) {
    return !row.buyer().equals(buyer) || Correction.of(row).isPresent();
  }

  private static CorrectedLog reading(String buyer, List<Event> rows) {
    CorrectedLog log = new CorrectedLog(buyer);
    List<Event> inOrder = rows.stream().sorted(Comparator.comparingLong(Event::seq)).toList();
    inOrder.forEach(log::readIdentity);
    inOrder.stream().filter(row -> !log.withdrawn(row)).forEach(log::read);
    return log;
  }

  private void readIdentity(Event row) {
    switch (Correction.of(row).orElse(null)) {
      case Correction.Merged ignored -> merged = true;
      case Correction.Adopted(String other) -> adopted.put(other, row);
      case Correction.Separated(String other) -> {
        merged = false;
        separated.put(other, row.seq());
        adopted.remove(other);
      }
      case null, default -> {}
    }
  }

  private boolean withdrawn(Event row) {
    return !row.buyer().equals(buyer) && row.seq() < separated.getOrDefault(row.buyer(), -1L);
  }

  private void read(Event row) {
    switch (Correction.of(row).orElse(null)) {
      case null -> {}
      case Correction.Voided(String source, String id) -> {
        voided.add(new EventId(source, id));
        restored.remove(new EventId(source, id));
      }
      case Correction.Restored(String source, String id) -> {
        voided.remove(new EventId(source, id));
        if (!row.properties().containsKey(Correction.RULE)) {
          restored.add(new EventId(source, id));
        }
      }
      case Correction.PeopleMerged(String person, String into) -> people.put(person, into);
      case Correction.PeopleSeparated(String person, String ignored) -> people.remove(person);
      case Correction.Merged ignored -> {}
      case Correction.Adopted ignored -> {}
      case Correction.Separated ignored -> {}
    }
  }

  private List<Event> counted(List<Event> rows) {
    if (merged) {
      return List.of();
    }
    List<Event> counted = new ArrayList<>(rows.size());
    for (Event row : rows) {
      if (Correction.of(row).isEmpty()
          && !withdrawn(row)
          && (voided.isEmpty() || !voided.contains(EventId.of(row)))) {
        counted.add(whose(byWhom(row)));
      }
    }
    counted.sort(Replay.ORDER);
    return counted;
  }

  /**
   * Up to a merge, whom each buyer's owner was and which opportunities it had stays told apart, so
   * that the owner with the open one can stay (law 35).
   */
  private Event whose(Event row) {
    if (adopted.isEmpty() || !WHOSE.contains(row.type()) || !isFromBefore(row)) {
      return row;
    }
    Map<String, Value> properties = new HashMap<>(row.properties());
    properties.put(EventTypes.SAID_IN, Value.of(row.buyer()));
    return with(row, row.person(), properties);
  }

  /** Whether a row was there when the buyers became one; what came since is of both. */
  private boolean isFromBefore(Event row) {
    return row.buyer().equals(buyer)
        ? adopted.values().stream().allMatch(each -> row.seq() < each.seq())
        : adopted.values().stream().anyMatch(each -> row.known().isBefore(each.known()));
  }

  private Event byWhom(Event row) {
    String person = row.person();
    if (person == null || !people.containsKey(person)) {
      return row;
    }
    return byWhom(row, survivor(person));
  }

  /** The same event, done by somebody. */
  public static Event byWhom(Event row, String person) {
    return with(row, person, said(row, person));
  }

  private static Event with(Event row, @Nullable String person, Map<String, Value> properties) {
    return new Event(
        row.seq(),
        row.source(),
        row.id(),
        row.buyer(),
        person,
        row.type(),
        row.occurredAt(),
        row.known(),
        row.effective(),
        properties);
  }

  /** A yes or a no keeps who said it, so that of several the strictest can win (law 23). */
  private static Map<String, Value> said(Event row, String person) {
    if (!EventTypes.SAYING.contains(row.type())) {
      return row.properties();
    }
    Map<String, Value> said = new HashMap<>(row.properties());
    said.put(EventTypes.SAID_AS, Value.of(person));
    return said;
  }

  /** Follows merges of merges; a circle, which nothing makes, ends where it closes. */
  private String survivor(String person) {
    Set<String> seen = new HashSet<>();
    String at = person;
    while (people.containsKey(at) && seen.add(at)) {
      at = people.get(at);
    }
    return at;
  }
}
