package dev.fullcourt.engine.properties;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.engine.decision.AlertDecision;
import dev.fullcourt.engine.decision.Cause;
import dev.fullcourt.engine.decision.Decision;
import dev.fullcourt.engine.decision.Move;
import dev.fullcourt.engine.event.Event;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.engine.stories.Playbooks;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The engine decides as the rules do when they are followed slowly, from the log alone. */
class PlainRulesTest {

  @Test
  void engineFollowsTheWrittenRules() {
    Map<Move, Integer> seen = new EnumMap<>(Move.class);

    Cases.each(
        10_000,
        1000,
        tried -> {
          var expected = PlainEngine.decide(tried.playbook(), tried.log(), Folded.HORIZON);

          assertThat(rounded(Folded.by(tried).decisions())).isEqualTo(rounded(expected));
          expected.stream()
              .filter(Decision.StageEntered.class::isInstance)
              .map(Decision.StageEntered.class::cast)
              .forEach(each -> seen.merge(each.move(), 1, Integer::sum));
        });

    assertThat(seen.keySet()).as("moves the cases made: %s", seen).contains(Move.values());
  }

  /**
   * An alert that looks at the same count at the same instant, and looks first, changes no move.
   */
  @Test
  void alertsChangeNoMove() {
    int told = 0;
    for (Playbook watching : Cases.random(60, RandomPlaybooks::surging)) {
      String quiet = watching.text().substring(0, watching.text().indexOf("alerts:"));
      Playbook without = Playbooks.parse("quiet.yaml", quiet);
      for (int seed = 0; seed < 20; seed++) {
        List<Event> log = RandomLogs.log(new SplittableRandom(seed));
        List<Decision> moves = new ArrayList<>();
        for (Decision each : Folded.by(new Cases.Case(seed, watching, log)).decisions()) {
          if (each instanceof AlertDecision) {
            told++;
          } else {
            moves.add(each.at(moves.size()));
          }
        }
        assertThat(moves)
            .as("seed %d under\n%s", seed, watching.text())
            .isEqualTo(Folded.by(new Cases.Case(seed, without, log)).decisions());
      }
    }
    assertThat(told).isGreaterThan(100);
  }

  /** Points are added up in another order. */
  private static List<Decision> rounded(List<Decision> decisions) {
    return decisions.stream()
        .map(each -> each instanceof Decision.StageEntered entry ? rounded(entry) : each)
        .toList();
  }

  private static Decision rounded(Decision.StageEntered each) {
    return new Decision.StageEntered(
        each.position(),
        each.at(),
        rounded(each.cause()),
        each.stage(),
        each.from(),
        each.move(),
        each.skipped(),
        each.arm(),
        each.round(),
        each.reason());
  }

  private static Cause rounded(Cause cause) {
    Cause.Score score = cause.score();
    return new Cause(
        cause.trigger(),
        cause.rule(),
        cause.playbook(),
        new Cause.Score(
            rounded(score.fit()),
            rounded(score.interest()),
            score.points().stream()
                .map(each ->
                    new Cause.Points(
                        each.rule(), each.person(), each.times(), rounded(each.points())))
                .toList()));
  }

  private static double rounded(double points) {
    return Math.rint(points * 1e7) / 1e7 + 0.0;
  }
}
