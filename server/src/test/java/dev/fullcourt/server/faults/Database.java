package dev.fullcourt.server.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * The database of a data directory, seen from outside: whoever looks does not count as one of its
 * users, and does not keep it alive.
 */
record Database(Path data) {

  private List<String> postmaster() throws IOException {
    return Files.readAllLines(data.resolve("postgres/postmaster.pid"));
  }

  /** Its address as {@code FULLCOURT_DB_URL} takes it. */
  String url() throws IOException {
    String port = postmaster().get(3).strip();
    String secret = Files.readString(data.resolve("postgres.secret")).strip();
    return "jdbc:postgresql://127.0.0.1:%s/fullcourt?user=fullcourt&password=%s"
        .formatted(port, secret);
  }

  /** Kills its first process with signal 9. */
  void kill() throws IOException {
    long process = Long.parseLong(postmaster().getFirst().strip());
    ProcessHandle.of(process).ifPresent(ProcessHandle::destroyForcibly);
  }

  /** Carries out a statement, as soon as somebody is there to do so. */
  void execute(String sql) {
    Instant until = Instant.now().plus(Duration.ofMinutes(2));
    while (true) {
      try (Connection session = DriverManager.getConnection(url());
          var statement = session.createStatement()) {
        statement.execute(sql);
        return;
      } catch (SQLException | IOException | IndexOutOfBoundsException away) {
        if (Instant.now().isAfter(until)) {
          throw new IllegalStateException("no database to carry out " + sql, away);
        }
        LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
      }
    }
  }

  /**
   * Waits until a question is answered with yes.
   *
   * @return how long that took, or more than the patience when it never was
   */
  Duration await(String question, Duration patience) {
    Instant begun = Instant.now();
    while (Duration.between(begun, Instant.now()).compareTo(patience) <= 0 && !isTrue(question)) {
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }
    return Duration.between(begun, Instant.now());
  }

  private boolean isTrue(String question) {
    try (Connection session = DriverManager.getConnection(url());
        var statement = session.createStatement();
        var rows = statement.executeQuery(question)) {
      return rows.next() && rows.getBoolean(1);
    } catch (SQLException | IOException | IndexOutOfBoundsException away) {
      return false;
    }
  }
}
