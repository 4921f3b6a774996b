package dev.fullcourt.bench;

import dev.fullcourt.history.files.ExportedLog;
import dev.fullcourt.history.files.FileTable;
import dev.fullcourt.history.files.Manifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Whole runs over a made-up past, and others over the same files or a sample of the same events.
 */
final class ReplayBench {

  /** What the others are compared with. */
  static final String FULL = "full replay from files";

  static final String WARM = ", warm";

  private static final String US = "Fullcourt";
  private static final int PROCESSOR = 5;
  private static final int MANY = 20_000_000;
  private static final double BYTES_PER_MEGABYTE = 1 << 20;

  private final Path data;
  private final long events;
  private final int threads;
  private final boolean quick;
  private final List<Figure> figures = new ArrayList<>();

  ReplayBench(Path data, long events, int threads, boolean quick) {
    this.data = data;
    this.events = events;
    this.threads = threads;
    this.quick = quick;
  }

  List<Figure> measure() throws IOException, SQLException, InterruptedException {
    Path past = data.resolve("past-" + events);
    long rows = past(past);
    String directory = past.toString();
    List<Integer> counts = threads > 1 ? List.of(1, threads) : List.of(1);
    for (int each : counts) {
      reading(directory, each);
      replay(directory, each, false);
      duckDb(directory, each, rows);
    }
    replay(directory, threads, true);
    sample(directory);
    return figures;
  }

  private int times(int usually) {
    return quick ? 1 : usually;
  }

  private long past(Path past) throws IOException, SQLException {
    Manifest manifest;
    if (Files.exists(past.resolve(Manifest.FILE))) {
      try (ExportedLog log = ExportedLog.open(past)) {
        manifest = log.manifest();
      }
    } else {
      System.err.println("Making up a past of " + events + " events in " + past);
      long began = System.nanoTime();
      manifest = World.of(events).write(past);
      figures.add(
          Figure.rate(
              US,
              "making up the past (DuckDB)",
              manifest.rows(FileTable.LOG),
              System.nanoTime() - began));
    }
    long rows = manifest.rows(FileTable.LOG);
    figures.add(new Figure(US, "events in the log", rows, "events"));
    figures.add(new Figure(US, "buyers", manifest.rows(FileTable.BUYERS), "buyers"));
    for (Manifest.Entry entry : manifest.files()) {
      if (entry.file().equals(FileTable.LOG.file())) {
        figures.add(new Figure(US, "size of the log", entry.bytes() / BYTES_PER_MEGABYTE, "MB"));
        figures.add(
            new Figure(US, "size of the log by event", (double) entry.bytes() / rows, "bytes"));
      }
    }
    return rows;
  }

  private static String on(int count) {
    return count == 1 ? ", 1 thread" : ", " + count + " threads";
  }

  private void reading(String directory, int count) throws IOException, InterruptedException {
    List<String[]> lines =
        Child.run(ReadRun.class, directory, "" + count, "" + times(events >= MANY ? 2 : 5));
    figures.add(rate(US, "reading what the rules look at" + on(count), best(lines), 1));
  }

  private void replay(String directory, int count, boolean ledger)
      throws IOException, InterruptedException {
    String what = (ledger ? "replay, ledger written out" : FULL) + on(count);
    int usually = events >= MANY ? 2 : 5;
    List<String[]> lines =
        Child.run(ReplayRun.class, directory, "" + count, "" + times(usually), "" + ledger);
    figures.add(rate(US, what + ", the first time", lines.getFirst(), 1));
    if (!ledger) {
      figures.add(rate(US, what + WARM, best(lines), 1));
      figures.add(new Figure(US, "processor time by event" + on(count), processor(lines), "ns"));
    }
    double peak = Double.parseDouble(lines.getLast()[4]) / BYTES_PER_MEGABYTE;
    figures.add(new Figure(US, "most heap in use" + on(count), peak, "MB"));
    figures.add(
        new Figure(US, "ledger rows" + on(count), Double.parseDouble(lines.getLast()[3]), "rows"));
  }

  private void duckDb(String directory, int count, long rows)
      throws IOException, InterruptedException {
    List<String[]> lines = Child.run(DuckDbQuery.class, directory, "" + count, "" + times(3));
    figures.add(
        Figure.rate(
            "DuckDB",
            "running sum over a threshold, same files" + on(count),
            rows,
            Long.parseLong(best(lines)[0])));
    double processor =
        lines.stream().mapToDouble(line -> Double.parseDouble(line[2])).min().orElseThrow();
    figures.add(
        new Figure("DuckDB", "processor time by event" + on(count), processor / rows, "ns"));
  }

  private void sample(String directory) throws IOException, InterruptedException {
    List<String[]> lines = Child.run(SampleRun.class, directory, "250000", "" + times(6));
    figures.add(of(lines, "engine", US, "everything, events in memory, 1 core"));
    figures.add(of(lines, "hand", "Java by hand", "the 20 rules, events in memory, 1 core"));
    figures.add(of(lines, "drools", "Drools", "the 20 rules, events in memory, 1 core"));
  }

  private static Figure of(List<String[]> lines, String word, String who, String what) {
    List<String[]> own = lines.stream().filter(line -> line[0].equals(word)).toList();
    String[] best = own.getFirst();
    for (String[] line : own) {
      best = Long.parseLong(line[1]) < Long.parseLong(best[1]) ? line : best;
    }
    return Figure.rate(who, what, Long.parseLong(best[2]), Long.parseLong(best[1]));
  }

  private static Figure rate(String who, String what, String[] line, int eventsAt) {
    return Figure.rate(who, what, Long.parseLong(line[eventsAt]), Long.parseLong(line[0]));
  }

  /** The least: on a busy machine the one that was disturbed least. */
  private static double processor(List<String[]> lines) {
    return lines.stream()
        .mapToDouble(line -> Double.parseDouble(line[PROCESSOR]) / Long.parseLong(line[1]))
        .min()
        .orElseThrow();
  }

  private static String[] best(List<String[]> lines) {
    String[] best = lines.getFirst();
    for (String[] line : lines) {
      best = Long.parseLong(line[0]) < Long.parseLong(best[0]) ? line : best;
    }
    return best;
  }
}
