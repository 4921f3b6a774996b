package dev.fullcourt.engine.properties;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.engine.decision.Decision;
import dev.fullcourt.engine.decision.Move;
import java.util.EnumMap;
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

          assertThat(Folded.by(tried).decisions()).isEqualTo(expected);
          expected.forEach(
              each -> seen.merge(((Decision.StageEntered) each).move(), 1, Integer::sum));
        });

    assertThat(seen.keySet()).as("moves the cases made: %s", seen).contains(Move.values());
  }
}
