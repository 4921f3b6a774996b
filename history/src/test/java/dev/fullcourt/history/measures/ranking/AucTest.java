package dev.fullcourt.history.measures.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class AucTest {

  private static final double Z = 1.959963984540054;

  @Test
  void everyPairInOrderIsOneAndEveryPairTurnedRoundIsZero() {
    double[] high = {5, 6, 7};
    double[] low = {1, 2};

    assertThat(Auc.of(high, low).orElseThrow().area()).isEqualTo(1);
    assertThat(Auc.of(low, high).orElseThrow().area()).isZero();
  }

  @Test
  void equalNumbersCountOneHalf() {
    Auc auc = Auc.of(new double[] {3, 3}, new double[] {3, 3, 3}).orElseThrow();

    assertThat(auc).isEqualTo(new Auc(0.5, 0.5, 0.5));
  }

  @Test
  void fourPairsAreCountedByHand() {
    // Pairs: 2>1, 2<3, 4>1, 4>3. By reached: 1/2, 1. By other: 1, 1/2. Variances 1/8 each.
    Auc auc = Auc.of(new double[] {2, 4}, new double[] {1, 3}).orElseThrow();

    assertThat(auc.area()).isEqualTo(0.75);
    assertThat(auc.low()).isCloseTo(0.75 - Z * Math.sqrt(0.125), within(1e-12));
    assertThat(auc.high()).isEqualTo(1);
  }

  @Test
  void nobodyOnOneSideGivesNoAreaAndOneAloneNoInterval() {
    assertThat(Auc.of(new double[0], new double[] {1})).isEmpty();
    assertThat(Auc.of(new double[] {1}, new double[0])).isEmpty();
    assertThat(Auc.of(new double[] {2}, new double[] {1, 3})).contains(new Auc(0.5, null, null));
  }

  @Test
  void areaAndIntervalByRanksAreThoseByCountingPairs() {
    SplittableRandom random = new SplittableRandom(20_261_124);
    for (int i = 0; i < 200; i++) {
      double[] reached = random.ints(random.nextInt(2, 40), -5, 9).asDoubleStream().toArray();
      double[] others = random.ints(random.nextInt(2, 40), -8, 6).asDoubleStream().toArray();
      Auc auc = Auc.of(reached, others).orElseThrow();
      double[] rows = new double[reached.length];
      double[] columns = new double[others.length];
      double area = 0;
      for (int r = 0; r < reached.length; r++) {
        for (int o = 0; o < others.length; o++) {
          double win = (Math.signum(reached[r] - others[o]) + 1) / 2;
          rows[r] += win / others.length;
          columns[o] += win / reached.length;
          area += win / reached.length / others.length;
        }
      }
      double half = Z * Math.sqrt(spread(rows, area) + spread(columns, area));
      assertThat(auc.area()).isCloseTo(area, within(1e-12));
      assertThat(auc.low()).isCloseTo(Math.max(0, area - half), within(1e-9));
      assertThat(auc.high()).isCloseTo(Math.min(1, area + half), within(1e-9));
    }
  }

  private static double spread(double[] shares, double mean) {
    double sum = 0;
    for (double share : shares) {
      sum += (share - mean) * (share - mean);
    }
    return sum / (shares.length - 1) / shares.length;
  }
}
