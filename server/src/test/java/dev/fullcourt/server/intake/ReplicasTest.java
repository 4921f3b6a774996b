package dev.fullcourt.server.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.fullcourt.server.ServerProcess;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two servers on one database share the work; a paused one is replaced and cannot write again. */
class ReplicasTest {

  @TempDir Path folder;
  private int next;

  @Test
  void aPausedServerIsReplacedWithinTenSecondsAndWritesNothingWhenItWakes() throws Exception {
    try (LiveServer first = LiveServer.start(folder, 60);
        ServerProcess second =
            ServerProcess.start(folder.resolve("second"), database(first), List.of())) {
      Client other = new Client(second.address(), first.key());
      send(first.client()); // servers share the work once anything comes in live
      first.await(
          "select count(distinct holder) = 2 and count(*) filter (where holder is null) = 0"
              + " from partition");
      for (int i = 0; i < 20; i++) {
        send(first.client());
        send(other);
      }
      first.settle();
      long shared =
          first.count(
              "select max(held) from (select count(*) as held from partition group by holder) h");
      assertThat(shared).as("each has about half").isLessThanOrEqualTo(40);

      second.pause();
      Instant paused = Instant.now();
      send(first.client());
      first.await("select count(distinct holder) = 1 from partition where held_until > now()");
      first.settle();
      assertThat(Duration.between(paused, Instant.now())).isLessThan(Duration.ofSeconds(10));
      for (int i = 0; i < 10; i++) {
        send(first.client());
      }
      first.settle();

      second.wake();
      for (int i = 0; i < 20; i++) {
        send(first.client());
        send(other);
      }
      first.settle();
      first.await("select count(distinct holder) = 2 from partition where held_until > now()");
      assertThat(first.count("select count(*) from event where id like 'replica-%'"))
          .isEqualTo(next * 10L);
      assertThat(first.installation().verify().holds()).isTrue();
    }
  }

  private static Map<String, String> database(LiveServer server) throws SQLException {
    HikariDataSource source =
        server.installation().bean(DataSource.class).unwrap(HikariDataSource.class);
    return Map.of(
        "FULLCOURT_DB_URL",
        source.getJdbcUrl()
            + "?user="
            + source.getUsername()
            + "&password="
            + source.getPassword());
  }

  /** Sends ten events, again if they are not answered well. */
  private void send(Client client) {
    StringBuilder batch = new StringBuilder("{\"batch\": [");
    for (int i = 0; i < 10; i++) {
      int number = next * 10 + i;
      batch.append(
          """
          %s{"type": "track", "messageId": "replica-%d", "userId": "r-%d", "event": "Demo Requested"}
          """
              .formatted(i == 0 ? "" : ",", number, number % 23));
    }
    next++;
    Instant until = Instant.now().plusSeconds(60);
    while (true) {
      try {
        if (client.post("/v1/batch", batch + "]}").status() == 200) {
          return;
        }
      } catch (UncheckedIOException lost) {
        // Its connections were ended while it slept.
      }
      assertThat(Instant.now()).isBefore(until);
    }
  }
}
