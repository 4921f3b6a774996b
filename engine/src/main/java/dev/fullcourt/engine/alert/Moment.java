package dev.fullcourt.engine.alert;

import dev.fullcourt.engine.decision.Cause.Trigger;
import dev.fullcourt.engine.event.Event;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a buyer stands after a step.
 *
 * @param at when
 * @param trigger what made the step
 * @param stage the stage the buyer is in, or null before the first
 * @param entered when it was entered, or null before the first
 * @param inCharge who has the buyer, or null before the first stage
 * @param spoken whether something passed between us and the buyer
 * @param delivered whether a message arrived
 * @param latePasses the kinds of passes of which one is open and late
 * @param told what a watcher of many buyers told of this one, or null
 */
public record Moment(
    Instant at,
    Trigger trigger,
    @Nullable String stage,
    @Nullable Instant entered,
    @Nullable InCharge inCharge,
    boolean spoken,
    boolean delivered,
    Set<String> latePasses,
    @Nullable Event told) {

  public Moment {
    latePasses = Set.copyOf(latePasses);
  }

  /** Time passed and made a step. */
  public static Moment inTime(
      Instant at,
      String timer,
      @Nullable String stage,
      @Nullable Instant entered,
      @Nullable InCharge inCharge,
      Set<String> latePasses) {
    Trigger trigger = new Trigger.ByTimer(timer);
    return new Moment(at, trigger, stage, entered, inCharge, false, false, latePasses, null);
  }
}
