package dev.fullcourt.server.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.server.Installation;
import dev.fullcourt.server.Program;
import dev.fullcourt.server.Project;
import dev.fullcourt.server.Year;
import dev.fullcourt.server.faults.Blow;
import dev.fullcourt.server.faults.Order;
import dev.fullcourt.server.faults.Point;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One import is killed ten times: its process, or its PostgreSQL, at named points. Run again after
 * each, it must come to the very ledger of an undisturbed one.
 */
class KilledImportTest {

  private static final List<Order> KILLS =
      List.of(
          new Order(Point.IMPORTING_BEFORE_COPY, Blow.HALT),
          new Order(Point.IMPORTING_IN_COPY, Blow.HALT),
          new Order(Point.IMPORTING_IN_COPY, Blow.KILL_POSTMASTER),
          new Order(Point.IMPORTING_AFTER_COPY, Blow.HALT),
          new Order(Point.IMPORTING_IN_COMMIT, Blow.HALT),
          new Order(Point.IMPORTING_AFTER_COMMIT, Blow.HALT),
          new Order(Point.DECIDING_BEFORE_COMMIT, Blow.HALT),
          new Order(Point.DECIDING_BEFORE_COMMIT, Blow.KILL_POSTMASTER),
          new Order(Point.DECIDING_IN_COMMIT, Blow.HALT),
          new Order(Point.DECIDING_AFTER_COMMIT, Blow.HALT));

  @TempDir Path folder;

  @Test
  void anImportThatIsKilledTenTimesComesToTheLedgerOfAnUndisturbedOne() throws Exception {
    List<Path> files = Year.of(100, folder.resolve("year"));
    Path orders = Files.createDirectories(folder.resolve("orders"));
    Path data = folder.resolve("data");
    for (Order kill : KILLS) {
      kill.give(orders);
      Program killed = startImport(data, files, Order.options(orders));
      assertThat(killed.end()).as(killed::output).isNotZero();
      assertThat(Order.isDone(orders)).as("%s: %s", kill, killed.output()).isTrue();
    }
    Program last = startImport(data, files, List.of());
    assertThat(last.end()).as(last::output).isZero();
    try (Installation undisturbed = Installation.open(folder.resolve("undisturbed"));
        Installation installation = Installation.open(data)) {
      undisturbed.importSample(Project.sample("demo"), files);
      assertThat(events(installation)).isEqualTo(events(undisturbed));
      assertThat(installation.ledger()).isEqualTo(undisturbed.ledger());
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

  private Program startImport(Path data, List<Path> files, List<String> options)
      throws IOException {
    Path sample = Project.sample("demo");
    List<String> words = new ArrayList<>(List.of("import", "--data", data.toString()));
    words.addAll(List.of("--playbook", sample.resolve("playbook.yaml").toString()));
    words.addAll(List.of("--mapping", sample.resolve("mapping.yaml").toString()));
    words.addAll(List.of("--rejects", folder.resolve("rejects.csv").toString()));
    files.forEach(file -> words.add(file.toString()));
    return Program.start(Path.of(data + ".log"), options, words);
  }
}
