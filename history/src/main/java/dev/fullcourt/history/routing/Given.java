package dev.fullcourt.history.routing;

import dev.fullcourt.engine.decision.Amendments;
import dev.fullcourt.engine.decision.Decision;
import dev.fullcourt.engine.decision.OwnerDecision;
import dev.fullcourt.engine.event.Event;
import dev.fullcourt.engine.event.EventTypes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * That somebody was given a buyer, as the decisions in force say it.
 *
 * @param position the place in the buyer's ledger
 * @param at when
 * @param function for which function
 * @param person who
 */
public record Given(long position, Instant at, String function, String person) {

  /** Everybody who was given a buyer, in order. */
  public static List<Given> of(List<Decision> ledger, List<Event> events) {
    List<Given> all = new ArrayList<>();
    Map<Long, Event> places = new HashMap<>();
    for (Decision decision : Amendments.inForce(ledger)) {
      if (decision instanceof OwnerDecision.Assigned assigned) {
        if (places.isEmpty()) {
          events.forEach(event -> places.put(event.seq(), event));
        }
        String person = person(assigned, places);
        if (person != null) {
          all.add(new Given(assigned.position(), assigned.at(), assigned.function(), person));
        }
      }
    }
    return all;
  }

  /** Who was named: by the playbook, or by the event; null when that has been voided since. */
  static @Nullable String person(OwnerDecision.Assigned assigned, Map<Long, Event> events) {
    if (assigned.named() != null) {
      return assigned.named();
    }
    Event event = assigned.event() == null ? null : events.get(assigned.event());
    return event == null ? null : event.text(EventTypes.OWNER);
  }
}
