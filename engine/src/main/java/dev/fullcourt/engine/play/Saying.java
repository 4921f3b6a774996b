package dev.fullcourt.engine.play;

import dev.fullcourt.engine.decision.Cause;
import dev.fullcourt.engine.decision.Cause.Score;
import dev.fullcourt.engine.decision.Cause.Trigger;
import dev.fullcourt.engine.decision.Decision;
import dev.fullcourt.engine.decision.PlayDecision;
import dev.fullcourt.engine.decision.PlayDecision.Ask;
import dev.fullcourt.engine.decision.PlayDecision.Hindrance;
import dev.fullcourt.engine.decision.PlayDecision.How;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What is said of plays at one instant, as rows of the ledger without their place.
 *
 * @param version the version of the playbook
 * @param trigger what set it off
 * @param at when
 * @param listener who takes it down
 */
record Saying(int version, Trigger trigger, Instant at, Consumer<Decision> listener) {

  private Cause cause(String play, String part, Score score) {
    return new Cause(trigger, "plays." + play + "." + part, version, score);
  }

  private Cause cause(RunningPlay run, String part) {
    return cause(run.play(), part, Score.NONE);
  }

  void started(RunningPlay run, String part, Score score) {
    Cause cause = cause(run.play(), part, score);
    listener.accept(new PlayDecision.Started(0, at, cause, run.play(), run.run(), run.person()));
  }

  void refused(String play, PlayDecision.Refusal why) {
    listener.accept(new PlayDecision.Refused(0, at, cause(play, "by-hand", Score.NONE), play, why));
  }

  void asked(RunningPlay run, String step, Ask ask) {
    listener.accept(
        new PlayDecision.StepAsked(0, at, cause(run, step), run.play(), run.run(), step, ask));
  }

  void withheld(RunningPlay run, String step, Gate.Held held) {
    listener.accept(
        new PlayDecision.StepWithheld(
            0, at, cause(run, step), run.play(), run.run(), step, held.why(), held.until()));
  }

  void withdrawn(String play, int run, String step, Instant asked, Hindrance why) {
    listener.accept(
        new PlayDecision.StepWithdrawn(
            0, at, cause(play, step, Score.NONE), play, run, step, asked, why));
  }

  void withdrawn(AskedMessage message, Hindrance why) {
    withdrawn(message.play(), message.run(), message.step(), message.at(), why);
  }

  void done(String play, int run, String step, Instant asked) {
    listener.accept(
        new PlayDecision.StepDone(0, at, cause(play, step, Score.NONE), play, run, step, asked));
  }

  void overdue(RunningPlay run) {
    listener.accept(
        new PlayDecision.StepOverdue(
            0, at, cause(run, run.step()), run.play(), run.run(), run.step(), run.reached()));
  }

  void waiting(RunningPlay run) {
    listener.accept(
        new PlayDecision.Waiting(
            0, at, cause(run, run.step()), run.play(), run.run(), run.step(), run.due()));
  }

  void branched(RunningPlay run, String step, boolean held) {
    listener.accept(
        new PlayDecision.Branched(0, at, cause(run, step), run.play(), run.run(), step, held));
  }

  /** Ended by a part of the play. */
  void ended(RunningPlay run, String part, How how, @Nullable String reason) {
    ended(run, cause(run, part), how, reason);
  }

  /** Ended by another part of the playbook. */
  void endedBy(RunningPlay run, String rule, How how) {
    ended(run, new Cause(trigger, rule, version), how, null);
  }

  private void ended(RunningPlay run, Cause cause, How how, @Nullable String reason) {
    listener.accept(new PlayDecision.Ended(0, at, cause, run.play(), run.run(), how, reason));
  }
}
