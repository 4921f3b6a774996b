package dev.fullcourt.server.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code fullcourt rehearse}, for the launcher: with a small made-up year it does once what people
 * wait for. What that loads, links and finds often is remembered for every later start.
 */
@Command(
    name = "rehearse",
    hidden = true,
    mixinStandardHelpOptions = true,
    description = "Imports, serves and tries a small year in an empty directory, and ends.")
final class RehearseCommand implements Callable<Integer> {

  private static final int BUYERS = 200;
  private static final int EVENTS = 20_000;

  @Option(
      names = "--in",
      paramLabel = "DIR",
      required = true,
      description = "Where the year is made; whoever asks for it deletes it.")
  private Path directory = Path.of("");

  @Option(
      names = "--backtests",
      description = "Only try the year that an earlier rehearsal made there.")
  private boolean backtests;

  @Override
  public Integer call() throws IOException {
    if (System.getenv("FULLCOURT_DB_URL") != null) {
      throw new Refusal(
          "Unset FULLCOURT_DB_URL: made-up buyers go into no database but their own.");
    }
    System.setProperty("fullcourt.db.url", ""); // nor into one that a file of settings names
    Path data = directory.resolve("data");
    Path files = directory.resolve("files");
    Path playbook = DemoCommand.home().resolve("samples/demo/playbook.yaml");
    if (!backtests) {
      play(playbook, data);
      run("export", "--data", data, "--out", files);
    }
    run("backtest", "--current", playbook, "--proposed", playbook, "--data", data);
    run("backtest", "--current", playbook, "--proposed", playbook, "--from", files);
    return 0;
  }

  private void play(Path playbook, Path data) throws IOException {
    Path year = directory.resolve("year");
    Path mapping = DemoCommand.home().resolve("samples/demo/mapping.yaml");
    run("simulate", "--buyers", BUYERS, "--out", year);
    List<Object> reading = new ArrayList<>(List.of("import", "--data", data));
    reading.addAll(List.of("--playbook", playbook, "--mapping", mapping));
    reading.addAll(List.of("--rejects", directory.resolve("rejects.csv")));
    reading.addAll(tables(year));
    run(reading.toArray());
    run("bench-pages", "--samples", 1, "--requests", 1, "--data", data);
    run("bench-intake", "--events", EVENTS, "--people", EVENTS / 10);
  }

  private static List<Path> tables(Path year) throws IOException {
    try (Stream<Path> made = Files.list(year)) {
      return made.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static void run(Object... words) {
    CommandLine line = FullcourtCommand.line().setOut(new PrintWriter(Writer.nullWriter()));
    int code = line.execute(Stream.of(words).map(Object::toString).toArray(String[]::new));
    if (code != 0) {
      throw new Refusal("The rehearsal ended at '" + words[0] + "', with exit code " + code + ".");
    }
  }
}
