package dev.fullcourt.engine.clock;

import dev.fullcourt.engine.condition.Condition;
import dev.fullcourt.engine.condition.Scope;
import dev.fullcourt.engine.condition.Truth;
import dev.fullcourt.engine.event.Event;
import dev.fullcourt.engine.event.EventTypes;
import dev.fullcourt.engine.playbook.Contact;
import dev.fullcourt.engine.playbook.Signal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event as clocks see it.
 *
 * @param event the event
 * @param at the instant at which it counts
 * @param contact what it is between us and the buyer, or null
 * @param scope what conditions see at that instant
 */
public record Happening(Event event, Instant at, @Nullable Contact contact, Scope scope) {

  /** Whether it gives any of the signals. */
  boolean gives(List<Signal> signals) {
    for (Signal signal : signals) {
      if (gives(signal)) {
        return true;
      }
    }
    return false;
  }

  boolean gives(Signal signal) {
    return switch (signal) {
      case Signal.HandoffStep(String handoff, String step) ->
          event.type().equals(step) && handoff.equals(event.text(EventTypes.HANDOFF));
      case Signal.Reached(Contact atLeast) -> contact != null && contact.isAtLeast(atLeast);
      case Signal.Happened(String type) -> event.type().equals(type);
      case Signal.Met(Condition condition) -> isMet(condition);
      case Signal.Entered _ -> false;
    };
  }

  private boolean isMet(Condition condition) {
    return (condition.eventTypes().isEmpty() || condition.eventTypes().contains(event.type()))
        && condition.test(scope) == Truth.TRUE;
  }

  /** Whether it closes a handoff that was offered or accepted. */
  boolean closes(@Nullable String handoff) {
    return handoff != null
        && handoff.equals(event.text(EventTypes.HANDOFF))
        && switch (event.type()) {
          case EventTypes.HANDOFF_REJECTED,
              EventTypes.HANDOFF_EXPIRED,
              EventTypes.HANDOFF_RETURNED ->
              true;
          default -> false;
        };
  }

  /** Whether it makes somebody of ours responsible. */
  boolean assigns() {
    return event.type().equals(EventTypes.OWNER_ASSIGNED)
        || event.type().equals(EventTypes.LEAD_ASSIGNED);
  }
}
