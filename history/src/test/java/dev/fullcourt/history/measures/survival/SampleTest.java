package dev.fullcourt.history.measures.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SampleTest {

  @Test
  void quantileByNearestRankIsAlwaysAValueThatOccurred() {
    Sample sample = Sample.of(List.of(40L, 15L, 50L, 20L, 35L));

    assertThat(sample.quantile(0.05)).isEqualTo(15);
    assertThat(sample.quantile(0.3)).isEqualTo(20);
    assertThat(sample.quantile(0.4)).isEqualTo(20);
    assertThat(sample.quantile(0.5)).isEqualTo(35);
    assertThat(sample.quantile(1)).isEqualTo(50);
    assertThat(sample.mean()).isEqualTo(32);
    assertThat(sample.min()).isEqualTo(15);
    assertThat(sample.max()).isEqualTo(50);
  }

  @Test
  void medianOfAnEvenNumberIsTheLowerOfTheTwoInTheMiddle() {
    assertThat(Sample.of(List.of(4L, 1L, 3L, 2L)).quantile(0.5)).isEqualTo(2);
  }

  @Test
  void roundingNeverShiftsARank() {
    Sample hundred = Sample.of(LongStream.rangeClosed(1, 100).boxed().toList());
    for (int percent = 1; percent <= 100; percent++) {
      assertThat(hundred.quantile(percent / 100.0)).isEqualTo(percent);
    }
  }

  @Test
  void emptySampleHasNoFigures() {
    Sample none = Sample.of(List.of());

    assertThat(none.quantile(0.5)).isNull();
    assertThat(none.mean()).isNull();
    assertThat(none.min()).isNull();
    assertThat(none.max()).isNull();
  }

  @Test
  void wilsonIntervalEqualsTheTextbook() {
    // Agresti, Categorical Data Analysis, 1.4.3: 0 of 25 vegetarians gives 0 to 0.133.
    Interval none = new Share(0, 25).findWilson().orElseThrow();
    assertThat(none.low()).isZero();
    assertThat(none.high()).isCloseTo(0.133, within(0.0005));

    // By hand: 9 of 10; middle (0.9 + 0.19207) / 1.38415, half width 0.19187.
    Interval nine = new Share(9, 10).findWilson().orElseThrow();
    assertThat(nine.low()).isCloseTo(0.5958, within(0.0001));
    assertThat(nine.high()).isCloseTo(0.9821, within(0.0001));

    assertThat(new Share(0, 0).findWilson()).isEmpty();
    assertThat(new Share(0, 0).rate()).isNull();
  }
}
