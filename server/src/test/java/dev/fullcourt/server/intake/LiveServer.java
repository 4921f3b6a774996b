package dev.fullcourt.server.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.server.Installation;
import dev.fullcourt.server.Project;
import dev.fullcourt.server.Year;
import dev.fullcourt.server.playbooks.Playbooks;
import dev.fullcourt.server.sources.Sources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A running server with a small imported year, and a source that may send to it. */
final class LiveServer implements AutoCloseable {

  private static final JsonMapper JSON = new JsonMapper();

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static @Nullable LiveServer shared;

  private final Installation installation;
  private final String key;

  private LiveServer(Installation installation, String key) {
    this.installation = installation;
    this.key = key;
  }

  /** One for tests that look only at what they sent themselves; closed with the process. */
  static synchronized LiveServer shared() {
    if (shared == null) {
      try {
        shared = start(Files.createTempDirectory("fullcourt-live"), 30);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return shared;
  }

  static LiveServer start(Path folder, int buyers) throws IOException {
    Installation installation = Installation.serve(folder.resolve("data"));
    installation.importSample(Project.sample("demo"), Year.of(buyers, folder.resolve("year")));
    return new LiveServer(installation, installation.bean(Sources.class).add("website").key());
  }

  /** One that knows what these files tell, under a playbook and a mapping given as text. */
  static LiveServer under(String playbook, String mapping, Path folder, Path... files) {
    Installation installation = Installation.serve(folder.resolve("data"));
    installation.importFiles(playbook, mapping, List.of(files));
    return new LiveServer(installation, installation.bean(Sources.class).add("website").key());
  }

  /** Imports a file under the playbook in force. */
  void bring(String mapping, Path file) {
    installation.importFiles(
        installation.bean(Playbooks.class).getCurrent().text(), mapping, List.of(file));
  }

  Installation installation() {
    return installation;
  }

  String key() {
    return key;
  }

  Client client() {
    return new Client(installation.address(), key);
  }

  /** Sends what it must take. */
  void takes(String path, String body) {
    assertThat(client().post(path, body).status()).isEqualTo(200);
  }

  Client clientWith(String other) {
    return new Client(installation.address(), other);
  }

  long count(String sql) {
    return installation.sql().sql(sql).query(Long.class).single();
  }

  /** What the log has of an event besides its columns. */
  JsonNode properties(String id) {
    return JSON.readTree(column("properties", id));
  }

  /** A column of an event in the log, as text. */
  String column(String column, String id) {
    return installation
        .sql()
        .sql("select " + column + "::text from event where id = :id")
        .param("id", id)
        .query(String.class)
        .single();
  }

  /** Waits until everything in the log is decided. */
  void settle() {
    await(
        "select not exists (select 1 from sequencer s join partition p on p.id = s.partition"
            + " where s.floor is not null and p.cursor < s.next_seq)");
  }

  /** Waits until a question is answered with yes. */
  void await(String sql) {
    Instant until = Instant.now().plus(PATIENCE);
    while (!installation.sql().sql(sql).query(Boolean.class).single()) {
      assertThat(Instant.now()).as("in time: " + sql).isBefore(until);
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }

  @Override
  public void close() {
    installation.close();
  }
}
