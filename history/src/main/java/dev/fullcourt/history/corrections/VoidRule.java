package dev.fullcourt.history.corrections;

import dev.fullcourt.engine.condition.Condition;
import dev.fullcourt.engine.condition.Truth;
import dev.fullcourt.engine.event.Event;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which events of a buyer are not what they seem, for example {@code email_opened within 2s of
 * email_sent}.
 *
 * @param type the type of events it voids
 * @param after what must have come before them, or null when that does not matter
 * @param when what must hold of the event itself, or null; only {@code event.…} is known
 * @param days the zone in which a date begins
 * @param text as it was written
 */
public record VoidRule(
    String type, @Nullable After after, @Nullable Condition when, ZoneId days, String text) {

  /** The name under which {@code same} means the person of an event. */
  static final String PERSON = "person";

  /**
   * An event that came before.
   *
   * @param type its type
   * @param within at most so long before, both ends included
   * @param same properties in which both agree; {@code person} is who did it or to whom it was done
   */
  public record After(String type, Duration within, List<String> same) {
    public After {
      same = List.copyOf(same);
    }
  }

  /** Whether a buyer who has events of these types only can be concerned. */
  public boolean concerns(String eventType) {
    return eventType.equals(type) || (after != null && eventType.equals(after.type));
  }

  /** The events it voids of one buyer's. */
  public List<Event> matches(List<Event> inOrder) {
    List<Event> matches = new ArrayList<>();
    Deque<Event> recent = new ArrayDeque<>();
    for (Event event : inOrder) {
      if (event.type().equals(type) && holds(event) && follows(event, recent)) {
        matches.add(event);
      }
      if (after != null && event.type().equals(after.type)) {
        recent.addLast(event);
      }
    }
    return matches;
  }

  private boolean holds(Event event) {
    return when == null || when.test(new EventAlone(event, days)) == Truth.TRUE;
  }

  private boolean follows(Event event, Deque<Event> recent) {
    if (after == null) {
      return true;
    }
    Instant earliest = event.effective().minus(after.within);
    while (!recent.isEmpty() && recent.getFirst().effective().isBefore(earliest)) {
      recent.removeFirst();
    }
    return recent.stream().anyMatch(earlier -> agree(earlier, event, after.same));
  }

  private static boolean agree(Event one, Event other, List<String> same) {
    for (String name : same) {
      Object first = name.equals(PERSON) ? one.person() : one.property(name);
      Object second = name.equals(PERSON) ? other.person() : other.property(name);
      if (first == null || !Objects.equals(first, second)) {
        return false;
      }
    }
    return true;
  }
}
