package dev.fullcourt.history.measures.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold for any spells; each seed makes another set. */
class SurvivalLawsTest {

  private static final List<String> OUTCOMES = List.of("won", "lost", "recycled");

  private static List<Spell> spells(long seed, boolean censored, boolean late) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Spell> spells = new ArrayList<>();
    int n = 1 + random.nextInt(200);
    for (int i = 0; i < n; i++) {
      long exit = random.nextInt(40);
      long entry = late && random.nextInt(3) == 0 ? random.nextLong(exit + 1) : 0;
      @Nullable String outcome =
          censored && random.nextInt(3) == 0 ? null : OUTCOMES.get(random.nextInt(3));
      spells.add(new Spell(entry, exit, outcome));
    }
    return spells;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
  void incidencesAndThoseStillOpenAddUpToOneAndNeverFall(long seed) {
    AalenJohansen estimate = AalenJohansen.of(spells(seed, true, true));
    double before = 0;
    for (int day = 0; day <= 41; day++) {
      double came = 0;
      for (String outcome : OUTCOMES) {
        came += estimate.incidence(outcome, day);
      }
      assertThat(came + estimate.open(day)).isCloseTo(1, within(1e-9));
      assertThat(came).isGreaterThanOrEqualTo(before - 1e-12);
      before = came;
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
  void withoutCensoringTheIncidenceIsTheShareCounted(long seed) {
    List<Spell> spells = spells(seed, false, false);
    AalenJohansen estimate = AalenJohansen.of(spells);
    for (int day = 0; day <= 40; day++) {
      for (String outcome : OUTCOMES) {
        int limit = day;
        long counted =
            spells.stream()
                .filter(spell -> spell.exit() <= limit && outcome.equals(spell.outcome()))
                .count();
        assertThat(estimate.incidence(outcome, day))
            .isCloseTo((double) counted / spells.size(), within(1e-9));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
  void withOneOutcomeKaplanMeierIsOneMinusTheIncidence(long seed) {
    List<Spell> spells =
        spells(seed, true, true).stream()
            .map(spell ->
                new Spell(spell.entry(), spell.exit(), spell.outcome() == null ? null : "won"))
            .toList();
    KaplanMeier curve = KaplanMeier.of(spells);
    AalenJohansen estimate = AalenJohansen.of(spells);
    for (int day = 0; day <= 40; day++) {
      assertThat(curve.survival(day)).isCloseTo(1 - estimate.incidence("won", day), within(1e-9));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
  void withoutCensoringTheQuantileIsTheNearestRank(long seed) {
    List<Spell> spells = spells(seed, false, false);
    KaplanMeier curve = KaplanMeier.of(spells);
    Sample sample = Sample.of(spells.stream().map(Spell::exit).toList());
    for (double p : List.of(0.1, 0.25, 0.5, 0.75, 0.9, 1.0)) {
      assertThat(curve.quantile(p)).isEqualTo(sample.quantile(p));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
  void bandHoldsTheCurveAndTheIntervalHoldsTheQuantile(long seed) {
    KaplanMeier curve = KaplanMeier.of(spells(seed, true, false));
    for (KaplanMeier.Step step : curve.steps()) {
      assertThat(step.survival()).isBetween(step.band().low() - 1e-12, step.band().high() + 1e-12);
    }
    for (double p : List.of(0.25, 0.5, 0.9)) {
      Long at = curve.quantile(p);
      if (at != null) {
        assertThat(curve.quantileLow(p)).isNotNull().isLessThanOrEqualTo(at);
      }
      Long high = curve.quantileHigh(p);
      if (high != null) {
        assertThat(at).isNotNull().isLessThanOrEqualTo(high);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
  void atRiskIsWhatCountingOneByOneGives(long seed) {
    List<Spell> spells = spells(seed, true, true);
    AalenJohansen estimate = AalenJohansen.of(spells);
    List<Spell> shuffled =
        spells.stream().sorted(Comparator.comparingLong(Spell::entry).reversed()).toList();
    AalenJohansen again = AalenJohansen.of(shuffled);
    for (int day = 0; day <= 41; day++) {
      int at = day;
      long counted =
          spells.stream().filter(spell -> spell.entry() <= at && at <= spell.exit()).count();
      assertThat(estimate.atRisk(day)).isEqualTo((int) counted);
      assertThat(again.open(day)).isEqualTo(estimate.open(day));
    }
  }
}
