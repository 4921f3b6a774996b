package dev.fullcourt.engine.play;

import dev.fullcourt.engine.decision.PlayDecision.Hindrance;
import dev.fullcourt.engine.event.EventTypes;
import dev.fullcourt.engine.playbook.Consent;
import dev.fullcourt.engine.playbook.Consent.Budget;
import dev.fullcourt.engine.playbook.PlayStep;
import dev.fullcourt.engine.playbook.PlayStep.Doing;
import dev.fullcourt.engine.playbook.Signal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Says what stands against a step at the instant at which it would be asked for: that it is
 * needless, that nobody agreed to it, or that it would be too much (laws 23 and 24).
 */
final class Gate {

  private final Consent consent;
  private final Messages messages;
  private final Sight sight;
  private final Instant now;

  Gate(Consent consent, Messages messages, Sight sight, Instant now) {
    this.consent = consent;
    this.messages = messages;
    this.sight = sight;
    this.now = now;
  }

  /**
   * What stands against a step.
   *
   * @param why what
   * @param until when the budget has room again, else null
   */
  record Held(Hindrance why, @Nullable Instant until) {

    static Held by(Hindrance why) {
      return new Held(why, null);
    }
  }

  /** What stands against asking a person of ours, or null. */
  @Nullable Held against(PlayStep.Task step, RunningPlay run) {
    if (isNeedless(step.id(), step.unless(), run)) {
      return Held.by(Hindrance.UNLESS);
    }
    String channel = step.channel();
    boolean no =
        channel != null && sight.permission(run.person(), channel, step.purpose()) == Permission.NO;
    if (no) {
      return Held.by(Hindrance.OPTED_OUT);
    }
    if (step.doing() == Doing.EMAIL && sight.isUndeliverable(run.person())) {
      return Held.by(Hindrance.UNREACHABLE);
    }
    boolean contacts = step.doing() == Doing.CALL || step.doing() == Doing.EMAIL;
    return contacts ? tooMuch(run.person()) : null;
  }

  /** What stands against asking a machine, or null. */
  @Nullable Held against(PlayStep.Message step, RunningPlay run) {
    if (isNeedless(step.id(), step.unless(), run)) {
      return Held.by(Hindrance.UNLESS);
    }
    if (run.takenOver()) {
      return Held.by(Hindrance.TAKEN_OVER);
    }
    String person = run.person();
    if (person == null) {
      return Held.by(Hindrance.NOBODY);
    }
    Permission said = sight.permission(person, step.channel(), step.purpose());
    if (said == Permission.NO) {
      return Held.by(Hindrance.OPTED_OUT);
    }
    if (said == Permission.NOT_ASKED && !consent.unlessWithdrawn().contains(step.purpose())) {
      return Held.by(Hindrance.NO_CONSENT);
    }
    if (step.channel().equals(EventTypes.EMAIL) && sight.isUndeliverable(person)) {
      return Held.by(Hindrance.UNREACHABLE);
    }
    return tooMuch(person);
  }

  private boolean isNeedless(String step, List<Signal> unless, RunningPlay run) {
    return run.excused().contains(step) || Occurrence.holds(unless, sight);
  }

  private @Nullable Held tooMuch(@Nullable String person) {
    Instant latest = null;
    for (Budget budget : consent.budgets()) {
      boolean applies = budget.per() == Budget.Per.BUYER || person != null;
      Instant room = applies ? room(budget, person) : null;
      latest = latest == null || (room != null && room.isAfter(latest)) ? room : latest;
    }
    return latest == null ? null : new Held(Hindrance.BUDGET, latest);
  }

  /** When a budget that is used up has room again; null when it has room now. */
  private @Nullable Instant room(Budget budget, @Nullable String person) {
    String whose = budget.per() == Budget.Per.BUYER ? null : person;
    List<Instant> contacts =
        Stream.concat(
                sight.contacts(whose, budget.window()).stream(),
                messages.contacts(whose, budget.window(), now))
            .sorted()
            .toList();
    int over = contacts.size() - budget.contacts();
    return over < 0 ? null : contacts.get(over).plus(budget.window());
  }
}
