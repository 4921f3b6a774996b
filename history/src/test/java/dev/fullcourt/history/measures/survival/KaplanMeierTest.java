package dev.fullcourt.history.measures.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Known answers: the leukaemia trial of Freireich et al. 1963, in Klein and Moeschberger, 1.2. */
class KaplanMeierTest {

  private static final String LEFT = "left";

  /** Weeks in remission; a minus sign marks those still in remission when last seen. */
  private static final int[] MERCAPTOPURINE = {
    6, 6, 6, -6, 7, -9, 10, -10, -11, 13, 16, -17, -19, -20, 22, 23, -25, -32, -32, -34, -35
  };

  private static final int[] PLACEBO = {
    1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23
  };

  private static KaplanMeier curve(int... times) {
    List<Spell> spells = new ArrayList<>();
    for (int time : times) {
      spells.add(Spell.of(Math.abs(time), time < 0 ? null : LEFT));
    }
    return KaplanMeier.of(spells);
  }

  @Test
  void curveOfTheTreatedEqualsTheTextbook() {
    KaplanMeier curve = curve(MERCAPTOPURINE);

    assertThat(curve.steps())
        .extracting(KaplanMeier.Step::time)
        .containsExactly(6L, 7L, 10L, 13L, 16L, 22L, 23L);
    assertThat(curve.steps())
        .extracting(KaplanMeier.Step::atRisk)
        .containsExactly(21, 17, 15, 12, 11, 7, 6);
    double[] expected = {0.8571, 0.8067, 0.7529, 0.6902, 0.6275, 0.5378, 0.4482};
    for (int i = 0; i < expected.length; i++) {
      assertThat(curve.steps().get(i).survival()).isCloseTo(expected[i], within(0.00005));
    }
    assertThat(curve.survival(5)).isEqualTo(1);
    assertThat(curve.survival(21)).isCloseTo(0.6275, within(0.00005));
    assertThat(curve.survival(1000)).isCloseTo(0.4482, within(0.00005));
  }

  @Test
  void bandIsTheLogLogOne() {
    // By hand at week 6: V = 3/(21*18), theta = exp(1.96 sqrt(V) / ln(6/7)).
    KaplanMeier.Step first = curve(MERCAPTOPURINE).steps().getFirst();

    assertThat(first.band().low()).isCloseTo(0.6197, within(0.0001));
    assertThat(first.band().high()).isCloseTo(0.9516, within(0.0001));
  }

  @Test
  void medianAndItsIntervalEqualTheTextbook() {
    KaplanMeier treated = curve(MERCAPTOPURINE);
    assertThat(treated.quantile(0.5)).isEqualTo(23);
    assertThat(treated.quantileLow(0.5)).isEqualTo(13);
    assertThat(treated.quantileHigh(0.5)).isNull();

    KaplanMeier placebo = curve(PLACEBO);
    assertThat(placebo.quantile(0.5)).isEqualTo(8);
    assertThat(placebo.quantileLow(0.5)).isEqualTo(4);
    assertThat(placebo.quantileHigh(0.5)).isEqualTo(11);
    assertThat(placebo.quantile(0.25)).isEqualTo(4);
    assertThat(placebo.quantile(0.75)).isEqualTo(12);
  }

  @Test
  void medianIsAbsentWhileTheCurveStaysAboveOneHalf() {
    KaplanMeier curve = curve(5, -10, -10, -10);

    assertThat(curve.quantile(0.5)).isNull();
    assertThat(curve.quantile(0.25)).isEqualTo(5);
  }

  @Test
  void medianIsTheTimeAtWhichTheCurveReachesExactlyOneHalf() {
    assertThat(curve(1, 2, 3, 4, 5, 6, 7, 8, 9, 10).quantile(0.5)).isEqualTo(5);
    assertThat(curve(1, 2, 3, 4, 5, 6, 7, 8, 9, 10).quantile(0.9)).isEqualTo(9);
  }

  @Test
  void exitsComeBeforeCensoringsOfTheSameTime() {
    KaplanMeier curve = curve(3, -3);

    assertThat(curve.steps().getFirst().atRisk()).isEqualTo(2);
    assertThat(curve.survival(3)).isEqualTo(0.5);
  }

  @Test
  void lateEntryIsAtRiskOnlyFromThenOn() {
    // At 2: only a and b watched. At 5: b, c and d. At 7: c and d.
    KaplanMeier curve =
        KaplanMeier.of(
            List.of(
                new Spell(0, 2, LEFT), // a
                new Spell(0, 5, LEFT), // b
                new Spell(3, 7, LEFT), // c
                new Spell(4, 9, null))); // d

    assertThat(curve.steps()).extracting(KaplanMeier.Step::atRisk).containsExactly(2, 3, 2);
    assertThat(curve.survival(2)).isEqualTo(1 / 2.0);
    assertThat(curve.survival(5)).isCloseTo(1 / 2.0 * 2 / 3, within(1e-12));
    assertThat(curve.survival(7)).isCloseTo(1 / 2.0 * 2 / 3 / 2, within(1e-12));
  }

  @Test
  void whoEntersLateAndLeavesOnTheSameDayCounts() {
    KaplanMeier curve = KaplanMeier.of(List.of(new Spell(4, 4, LEFT), new Spell(0, 6, LEFT)));

    assertThat(curve.steps().getFirst().atRisk()).isEqualTo(2);
    assertThat(curve.survival(4)).isEqualTo(0.5);
  }

  @Test
  void saysWhenTooFewAreWatchedAtTheStart() {
    assertThat(KaplanMeier.of(List.of(new Spell(0, 1, LEFT), new Spell(2, 8, LEFT))).runsDryEarly())
        .isTrue();
    assertThat(curve(1, 2, 3).runsDryEarly()).isFalse();
  }

  @Test
  void nobodyWatchedGivesNoFigures() {
    KaplanMeier curve = curve();

    assertThat(curve.size()).isZero();
    assertThat(curve.quantile(0.5)).isNull();
    assertThat(curve.survival(10)).isEqualTo(1);
  }
}
