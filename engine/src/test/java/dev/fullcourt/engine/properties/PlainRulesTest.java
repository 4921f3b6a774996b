package dev.fullcourt.engine.properties;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.engine.decision.AlertDecision;
import dev.fullcourt.engine.decision.Cause;
import dev.fullcourt.engine.decision.Decision;
import dev.fullcourt.engine.decision.Move;
import dev.fullcourt.engine.playbook.Playbook;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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

  /** An alert that looks at the same count at the same instant, and looks first, changes no move. */
  @Test
  void alertsChangeNoMove() {
    List<Playbook> playbooks = Cases.random(40, RandomPlaybooks::surging);

    Cases.each(
        11_000,
        600,
        tried -> {
          Playbook playbook = playbooks.get((int) (tried.seed() % playbooks.size()));
          var watched = new Cases.Case(tried.seed(), playbook, tried.log());
          var expected = PlainEngine.decide(playbook, tried.log(), Folded.HORIZON);

          List<Decision> moves = new ArrayList<>();
          for (Decision each : Folded.by(watched).decisions()) {
            if (!(each instanceof AlertDecision)) {
              moves.add(each.at(moves.size()));
            }
          }
          assertThat(rounded(moves)).isEqualTo(rounded(expected));
        });
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
