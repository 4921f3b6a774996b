package dev.fullcourt.server.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.server.ChildMachine;
import dev.fullcourt.server.Installation;
import dev.fullcourt.server.Project;
import dev.fullcourt.server.Year;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database that {@code FULLCOURT_DB_URL} names is used in place of our own. */
class DatabaseFromOutsideTest {

  @TempDir static Path folder;
  private static OwnPostgres outside;
  private static String url = "";

  @BeforeAll
  static void startOne() {
    outside = OwnPostgres.open(folder.resolve("outside"));
    Connection to = outside.connection();
    url = to.url() + "?user=" + to.user() + "&password=" + to.password();
  }

  @AfterAll
  static void stopIt() {
    outside.close();
  }

  private record Ended(int code, String output) {}

  /** Runs a command as a process, since what is tried is its environment. */
  private static Ended run(String url, Object... words) throws Exception {
    List<String> command = ChildMachine.command(List.of());
    List.of(words).forEach(word -> command.add(word.toString()));
    Path output = Files.createTempFile(folder, "output", ".txt");
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("FULLCOURT_DB_URL", url);
    builder.environment().put("FULLCOURT_DATA", folder.resolve("stray").toString());
    Process process = builder.redirectOutput(output.toFile()).start();
    assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
    return new Ended(process.exitValue(), Files.readString(output));
  }

  @Test
  void takesAnImportAndTheLedgerVerifies() throws Exception {
    Path data = folder.resolve("data");
    List<Object> words =
        new ArrayList<>(
            List.of(
                "import",
                "--data",
                data,
                "--playbook",
                Project.sample("demo").resolve("playbook.yaml"),
                "--mapping",
                Project.sample("demo").resolve("mapping.yaml"),
                "--rejects",
                folder.resolve("rejects.csv")));
    words.addAll(Year.of(60, folder.resolve("year")));

    Ended ended = run(url, words.toArray());

    assertThat(ended.code()).as(ended.output()).isZero();
    assertThat(data.resolve("postgres")).doesNotExist();
    assertThat(folder.resolve("stray")).doesNotExist();
    try (Installation installation = Installation.on(url, folder)) {
      assertThat(installation.verify().decisions()).isPositive();
      assertThat(installation.verify().holds()).isTrue();
    }
  }

  @Test
  void oneThatCannotBeUsedIsSaidPlainly() throws Exception {
    assertThat(run("postgres://someone@db/fullcourt", "verify", "--data", folder))
        .satisfies(ended -> {
          assertThat(ended.code()).isEqualTo(2);
          assertThat(ended.output()).contains("jdbc:postgresql://host").doesNotContain("\tat ");
        });
    assertThat(run(url.replaceAll("password=.*", "password=wrong"), "verify", "--data", folder))
        .satisfies(ended -> {
          assertThat(ended.code()).isEqualTo(2);
          assertThat(ended.output()).contains("cannot be used").contains("password authentication");
        });
  }
}
