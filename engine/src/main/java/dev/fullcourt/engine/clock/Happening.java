package dev.fullcourt.engine.clock;

import dev.fullcourt.engine.column.Row;
import dev.fullcourt.engine.condition.Condition;
import dev.fullcourt.engine.condition.Scope;
import dev.fullcourt.engine.condition.Truth;
import dev.fullcourt.engine.event.EventTypes;
import dev.fullcourt.engine.playbook.Contact;
import dev.fullcourt.engine.playbook.Signal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event as clocks see it. The whole event is asked for only where a handoff, an owner or a date
 * must be known.
 *
 * @param row the event
 * @param type its type
 * @param at the instant at which it counts
 * @param contact what it is between us and the buyer, or null
 * @param isStep whether it is what it says: a step of a handoff from where that stands, or a word
 *     that counts about who has the buyer; true of all other events
 * @param scope what conditions see at that instant
 */
public record Happening(
    Row row, String type, Instant at, @Nullable Contact contact, boolean isStep, Scope scope) {

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
          isStep && type.equals(step) && handoff.equals(row.text(EventTypes.HANDOFF));
      case Signal.Reached(Contact atLeast) -> contact != null && contact.isAtLeast(atLeast);
      case Signal.Happened(String wanted) -> type.equals(wanted);
      case Signal.Met(Condition condition) -> isMet(condition);
      case Signal.Entered _ -> false;
    };
  }

  private boolean isMet(Condition condition) {
    return (condition.eventTypes().isEmpty() || condition.eventTypes().contains(type))
        && condition.test(scope) == Truth.TRUE;
  }

  /** Whether it closes a handoff that was offered or accepted. */
  boolean closes(@Nullable String handoff) {
    return handoff != null
        && isStep
        && ClockRules.CLOSING.contains(type)
        && handoff.equals(row.text(EventTypes.HANDOFF));
  }

  /** Whether it makes somebody of ours responsible. */
  boolean assigns() {
    return isStep && ClockRules.ASSIGNING.contains(type);
  }
}
