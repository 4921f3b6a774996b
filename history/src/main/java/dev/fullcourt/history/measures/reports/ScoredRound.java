package dev.fullcourt.history.measures.reports;

import dev.fullcourt.engine.cycle.Stay;
import dev.fullcourt.engine.playbook.Cycle;
import dev.fullcourt.engine.playbook.Stage;
import dev.fullcourt.history.measures.Round;
import dev.fullcourt.history.measures.ScoreHistory;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A round with the score by which it is ranked.
 *
 * @param score at the moment asked for
 * @param reached whether it got there
 * @param open whether it did not and is undecided, so that it may yet
 */
record ScoredRound(double score, boolean reached, boolean open) {

  /**
   * The round with its score; empty when there is none at that moment.
   *
   * @param by which score
   * @param at the stage whose first entering is the moment, or null for the last moment before the
   *     round came to something
   * @param to the stage to reach, or null for the outcome won
   */
  static Optional<ScoredRound> find(
      Round round, Cycle cycle, String by, @Nullable String at, @Nullable String to) {
    Optional<Stay> goal = to == null ? findWon(round, cycle) : round.findFirst(to);
    Optional<Stay> decision = round.findDecision(cycle);
    Optional<ScoreHistory.Score> score =
        at == null
            ? atTheEnd(round, goal.or(() -> decision))
            : atEntering(round, at, goal.or(() -> decision));
    return score.map(found ->
        new ScoredRound(part(found, by), goal.isPresent(), goal.isEmpty() && decision.isEmpty()));
  }

  private static Optional<Stay> findWon(Round round, Cycle cycle) {
    return round
        .findDecision(cycle)
        .filter(stay ->
            cycle.find(stay.stage()).flatMap(Stage::findOutcome).orElseThrow()
                == Stage.Outcome.WON);
  }

  /** As it came to something; if it did not, as the next round began, or now. */
  private static Optional<ScoreHistory.Score> atTheEnd(Round round, Optional<Stay> end) {
    ScoreHistory scores = round.history().scores();
    if (end.isPresent()) {
      return scores.findEntering(end.get().position());
    }
    List<Stay> stays = round.history().stays();
    int next = round.stays().getLast().number() + 1;
    return next < stays.size()
        ? scores.findEntering(stays.get(next).position())
        : scores.findLast();
  }

  /** As it entered the stage, unless it had come to something by then: that would be hindsight. */
  private static Optional<ScoreHistory.Score> atEntering(
      Round round, String at, Optional<Stay> end) {
    return round
        .findFirst(at)
        .filter(stay -> end.isEmpty() || stay.number() < end.get().number())
        .flatMap(stay -> round.history().scores().findEntering(stay.position()));
  }

  private static double part(ScoreHistory.Score score, String by) {
    return switch (by) {
      case "fit" -> score.fit();
      case "interest" -> score.interest();
      default -> score.total();
    };
  }
}
