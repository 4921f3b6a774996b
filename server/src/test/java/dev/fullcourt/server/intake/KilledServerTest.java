package dev.fullcourt.server.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.server.Installation;
import dev.fullcourt.server.Project;
import dev.fullcourt.server.ServerProcess;
import dev.fullcourt.server.Year;
import dev.fullcourt.server.sources.Sources;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A server that dies at any point while events come in. Clients send again what was not answered,
 * in another order, and some of it twice; then every event that was acknowledged is there once, and
 * the ledger is what the log says.
 */
class KilledServerTest {

  private static final List<String> POINTS =
      List.of(
          "before copy:6", "after copy:5", "before answer:7", "after deciding:4", "after moving:5");

  @TempDir Path folder;

  private final Random random = new Random(20_261);
  private final Set<String> acknowledged = new HashSet<>();
  private final Set<String> sent = new HashSet<>();
  private List<String> unanswered = new ArrayList<>();
  private int next;

  @Test
  void everyAcknowledgedEventIsThereOnce() throws Exception {
    Path data = folder.resolve("data");
    String key;
    try (Installation installation = Installation.open(data)) {
      installation.importSample(Project.sample("demo"), Year.of(60, folder.resolve("year")));
      key = installation.bean(Sources.class).add("website").key();
    }
    for (String point : POINTS) {
      try (ServerProcess server = ServerProcess.start(data, Map.of(), point)) {
        Client client = new Client(server.address(), key);
        while (server.isAlive()) {
          send(client);
        }
        server.awaitEnd();
      }
    }
    try (Installation installation = Installation.serve(data)) {
      Client client = new Client(installation.address(), key);
      while (!unanswered.isEmpty()) {
        send(client);
      }
      awaitDecided(installation);
      Set<String> stored = new HashSet<>();
      List<String> rows =
          installation
              .sql()
              .sql("select id from event where id like 'kill-%'")
              .query(String.class)
              .list();
      stored.addAll(rows);
      assertThat(rows).as("each once").hasSize(stored.size());
      assertThat(stored).containsAll(acknowledged).isSubsetOf(sent);
      assertThat(acknowledged).isEqualTo(sent).hasSizeGreaterThan(300);
      assertThat(installation.verify().holds()).isTrue();
      assertThat(installation.verifyFromFiles(folder.resolve("files")).holds()).isTrue();
    }
  }

  private static void awaitDecided(Installation installation) throws InterruptedException {
    while (!installation
        .sql()
        .sql(
            "select bool_and(p.cursor >= s.next_seq) from partition p"
                + " join sequencer s on s.partition = p.id")
        .query(Boolean.class)
        .single()) {
      Thread.sleep(50);
    }
  }

  /** What was not answered before, some new events, and some that were acknowledged long ago. */
  private void send(Client client) {
    List<String> ids = new ArrayList<>(unanswered);
    for (int i = 0; i < 20; i++) {
      ids.add("kill-" + next++);
    }
    sent.addAll(ids);
    List<String> old = new ArrayList<>(acknowledged);
    Collections.sort(old);
    for (int i = 0; i < 5 && !old.isEmpty(); i++) {
      ids.add(old.get(random.nextInt(old.size())));
    }
    Collections.shuffle(ids, random);
    unanswered = new ArrayList<>(ids);
    try {
      Client.Told told = client.post("/v1/batch", body(ids));
      if (told.status() == 200) {
        assertThat(told.body().has("rejected")).as(told.body().toString()).isFalse();
        acknowledged.addAll(ids);
        unanswered = new ArrayList<>();
      }
    } catch (UncheckedIOException died) {
      // Not answered: it may be stored or not, and is sent again.
    }
    unanswered.removeAll(acknowledged);
  }

  private static String body(List<String> ids) {
    List<String> messages = new ArrayList<>();
    for (String id : ids) {
      int number = Integer.parseInt(id.substring(5));
      messages.add(
          """
          {"type": "track", "messageId": "%s", "userId": "kill-user-%d", "event": "%s"}
          """
              .formatted(id, number % 37, number % 5 == 0 ? "Demo Requested" : "Meeting Held"));
    }
    return "{\"batch\": [" + String.join(",", messages) + "]}";
  }
}
