package dev.fullcourt.server.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.history.simulator.LabelledPeople;
import dev.fullcourt.history.simulator.LabelledPeople.Trace;
import dev.fullcourt.server.duplicates.DuplicateSearch;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * People whose every trace is labelled, sent as live events: nobody is welded to somebody else, few
 * are missed, and the order in which traces come does not matter.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LabelledPeopleTest {

  private static final long SEED = Long.getLong("fullcourt.seed", 1);
  private LiveServer server;

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    server = LiveServer.start(folder, 5);
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void nobodyIsWeldedAndNineteenOfTwentyPairsAreFound() {
    LabelledPeople people = LabelledPeople.of(SEED, 2_000);
    Traces.send(server, "many", people.traces());
    Map<String, String> found = Traces.byIdentifier(people, Traces.records(server, "many"));
    Measured measured = Measured.of(people, found, proposed(found));
    System.out.printf(
        "Identity, seed %d: %d pairs, %.1f %% together at once, %.1f %% found, %.1f %% of %d"
            + " proposals right; missed %s%n",
        SEED,
        measured.pairs(),
        100 * measured.automatic(),
        100 * measured.recall(),
        100 * measured.precision(),
        measured.proposals(),
        measured.missed());
    assertThat(measured.welded()).isEmpty();
    assertThat(measured.recall()).isGreaterThanOrEqualTo(0.95);
    assertThat(measured.automatic()).isGreaterThan(0.6);
    assertThat(measured.precision()).isGreaterThan(0.85);
    assertThat(server.installation().verify().holds()).isTrue();
  }

  /** What is proposed among the people that were sent. */
  private List<List<String>> proposed(Map<String, String> found) {
    while (!server.installation().bean(DuplicateSearch.class).search()) {
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos()); // another one is running
    }
    TreeSet<String> records = new TreeSet<>(found.values());
    return server
        .installation()
        .sql()
        .sql("select one, other from likely_duplicate where kind = 'person' order by one, other")
        .query((row, n) -> List.of(row.getString(1), row.getString(2)))
        .list()
        .stream()
        .filter(pair -> records.containsAll(pair))
        .toList();
  }

  @Test
  void theOrderOfArrivalDoesNotMatter() {
    LabelledPeople people = LabelledPeople.of(SEED + 1, 110); // with a stand's browser, forwards
    List<String> straight = together("straight", people, people.traces());
    assertThat(straight).hasSizeGreaterThan(110);
    for (int run = 1; run <= 2; run++) {
      List<Trace> shuffled = new ArrayList<>(people.traces());
      Collections.shuffle(shuffled, new Random(SEED + run));
      assertThat(together("shuffled" + run, people, shuffled)).isEqualTo(straight);
    }
  }

  /** Which traces are one record in the end, record by record. */
  private List<String> together(String run, LabelledPeople people, List<Trace> traces) {
    Traces.send(server, run, traces);
    Map<String, TreeSet<String>> byRecord = new TreeMap<>();
    Traces.records(server, run)
        .forEach((trace, record) ->
            byRecord.computeIfAbsent(record, none -> new TreeSet<>()).add(trace));
    assertThat(byRecord.values().stream().mapToInt(TreeSet::size).sum())
        .isEqualTo(people.traces().size());
    return byRecord.values().stream().map(TreeSet::toString).sorted().toList();
  }
}
