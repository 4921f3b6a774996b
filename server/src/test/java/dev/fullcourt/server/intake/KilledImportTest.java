package dev.fullcourt.server.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.server.Installation;
import dev.fullcourt.server.Program;
import dev.fullcourt.server.Project;
import dev.fullcourt.server.Year;
import dev.fullcourt.server.database.Connection;
import dev.fullcourt.server.database.OwnPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The importing process, or its PostgreSQL, is killed with signal 9 in the middle. Run again, the
 * import must come to the very ledger of an undisturbed one.
 */
class KilledImportTest {

  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Duration POLL = Duration.ofMillis(10);

  @TempDir static Path folder;
  private static List<Path> files = List.of();
  private static List<String> undisturbed = List.of();
  private static long events;

  @BeforeAll
  static void importUndisturbed() throws IOException {
    files = Year.of(400, folder.resolve("year"));
    try (Installation installation = Installation.open(folder.resolve("undisturbed"))) {
      installation.importSample(Project.sample("demo"), files);
      events = events(installation);
      undisturbed = installation.ledger();
    }
  }

  @Test
  void processKilledWhileReading() throws Exception {
    Path data = folder.resolve("reading");
    Program process = startImport(data);
    waitUntil(process, data, "select count(*) > 5000 from event");
    process.kill();
    assertSameAfterAnotherRun(data);
  }

  @Test
  void processKilledWhileDeciding() throws Exception {
    Path data = folder.resolve("deciding");
    Program process = startImport(data);
    waitUntil(process, data, "select count(*) > 2 from partition where cursor > 0");
    process.kill();
    assertSameAfterAnotherRun(data);
  }

  @Test
  void databaseKilledWhileReading() throws Exception {
    Path data = folder.resolve("database");
    Program process = startImport(data);
    waitUntil(process, data, "select count(*) > 5000 from event");
    long postmaster =
        Long.parseLong(Files.readAllLines(data.resolve("postgres/postmaster.pid")).getFirst());
    assertThat(ProcessHandle.of(postmaster).orElseThrow().destroyForcibly()).isTrue();
    assertThat(process.end()).isNotZero();
    assertSameAfterAnotherRun(data);
  }

  private static void assertSameAfterAnotherRun(Path data) throws Exception {
    Program again = startImport(data);
    assertThat(again.end()).as(again::output).isZero();
    try (Installation installation = Installation.open(data)) {
      assertThat(events(installation)).isEqualTo(events);
      assertThat(installation.ledger()).isEqualTo(undisturbed);
      assertThat(installation.verify().holds()).isTrue();
    }
  }

  /** All there are, answers to who waited at the end among them. */
  private static long events(Installation installation) {
    return installation
        .sql()
        .sql("select count(*) from event where buyer <> ''")
        .query(Long.class)
        .single();
  }

  private static Program startImport(Path data) throws IOException {
    Path sample = Project.sample("demo");
    List<String> words = new ArrayList<>(List.of("import", "--data", data.toString()));
    words.addAll(List.of("--playbook", sample.resolve("playbook.yaml").toString()));
    words.addAll(List.of("--mapping", sample.resolve("mapping.yaml").toString()));
    words.addAll(List.of("--rejects", folder.resolve("rejects.csv").toString()));
    files.forEach(file -> words.add(file.toString()));
    return Program.start(Path.of(data + ".log"), words);
  }

  /** Looks into the importing process's own database until the moment has come. */
  private static void waitUntil(Program process, Path data, String question) throws Exception {
    Instant until = Instant.now().plus(PATIENCE);
    while (!isInUse(process, data, until) || !comesTrue(process, data, question, until)) {
      LockSupport.parkNanos(POLL.toNanos());
    }
  }

  private static boolean isInUse(Program process, Path data, Instant until) throws IOException {
    assertThat(process.isAlive()).as(() -> "still importing: " + process.output()).isTrue();
    assertThat(Instant.now()).as(() -> "in time: " + process.output()).isBefore(until);
    return OwnPostgres.isInUse(data);
  }

  /** False when the tables are not there yet. */
  private static boolean comesTrue(Program process, Path data, String question, Instant until)
      throws IOException {
    try (OwnPostgres borrowed = OwnPostgres.open(data)) {
      Connection to = borrowed.connection();
      try (var session = DriverManager.getConnection(to.url(), to.user(), to.password());
          var statement = session.createStatement()) {
        while (!isTrue(statement, question)) {
          isInUse(process, data, until);
          LockSupport.parkNanos(POLL.toNanos());
        }
        return true;
      }
    } catch (SQLException e) {
      return false;
    }
  }

  private static boolean isTrue(Statement statement, String question) throws SQLException {
    try (var rows = statement.executeQuery(question)) {
      rows.next();
      return rows.getBoolean(1);
    }
  }
}
