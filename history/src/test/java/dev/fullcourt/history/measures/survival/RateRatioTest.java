package dev.fullcourt.history.measures.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Ratios of rates against formulas worked out by hand. */
class RateRatioTest {

  @Test
  void oneStratumIsTheRatioOfTwoPoissonRates() {
    // 41 in 28,010 days against 15 in 19,017: the textbook example of breast cancer after
    // fluoroscopy (Boice and Monson; Rothman, Modern Epidemiology): 1.86, from 1.03 to 3.35.
    RateRatio ratio =
        RateRatio.find(
                new double[] {41}, new double[] {28_010}, new double[] {15}, new double[] {19_017})
            .orElseThrow();
    assertThat(ratio.ratio()).isCloseTo(1.86, within(0.005));
    assertThat(ratio.low()).isCloseTo(1.03, within(0.01));
    assertThat(ratio.high()).isCloseTo(3.35, within(0.02));
  }

  @Test
  void strataThatConfoundAreTakenApart() {
    // In both strata the rates are equal; thrown together they would seem to differ by 3.6.
    RateRatio ratio =
        RateRatio.find(
                new double[] {80, 10},
                new double[] {800, 1000},
                new double[] {20, 90},
                new double[] {200, 9000})
            .orElseThrow();
    assertThat(ratio.ratio()).isCloseTo(1, within(1e-9));
    assertThat(ratio.p()).isCloseTo(1, within(1e-9));
  }

  @Test
  void withoutEventsOnOneSideThereIsNone() {
    double[] some = {5};
    assertThat(RateRatio.find(new double[] {0}, some, some, some)).isEmpty();
    assertThat(RateRatio.find(some, some, some, new double[] {0})).isEmpty();
  }

  @Test
  void normalProbabilitiesAreThoseOfTheTables() {
    assertThat(Normal.twoSided(0)).isEqualTo(1);
    assertThat(Normal.twoSided(1)).isCloseTo(0.3173105079, within(1e-10));
    assertThat(Normal.twoSided(-1.959963984540054)).isCloseTo(0.05, within(1e-12));
    assertThat(Normal.twoSided(2.9999999)).isCloseTo(0.0026997970, within(1e-8));
    assertThat(Normal.twoSided(3.0000001)).isCloseTo(0.0026997954, within(1e-8));
    assertThat(Normal.twoSided(5)).isCloseTo(5.733031e-7, within(1e-12));
    assertThat(Normal.twoSided(40)).isBetween(0.0, 1e-300);
  }

  @Test
  void manyTestsAreCorrectedAsTheyRank() {
    // 0.01, 0.02, 0.03, 0.04 and 0.5 of 5: 0.05 (= 0.04 x 5 / 4) four times, then 0.5.
    assertThat(FalseDiscovery.adjusted(List.of(0.5, 0.04, 0.01, 0.03, 0.02)))
        .usingComparatorForType(
            (a, b) -> Math.abs(a - b) < 1e-12 ? 0 : Double.compare(a, b), Double.class)
        .containsExactly(0.5, 0.05, 0.05, 0.05, 0.05);
    assertThat(FalseDiscovery.adjusted(List.of())).isEmpty();
  }
}
