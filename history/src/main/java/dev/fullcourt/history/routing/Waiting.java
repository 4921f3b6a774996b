package dev.fullcourt.history.routing;

import dev.fullcourt.engine.decision.Amendments;
import dev.fullcourt.engine.decision.Decision;
import dev.fullcourt.engine.decision.OwnerDecision;
import dev.fullcourt.engine.event.Event;
import dev.fullcourt.engine.event.EventTypes;
import dev.fullcourt.engine.owner.Owned;
import dev.fullcourt.engine.playbook.Owner;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The request of one buyer that nobody has answered yet.
 *
 * @param position the place in the buyer's ledger of the decision that asks
 * @param queue the function or team the buyer waits for
 * @param since since when
 * @param from who had the buyer and is to give it away, because an agreed time is over; or null
 */
public record Waiting(long position, Owner queue, Instant since, @Nullable String from) {

  /**
   * What a buyer waits for at the end of its ledger; empty when it waits for nobody.
   *
   * @param ledger the buyer's decisions, in order
   * @param events its events, which name who was given it
   * @param owned who has the buyer at the end
   */
  public static Optional<Waiting> find(
      List<Decision> ledger, List<Event> events, @Nullable Owned owned) {
    if (owned == null || owned.holder() != null) {
      return Optional.empty();
    }
    OwnerDecision.AssignmentRequested asked = null;
    OwnerDecision.Assigned before = null;
    for (Decision decision : Amendments.inForce(ledger)) {
      switch (decision) {
        case OwnerDecision.AssignmentRequested request -> asked = request;
        case OwnerDecision.Assigned assigned -> {
          before = assigned;
          asked = null;
        }
        default -> {} // no other decision asks for anybody or names anybody
      }
    }
    if (asked == null
        || !asked.function().equals(owned.function())
        || owned.since().isAfter(asked.at())) {
      return Optional.empty();
    }
    String gives =
        before == null || asked.why() != OwnerDecision.Why.BREACHED
            ? null
            : Given.person(before, byPlace(events));
    return Optional.of(
        new Waiting(
            asked.position(), new Owner(asked.function(), asked.team()), asked.at(), gives));
  }

  private static Map<Long, Event> byPlace(List<Event> events) {
    Map<Long, Event> places = new HashMap<>();
    events.stream()
        .filter(event -> event.property(EventTypes.OWNER) != null)
        .forEach(event -> places.put(event.seq(), event));
    return places;
  }
}
