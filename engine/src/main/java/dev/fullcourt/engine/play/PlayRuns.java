package dev.fullcourt.engine.play;

import dev.fullcourt.engine.decision.Amendments;
import dev.fullcourt.engine.decision.Decision;
import dev.fullcourt.engine.decision.PlayDecision;
import dev.fullcourt.engine.play.PlayRun.End;
import dev.fullcourt.engine.play.PlayRun.Fate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the runs of a buyer's plays off its decisions. */
public final class PlayRuns {

  private final String buyer;
  private final List<PlayRun> runs = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private int round = 1;

  private PlayRuns(String buyer) {
    this.buyer = buyer;
  }

  /**
   * The runs in the order they started, by the decisions in force.
   *
   * @param buyer the buyer's id
   * @param decisions the buyer's ledger, in order
   */
  public static List<PlayRun> of(String buyer, List<Decision> decisions) {
    PlayRuns read = new PlayRuns(buyer);
    for (Decision decision : Amendments.inForce(decisions)) {
      if (decision instanceof Decision.StageEntered entered) {
        read.round = entered.round();
      } else if (decision instanceof PlayDecision play) {
        read.take(play);
      }
    }
    return List.copyOf(read.runs);
  }

  private void take(PlayDecision decision) {
    switch (decision) {
      case PlayDecision.Started started -> start(started);
      case PlayDecision.StepAsked asked -> add(asked, asked.run(), asked.step(), Fate.ASKED, null);
      case PlayDecision.StepWithheld withheld ->
          add(withheld, withheld.run(), withheld.step(), Fate.WITHHELD, withheld.why().word());
      case PlayDecision.StepWithdrawn withdrawn ->
          add(withdrawn, withdrawn.run(), withdrawn.step(), Fate.WITHDRAWN, withdrawn.why().word());
      case PlayDecision.StepDone done -> add(done, done.run(), done.step(), Fate.DONE, null);
      case PlayDecision.StepOverdue overdue ->
          add(overdue, overdue.run(), overdue.step(), Fate.OVERDUE, null);
      case PlayDecision.Ended ended -> end(ended);
      case PlayDecision.Refused _, PlayDecision.Waiting _, PlayDecision.Branched _ -> {}
    }
  }

  private void start(PlayDecision.Started started) {
    numbers.put(key(started.play(), started.run()), runs.size());
    runs.add(
        new PlayRun(
            buyer,
            runs.size(),
            started.play(),
            started.run(),
            round,
            started.at(),
            started.cause().rule().equals("plays." + started.play() + ".by-hand"),
            started.person(),
            null,
            End.RUNNING,
            null,
            List.of(),
            started.position()));
  }

  private static String key(String play, int run) {
    return run + " " + play;
  }

  private void add(PlayDecision decision, int run, String step, Fate fate, @Nullable String why) {
    Integer number = numbers.get(key(decision.play(), run));
    if (number != null) {
      PlayRun before = runs.get(number);
      List<PlayRun.Step> steps = new ArrayList<>(before.steps());
      steps.add(new PlayRun.Step(step, decision.at(), fate, why));
      runs.set(number, with(before, before.ended(), before.end(), before.reason(), steps));
    }
  }

  private void end(PlayDecision.Ended ended) {
    Integer number = numbers.get(key(ended.play(), ended.run()));
    if (number != null) {
      PlayRun before = runs.get(number);
      End end = End.valueOf(ended.how().name());
      runs.set(number, with(before, ended.at(), end, ended.reason(), before.steps()));
    }
  }

  private static PlayRun with(
      PlayRun run,
      @Nullable Instant ended,
      End end,
      @Nullable String reason,
      List<PlayRun.Step> steps) {
    return new PlayRun(
        run.buyer(),
        run.number(),
        run.play(),
        run.run(),
        run.round(),
        run.started(),
        run.byHand(),
        run.person(),
        ended,
        end,
        reason,
        steps,
        run.position());
  }
}
