package dev.fullcourt.engine.play;

import dev.fullcourt.engine.condition.Condition;
import dev.fullcourt.engine.decision.Cause.Trigger;
import dev.fullcourt.engine.event.Event;
import dev.fullcourt.engine.event.EventTypes;
import dev.fullcourt.engine.playbook.Contact;
import dev.fullcourt.engine.playbook.Signal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What has happened at an instant, as plays see it: an event, or what time alone did.
 *
 * @param event the event, or null when time alone passed
 * @param contact what it is between us and the buyer, or null
 * @param channel where it happened, as the playbook declares its type, or null
 * @param entered the stages entered with it
 * @param steps the steps handoffs have taken with it
 * @param trigger what set it off
 * @param at when
 */
public record Occurrence(
    @Nullable Event event,
    @Nullable Contact contact,
    @Nullable String channel,
    Set<String> entered,
    List<Signal.HandoffStep> steps,
    Trigger trigger,
    Instant at) {

  public Occurrence {
    entered = Set.copyOf(entered);
    steps = List.copyOf(steps);
  }

  /** Whether it gives any of the signals. */
  boolean gives(List<Signal> signals, Sight sight) {
    for (Signal signal : signals) {
      if (gives(signal, sight)) {
        return true;
      }
    }
    return false;
  }

  private boolean gives(Signal signal, Sight sight) {
    return switch (signal) {
      case Signal.HandoffStep step -> steps.contains(step);
      case Signal.Entered(String stage) -> entered.contains(stage);
      case Signal.Reached(Contact atLeast) -> contact != null && contact.isAtLeast(atLeast);
      case Signal.Happened(String type) -> isOf(type);
      case Signal.Met(Condition condition) ->
          condition.looksAtEvent() ? isMet(condition, sight) : sight.holds(condition);
    };
  }

  private boolean isMet(Condition condition, Sight sight) {
    return event != null
        && (condition.eventTypes().isEmpty() || condition.eventTypes().contains(event.type()))
        && sight.holds(condition);
  }

  /** Whether somebody may no longer be reached with it, or may again. */
  boolean isAboutReaching() {
    return event != null
        && (EventTypes.SAYING.contains(event.type()) || isOf(EventTypes.EMAIL_BOUNCED));
  }

  /** Whether it is an event of that type. */
  private boolean isOf(String type) {
    return event != null && event.type().equals(type);
  }

  /** Whether one of the signals is a state that holds now, whatever has happened. */
  static boolean holds(List<Signal> signals, Sight sight) {
    for (Signal signal : signals) {
      if (isState(signal) && sight.holds(((Signal.Met) signal).condition())) {
        return true;
      }
    }
    return false;
  }

  /** Whether a signal is a state, not something that happens. */
  static boolean isState(Signal signal) {
    return signal instanceof Signal.Met(Condition condition) && !condition.looksAtEvent();
  }
}
