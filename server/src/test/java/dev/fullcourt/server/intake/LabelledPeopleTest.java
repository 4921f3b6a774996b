package dev.fullcourt.server.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.history.simulator.LabelledPeople;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
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
    LabelledPeople people = LabelledPeople.of(1, 2000);
    long t = System.nanoTime();
    Traces.send(server, "r", people.traces());
    System.out.println(people.traces().size() + " traces in " + (System.nanoTime() - t) / 1e9);
    Map<String, String> found = Traces.byIdentifier(people, Traces.records(server, "r"));
    System.out.println(found.size() + " identifiers");
    Map<String, Integer> owner = new HashMap<>();
    Map<String, String> first = new TreeMap<>();
    found.forEach((id, record) -> {
      int whose = people.owners().get(id);
      Integer other = owner.put(record, whose);
      if (other != null && other != whose) {
        first.put(id, record + " " + other + " " + whose);
      }
    });
    first.forEach((a, b) -> System.out.println(a + " -> " + b));
    assertThat(first).isEmpty();
  }
}
