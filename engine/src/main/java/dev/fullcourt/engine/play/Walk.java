package dev.fullcourt.engine.play;

import dev.fullcourt.engine.decision.PlayDecision.Ask;
import dev.fullcourt.engine.decision.PlayDecision.How;
import dev.fullcourt.engine.playbook.Owner;
import dev.fullcourt.engine.playbook.Play;
import dev.fullcourt.engine.playbook.PlayStep;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the steps of a run at one instant, until it stands at one or is over. Every {@code
 * go-to} is gone a number of times at most, so it comes to an end.
 */
final class Walk {

  private final PlayRules rules;
  private final Play play;
  private final Messages messages;
  private final Sight sight;
  private final Saying saying;
  private final Gate gate;
  private RunningPlay run;
  private @Nullable Recycling recycling;
  private boolean stands;
  private boolean over;

  Walk(PlayRules rules, Play play, Messages messages, Sight sight, Saying saying, RunningPlay run) {
    this.rules = rules;
    this.play = play;
    this.messages = messages;
    this.sight = sight;
    this.saying = saying;
    this.run = run;
    this.gate = new Gate(rules.consent(), messages, sight, saying.at());
  }

  /** The run as it now stands, or null when it is over. */
  @Nullable RunningPlay run() {
    return over ? null : run;
  }

  /** The move it makes at its end, or null. */
  @Nullable Recycling recycling() {
    return recycling;
  }

  /** Goes on at a step, or to the end of the play when there is none. */
  void from(@Nullable String id) {
    String next = id;
    while (next != null) {
      PlayStep step = play.steps().get(next);
      if (step == null) {
        break; // no playbook that was read has one
      }
      next =
          switch (step) {
            case PlayStep.Task task -> ask(task);
            case PlayStep.Message message -> ask(message);
            case PlayStep.Wait wait -> wait(wait);
            case PlayStep.Choice choice -> choose(choice);
            case PlayStep.Jump jump -> jump(jump);
            case PlayStep.Recycle recycle -> recycle(recycle);
            case PlayStep.End end -> end(end.id(), How.ENDED, end.reason());
          };
    }
    if (!stands && !over) {
      end("steps", How.FINISHED, null);
    }
  }

  private @Nullable String stand(String id, Instant until) {
    run = run.standingAt(id, saying.at(), until);
    stands = true;
    return null;
  }

  private @Nullable String end(String part, How how, @Nullable String reason) {
    saying.ended(run, part, how, reason);
    over = true;
    return null;
  }

  private Owner who(@Nullable Owner named) {
    return named == null ? sight.owner() : named;
  }

  private @Nullable String ask(PlayStep.Task step) {
    Gate.Held held = gate.against(step, run);
    if (held != null) {
      saying.withheld(run, step.id(), held);
      return step.next();
    }
    Owner who = who(step.who());
    Instant due = step.within() == null ? null : rules.after(saying.at(), step.within(), who);
    saying.asked(
        run,
        step.id(),
        new Ask.Task(
            who.function(),
            who.team(),
            step.doing().word(),
            step.text().isEmpty() ? null : step.text(),
            run.person(),
            due));
    run = run.asking(step.doing());
    return due == null || !due.isAfter(saying.at()) ? step.next() : stand(step.id(), due);
  }

  private @Nullable String ask(PlayStep.Message step) {
    Gate.Held held = gate.against(step, run);
    String person = run.person();
    if (held != null || person == null) {
      saying.withheld(run, step.id(), java.util.Objects.requireNonNull(held));
      return step.next();
    }
    Owner who = who(step.who());
    Instant notAfter = rules.after(saying.at(), step.within(), who);
    saying.asked(
        run,
        step.id(),
        new Ask.Message(
            who.function(),
            who.team(),
            person,
            step.channel(),
            step.purpose(),
            step.content(),
            notAfter));
    messages.add(AskedMessage.of(run, step, saying.at(), notAfter));
    run = run.asking(null);
    return step.next();
  }

  private @Nullable String wait(PlayStep.Wait step) {
    if (Occurrence.holds(step.until(), sight)) {
      return step.next();
    }
    if (run.takenOver()) {
      return end(step.id(), How.TAKEN_OVER, null);
    }
    stand(step.id(), saying.at().plus(step.length()));
    saying.waiting(run);
    return null;
  }

  private @Nullable String choose(PlayStep.Choice step) {
    boolean held = sight.holds(step.when());
    saying.branched(run, step.id(), held);
    return held ? step.then() : step.otherwise();
  }

  private @Nullable String jump(PlayStep.Jump step) {
    if (run.jumps().getOrDefault(step.id(), 0) >= step.atMost()) {
      return step.next();
    }
    run = run.jumped(step.id());
    return step.to();
  }

  /** Who was asked for nothing has not gone silent; who is with a person of ours is not taken. */
  private @Nullable String recycle(PlayStep.Recycle step) {
    if (!run.asked() || run.takenOver() || !sight.mayRecycle(step.detour())) {
      return end(step.id(), How.KEPT, step.reason());
    }
    String rule = PlayRules.rule(play, step.id());
    recycling = new Recycling(step.detour(), step.reason(), rule);
    return end(step.id(), How.RECYCLED, step.reason());
  }
}
