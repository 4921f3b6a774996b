package dev.fullcourt.server.corrections;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.server.Installation;
import dev.fullcourt.server.Prepared;
import dev.fullcourt.server.Program;
import dev.fullcourt.server.database.OwnPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A correcting process is killed with signal 9 at a point of which we are sure, because there it
 * waits for something we hold. Run again, the correction must come to the very log and ledger of an
 * undisturbed one.
 */
class KilledCorrectionTest {

  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Duration POLL = Duration.ofMillis(10);
  private static final int BUYERS = 40;

  private static final String RULE = "email_opened within 2s of email_sent with same person";

  /** Names an event of every buyer. */
  private static final Asked BY_RULE =
      new Asked(
          List.of("void", "--rule", RULE),
          on -> on.bean(VoidRules.class).declare(RULE, Court.MIA, false));

  private static final Asked MERGE =
      new Asked(
          List.of("merge", "--buyer", "buyer7.example", "--into", "buyer8.example"),
          on -> on.bean(Merges.class).merge("buyer7.example", "buyer8.example", Court.MIA, false));

  private static final String NO_CORRECTION = "select count(*) = 0 from correction";
  private static final String APPENDED = "select count(*) = 1 from correction";
  private static final String DECIDED =
      "select count(*) from partition p join sequencer s on s.partition = p.id where cursor = next_seq";

  private static final Map<Asked, Left> UNDISTURBED = new HashMap<>();

  @TempDir static Path folder;

  private static Path imported = Path.of("");

  /**
   * A correction that is asked for.
   *
   * @param words as somebody types it, for the process that is killed
   * @param here the same without a process of its own
   */
  private record Asked(List<String> words, Function<Installation, Corrected> here) {}

  @Test
  void killedBeforeItWroteAnything() throws Exception {
    assertSameAfterAKill(
        BY_RULE, "nothing", "lock table correction in exclusive mode", NO_CORRECTION);
  }

  @Test
  void killedWithItsRowsInTheLogAndTheCloseNot() throws Exception {
    assertSameAfterAKill(MERGE, "rows", "lock table merge in exclusive mode", NO_CORRECTION);
  }

  @Test
  void killedBeforeAnythingWasDecided() throws Exception {
    assertSameAfterAKill(BY_RULE, "undecided", "lock table stay in exclusive mode", APPENDED);
  }

  @Test
  void killedWithOneBuyerUndecided() throws Exception {
    assertSameAfterAKill(
        BY_RULE,
        "half",
        "select 1 from buyer_view where buyer = (select id from buyer order by partition desc"
            + " limit 1) for update",
        "select (" + DECIDED + ") between 1 and 63");
  }

  private static void assertSameAfterAKill(
      Asked correction, String name, String held, String reached) throws Exception {
    Left undisturbed = undisturbed(correction);
    assertThat(undisturbed.ledger()).anyMatch(row -> row.contains("correction."));
    Path data = copy(name);
    killWaitingFor(data, correction.words(), held, reached);
    try (Installation killed = Installation.open(data)) {
      correction.here().apply(killed);
      assertThat(Left.by(killed)).isEqualTo(undisturbed);
      assertThat(killed.sql().sql(APPENDED).query(Boolean.class).single()).isTrue();
      assertThat(killed.verify().holds()).isTrue();
      assertThat(killed.verifyFromFiles(data.resolve("files")).holds()).isTrue();
    }
  }

  /**
   * What a correction left behind.
   *
   * @param ledger the whole ledger
   * @param log the log without what says when, and under which number, it was corrected
   */
  private record Left(List<String> ledger, List<String> log) {

    static Left by(Installation installation) {
      List<String> log =
          installation
              .sql()
              .sql(
                  """
                  select partition || ' ' || seq || ' ' || buyer || ' ' || type || ' ' || effective
                    || ' ' || coalesce(properties ->> 'of_id', '')
                    || ' ' || coalesce(adopted_from, '')
                  from event order by partition, seq
                  """)
              .query(String.class)
              .list()
              .stream()
              .map(String::valueOf)
              .toList();
      return new Left(installation.ledger(), log);
    }
  }

  private static Left undisturbed(Asked correction) throws IOException {
    Left known = UNDISTURBED.get(correction);
    if (known != null) {
      return known;
    }
    try (Installation installation =
        Installation.open(copy("undisturbed-" + correction.words().getFirst()))) {
      assertThat(correction.here().apply(installation).done()).isTrue();
      Left left = Left.by(installation);
      UNDISTURBED.put(correction, left);
      return left;
    }
  }

  /** Another data directory just like the one imported into; nobody has it open. */
  private static Path copy(String name) throws IOException {
    Path data = folder.resolve(name);
    Prepared.copy(imported, data);
    return data;
  }

  @BeforeAll
  static void importOnce() throws IOException {
    imported = folder.resolve("imported");
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < BUYERS; i++) {
      rows.add(row(i, "a", "email_sent", "2026-03-01T10:00:00Z"));
      rows.add(row(i, "b", "email_opened", "2026-03-01T10:00:01Z"));
      rows.add(row(i, "c", "page_viewed", "2026-03-02T10:00:00Z"));
    }
    Path file =
        Files.writeString(
            folder.resolve("stories.csv"),
            "id,account,person,type,at\n" + String.join("\n", rows) + "\n");
    try (Installation installation = Installation.open(imported)) {
      installation.importFiles(Court.PLAYBOOK, Court.MAPPING, List.of(file));
    }
  }

  private static String row(int buyer, String id, String type, String at) {
    return String.join(",", buyer + id, "buyer" + buyer + ".example", "p" + buyer, type, at);
  }

  private static Program correcting(Path data, List<String> correction) throws IOException {
    List<String> words = new ArrayList<>(List.of("correct"));
    words.addAll(correction);
    words.addAll(Arrays.asList("--because", "scanners", "--by", "mia", "--data", data.toString()));
    return Program.start(Path.of(data + ".log"), words);
  }

  private static void killWaitingFor(
      Path data, List<String> correction, String held, String reached) throws Exception {
    try (OwnPostgres postgres = OwnPostgres.open(data);
        Connection session = session(postgres);
        Statement statement = session.createStatement()) {
      session.setAutoCommit(false);
      statement.execute(held);
      Program program = correcting(data, correction);
      Instant until = Instant.now().plus(PATIENCE);
      while (!(waits(statement) && isTrue(statement, reached))) {
        assertThat(program.isAlive()).as(program::output).isTrue();
        assertThat(Instant.now()).as(program::output).isBefore(until);
        LockSupport.parkNanos(POLL.toNanos());
      }
      program.kill();
      session.rollback();
    }
  }

  private static Connection session(OwnPostgres postgres) throws SQLException {
    var to = postgres.connection();
    return DriverManager.getConnection(to.url(), to.user(), to.password());
  }

  /** Whether the program waits for something that is held. */
  private static boolean waits(Statement statement) throws SQLException {
    return isTrue(
        statement,
        """
        select exists (select 1 from pg_locks l join pg_stat_activity a on a.pid = l.pid
          where not l.granted and a.application_name = 'fullcourt')
        """);
  }

  private static boolean isTrue(Statement statement, String question) throws SQLException {
    try (var rows = statement.executeQuery(question)) {
      rows.next();
      return rows.getBoolean(1);
    }
  }
}
