package dev.fullcourt.engine.clock;

import dev.fullcourt.engine.decision.Cause;
import dev.fullcourt.engine.decision.Cause.Trigger;
import dev.fullcourt.engine.decision.ClockDecision;
import dev.fullcourt.engine.decision.ClockDecision.Reason;
import dev.fullcourt.engine.playbook.Contact;
import dev.fullcourt.engine.playbook.Sla;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is said of one clock at one instant, as rows of the ledger without their place.
 *
 * @param sla the agreed time
 * @param playbook the version of the playbook
 * @param trigger what set it off
 * @param at when
 */
record Saying(Sla sla, int playbook, Trigger trigger, Instant at) {

  ClockDecision started(Term term) {
    return new ClockDecision.Started(
        0,
        at,
        cause(rule("starts")),
        sla.name(),
        sla.owner().function(),
        sla.owner().team(),
        term.due(),
        term.warnAt());
  }

  ClockDecision stopped(RunningClock clock, @Nullable Contact contact) {
    return new ClockDecision.Stopped(
        0,
        at,
        cause(rule("stops")),
        sla.name(),
        clock.buyer().since(),
        clock.buyer().due(),
        clock.buyer().breached(),
        contact == null ? null : contact.word(),
        clock.assignment());
  }

  /** Cancelled by what the agreed time itself names. */
  ClockDecision cancelled(RunningClock clock) {
    return moot(clock, Reason.CANCELLED, rule("cancels"));
  }

  /** Cancelled by something else, which a part of the playbook says. */
  ClockDecision moot(RunningClock clock, Reason reason, String part) {
    return new ClockDecision.Cancelled(
        0,
        at,
        cause(part),
        sla.name(),
        clock.buyer().since(),
        clock.buyer().due(),
        clock.buyer().breached(),
        reason);
  }

  ClockDecision reassigned(RunningClock clock, RunningClock.Holder holder) {
    return new ClockDecision.Reassigned(
        0,
        at,
        cause(rule("owner")),
        sla.name(),
        clock.buyer().since(),
        clock.buyer().due(),
        holder.assignment());
  }

  ClockDecision paused(RunningClock clock, Instant until) {
    return new ClockDecision.Paused(
        0, at, cause(rule("pause-at-most")), sla.name(), until, clock.buyer().due());
  }

  /** What its timer says; the timer is what set it off. */
  ClockDecision rang(Timer timer, RunningClock clock) {
    return timer.decision(clock, cause(timer.key()));
  }

  private Cause cause(String part) {
    return new Cause(trigger, part, playbook);
  }

  private String rule(String key) {
    return "slas." + sla.name() + "." + key;
  }
}
