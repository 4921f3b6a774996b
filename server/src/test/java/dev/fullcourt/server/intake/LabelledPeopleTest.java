package dev.fullcourt.server.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.history.simulator.LabelledPeople;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** 2,000 people whose every trace is labelled: nobody is welded to somebody else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LabelledPeopleTest {

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
  void nobodyIsWelded() {
    LabelledPeople people = LabelledPeople.of(2, 2000);
    long t = System.nanoTime();
    Traces.send(server, "r", people.traces());
    System.out.println(people.traces().size() + " traces in " + (System.nanoTime() - t) / 1e9);
    Map<String, String> found = Traces.byIdentifier(people, Traces.records(server, "r"));
    long t2 = System.nanoTime();
    server.installation().bean(dev.fullcourt.server.duplicates.DuplicateSearch.class).search();
    System.out.println("search " + (System.nanoTime() - t2) / 1e9);
    java.util.List<java.util.List<String>> proposals = server.installation().sql()
        .sql("select one, other from likely_duplicate where kind = 'person'")
        .query((row, n) -> java.util.List.of(row.getString(1), row.getString(2))).list();
    java.util.Map<String, Integer> ow = new java.util.HashMap<>(); java.util.Map<String, String> ids = new java.util.HashMap<>();
    found.forEach((k, v) -> { ow.put(v, people.owners().get(k)); ids.merge(v, k, (a, b) -> a + "," + b); });
    server.installation().sql().sql("select one, other, probability, reasons::text from likely_duplicate where kind = 'person'").query((row, n) -> java.util.List.of(row.getString(1), row.getString(2), row.getString(3), row.getString(4))).list().forEach(r -> {
      if (ow.get(r.get(0)) == null || !ow.get(r.get(0)).equals(ow.get(r.get(1)))) System.out.println("WRONG " + ids.get(r.get(0)) + " | " + ids.get(r.get(1)) + " " + r.get(2) + r.get(3));
    });
    Measured m = Measured.of(people, found, proposals);
    System.out.println(m);
    System.out.println("auto " + m.automatic() + " recall " + m.recall() + " precision " + m.precision());
    server.installation().sql().sql("select reasons::text from likely_duplicate order by random() limit 5").query(String.class).list().forEach(System.out::println);
    assertThat(m.welded()).isEmpty();
  }
}
