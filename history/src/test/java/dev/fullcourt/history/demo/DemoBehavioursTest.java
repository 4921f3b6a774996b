package dev.fullcourt.history.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.engine.cycle.Stay;
import dev.fullcourt.engine.cycle.Stays;
import dev.fullcourt.engine.decision.Move;
import dev.fullcourt.history.measures.Act;
import dev.fullcourt.history.measures.Behaviour;
import dev.fullcourt.history.measures.BuyerHistory;
import dev.fullcourt.history.measures.Observation;
import dev.fullcourt.history.measures.reports.BehaviourRow;
import dev.fullcourt.history.measures.reports.BehavioursReport;
import dev.fullcourt.history.measures.reports.ReportOptions;
import dev.fullcourt.history.simulator.SimulationSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Behaviours planted in simulated years of which it is known whether they precede going on: some
 * come whenever they like, rarely or often, alike for all buyers or not; some are shown before
 * half of all goings on, besides coming whenever they like. Stays and their lengths are what the
 * demo's playbook makes of the year.
 */
class DemoBehavioursTest {

  /** {@code -Dbehaviours.years=20} looks at so many years. */
  private static final int YEARS = Integer.getInteger("behaviours.years", 3);

  private static final int BUYERS = 700;
  private static final int FIRST_SEED = 1_001;
  private static final int WITHOUT_EFFECT = 24;
  private static final int WITH_EFFECT = 6;

  /** So much before a buyer goes on it is shown at the earliest. */
  private static final Duration AHEAD = Duration.ofDays(7);

  private final Count without = new Count();
  private final Count with = new Count();

  /** What was said of planted behaviours, in stages in which they were frequent enough. */
  private static final class Count {
    int tried;
    int unlikely;
    int proposed;
    int coming;

    void add(BehaviourRow row) {
      tried++;
      unlikely += row.p() != null && row.p() <= 0.05 ? 1 : 0;
      coming += row.low() != null && row.low() > 1 ? 1 : 0;
      proposed += row.proposed() ? 1 : 0;
    }

    double share(int part) {
      return (double) part / tried;
    }

    @Override
    public String toString() {
      return "%d tried: p at most 0.05 %.3f, interval above 1 %.3f, proposed %.4f"
          .formatted(tried, share(unlikely), share(coming), share(proposed));
    }
  }

  private static List<Behaviour> planted() {
    List<Behaviour> planted = new ArrayList<>();
    for (int i = 0; i < WITHOUT_EFFECT; i++) {
      planted.add(new Behaviour("none " + i, "comes whenever it likes", Set.of()));
    }
    for (int i = 0; i < WITH_EFFECT; i++) {
      planted.add(new Behaviour("sign " + i, "comes before going on", Set.of()));
    }
    return planted;
  }

  private static List<Act> acts(List<Stay> stays, Instant end, SplittableRandom random) {
    List<Act> acts = new ArrayList<>();
    Instant first = stays.getFirst().entered();
    for (int i = 0; i < WITHOUT_EFFECT; i++) {
      double lively = i % 2 == 0 ? 1 : Math.exp(random.nextGaussian());
      acts.addAll(whenever("none " + i, first, end, lively * (15 + 8 * i), random));
    }
    for (int i = 0; i < WITH_EFFECT; i++) {
      acts.addAll(whenever("sign " + i, first, end, 90 + 30 * i, random));
      for (Stay stay : stays) {
        Instant left = stay.left();
        if (left != null && stay.nextMove() == Move.FORWARD && random.nextBoolean()) {
          long most = Math.min(AHEAD.toMillis(), Duration.between(stay.entered(), left).toMillis());
          acts.add(new Act("sign " + i, left.minusMillis((long) (random.nextDouble() * most))));
        }
      }
    }
    acts.sort(Comparator.comparing(Act::at));
    return acts;
  }

  private static List<Act> whenever(
      String which, Instant from, Instant end, double days, SplittableRandom random) {
    List<Act> acts = new ArrayList<>();
    Instant at = from;
    while (true) {
      double gap = -Math.log(1 - random.nextDouble()) * days;
      at = at.plusMillis((long) (gap * Duration.ofDays(1).toMillis()));
      if (!at.isBefore(end)) {
        return acts;
      }
      acts.add(new Act(which, at));
    }
  }

  private void look(long seed, Path folder) throws IOException {
    DemoYear year =
        DemoYear.of(new SimulationSettings(BUYERS, 12, seed, DemoYear.END), folder);
    SplittableRandom random = new SplittableRandom(seed);
    List<BuyerHistory> buyers = new ArrayList<>();
    year.lives()
        .forEach((key, life) -> {
          List<Stay> stays = Stays.from(key, 0, life);
          buyers.add(
              new BuyerHistory(key, key, stays, Map.of())
                  .withActs(acts(stays, DemoYear.END, random)));
        });
    BehavioursReport report =
        BehavioursReport.of(
            new Observation(year.playbook(), DemoYear.END, buyers, List.of(), planted()),
            ReportOptions.NONE);
    for (List<BehaviourRow> rows : List.of(report.proposed(), report.others())) {
      rows.forEach(row -> (row.behaviour().startsWith("sign") ? with : without).add(row));
    }
  }

  @Test
  void whatHasNoEffectIsSeldomTakenForASignAndSignsAreFound(@TempDir Path folder)
      throws IOException {
    for (int i = 0; i < YEARS; i++) {
      look(FIRST_SEED + i, folder.resolve("year-" + i));
    }
    assertThat(without.tried).isGreaterThan(100);
    assertThat(without.share(without.unlikely)).as("" + without).isLessThanOrEqualTo(0.08);
    assertThat(without.share(without.coming)).as("" + without).isLessThanOrEqualTo(0.05);
    assertThat(without.share(without.proposed)).as("" + without).isLessThanOrEqualTo(0.01);
    assertThat(with.share(with.proposed)).as("" + with).isGreaterThanOrEqualTo(0.9);
  }
}
