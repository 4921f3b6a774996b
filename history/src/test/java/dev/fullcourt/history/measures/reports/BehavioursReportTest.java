package dev.fullcourt.history.measures.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.fullcourt.engine.decision.Move;
import dev.fullcourt.history.measures.Act;
import dev.fullcourt.history.measures.Behaviour;
import dev.fullcourt.history.measures.BuyerHistory;
import dev.fullcourt.history.measures.Observation;
import dev.fullcourt.history.measures.SamplePlaybook;
import dev.fullcourt.history.measures.Story;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What precedes going on, in worlds of which it is known. */
class BehavioursReportTest {

  private static final double HORIZON = 120;

  /** How often buyers go on, by day since they entered. */
  private interface Pace {
    double on(double day);
  }

  /** A world in which a behaviour multiplies the pace from when it was shown. */
  private static Observation world(
      long seed, int buyers, int behaviours, double effect, Pace pace, double showing) {
    SplittableRandom random = new SplittableRandom(seed);
    List<BuyerHistory> all = new ArrayList<>();
    for (int i = 0; i < buyers; i++) {
      all.add(buyer(random, "b" + i, behaviours, effect, pace, showing));
    }
    List<Behaviour> known = new ArrayList<>();
    for (int i = 0; i < behaviours; i++) {
      known.add(new Behaviour("x" + i, "does " + i, i == 1 ? Set.of("aware") : Set.of()));
    }
    return new Observation(SamplePlaybook.small(), Story.day(HORIZON), all, List.of(), known);
  }

  private static BuyerHistory buyer(
      SplittableRandom random,
      String name,
      int behaviours,
      double effect,
      Pace pace,
      double showing) {
    double entered = random.nextDouble() * 60;
    List<Act> acts = new ArrayList<>();
    double shownAt = Double.MAX_VALUE;
    for (int i = 0; i < behaviours; i++) {
      double at = -Math.log(1 - random.nextDouble()) / showing;
      shownAt = i == 0 ? at : shownAt;
      acts.add(new Act("x" + i, Story.day(entered + at)));
    }
    acts.sort(Comparator.comparing(Act::at));
    Story story = Story.of(name).enters("aware", entered, Move.STARTED);
    double step = 0.05;
    for (double t = 0; entered + t < HORIZON; t += step) {
      if (random.nextDouble() < step * pace.on(t) * (t > shownAt ? effect : 1)) {
        double at = entered + t + random.nextDouble() * step;
        return at < HORIZON
            ? story.enters("engaged", at, Move.FORWARD).end().withActs(acts)
            : story.end().withActs(acts);
      }
      if (random.nextDouble() < step * 0.005) {
        return story
            .enters("disqualified", entered + t + step / 2, Move.DETOUR)
            .end()
            .withActs(acts);
      }
    }
    return story.end().withActs(acts);
  }

  private static BehavioursReport of(Observation seen) {
    return BehavioursReport.of(seen, ReportOptions.NONE.withStages(List.of("aware")));
  }

  private static BehaviourRow row(BehavioursReport report, String behaviour) {
    List<BehaviourRow> all = new ArrayList<>(report.declared());
    all.addAll(report.proposed());
    all.addAll(report.others());
    return all.stream()
        .filter(each -> each.behaviour().equals(behaviour))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void knownEffectIsFoundAndProposed() {
    int covered = 0;
    for (long seed = 1; seed <= 20; seed++) {
      BehavioursReport report = of(world(seed, 1_500, 6, 3, day -> 0.01, 0.02));
      BehaviourRow found = row(report, "x0");
      assertThat(found.lift()).isCloseTo(3, within(0.9));
      assertThat(report.proposed()).extracting(BehaviourRow::behaviour).contains("x0");
      covered += found.low() <= 3 && 3 <= found.high() ? 1 : 0;
    }
    assertThat(covered).isGreaterThanOrEqualTo(17);
  }

  @Test
  void effectIsFoundWhateverThePaceSinceEntry() {
    // Fast at first, then slow: those who show it late are those who are slow anyway.
    BehavioursReport report = of(world(5, 3_000, 4, 3, day -> day < 2 ? 0.2 : 0.01, 0.05));
    assertThat(row(report, "x0").lift()).isCloseTo(3, within(0.6));
    assertThat(row(report, "x1").lift()).isCloseTo(1, within(0.25));
  }

  @Test
  void whereNothingMattersNothingIsProposed() {
    int proposed = 0;
    for (long seed = 100; seed < 120; seed++) {
      Pace pace = seed % 2 == 0 ? day -> 0.02 : day -> day < 3 ? 0.15 : 0.01;
      proposed += of(world(seed, 600, 20, 1, pace, 0.03)).proposed().size();
    }
    assertThat(proposed).isZero();
  }

  @Test
  void sharesAndLeadTimesAreThoseOfTheStays() {
    Behaviour declared = new Behaviour("asks", "asks", Set.of("aware"));
    Act early = new Act("asks", Story.day(3));
    BuyerHistory before =
        Story.of("b1")
            .enters("aware", 0, Move.STARTED)
            .enters("engaged", 5, Move.FORWARD)
            .end()
            .withActs(List.of(early, new Act("asks", Story.day(4))));
    BuyerHistory atOnce =
        Story.of("b2")
            .enters("aware", 0, Move.STARTED)
            .enters("engaged", 3, Move.FORWARD)
            .end()
            .withActs(List.of(early));
    BuyerHistory asItEntered =
        Story.of("b3").enters("aware", 3, Move.STARTED).end().withActs(List.of(early));
    BuyerHistory open =
        Story.of("b4").enters("aware", 1, Move.STARTED).end().withActs(List.of(early));
    Observation seen =
        new Observation(
            SamplePlaybook.small(),
            Story.day(10),
            List.of(before, atOnce, asItEntered, open),
            List.of(),
            List.of(declared));
    BehaviourRow row = row(of(seen), "asks");
    assertThat(List.of(row.precedes().part(), row.precedes().whole())).containsExactly(1, 2);
    assertThat(List.of(row.amongOthers().part(), row.amongOthers().whole())).containsExactly(1, 2);
    assertThat(row.atOnce()).isEqualTo(1);
    assertThat(row.before().medianMillis()).isEqualTo(2 * 86_400_000L);
    assertThat(row.daysAfter()).isEqualTo(2.0 + 7);
    assertThat(row.daysWithout()).isEqualTo(3.0 + 3 + 7 + 2);
    assertThat(row.declared()).isTrue();
    assertThat(row.proposed()).isFalse();
  }

  @Test
  void groupsAreMeasuredApart() {
    Observation seen = world(7, 400, 3, 2, day -> 0.02, 0.03);
    BehavioursReport report =
        BehavioursReport.of(seen, ReportOptions.NONE.withStages(List.of("aware")).withBy("arm"));
    assertThat(report.declared()).singleElement();
    assertThat(report.declared().getFirst().value()).isEqualTo("inbound");
    assertThat(report.text()).contains("arm", "inbound", "does 1");
  }

  @Test
  void withoutWhatBuyersDidItSaysSo() {
    Observation seen = Observation.of(SamplePlaybook.small(), Story.day(1), List.of(), List.of());
    assertThat(of(seen).text()).contains("Warning: nothing is known of what buyers did");
  }
}
