package dev.fullcourt.bench;

import dev.fullcourt.engine.Engine;
import dev.fullcourt.engine.column.Codes;
import dev.fullcourt.engine.column.Layout;
import dev.fullcourt.history.files.ExportedLog;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Reads all that replay asks of each row, and decides nothing: what reading costs by itself. */
final class ReadRun {

  private static final int PARTITIONS = 64;

  private ReadRun() {}

  /**
   * Reads an export several times.
   *
   * @param arguments the directory, how many threads, how many times
   */
  public static void main(String[] arguments) throws Exception {
    int threads = Integer.parseInt(arguments[1]);
    try (ExportedLog log = ExportedLog.open(Path.of(arguments[0]));
        ExecutorService workers = Executors.newFixedThreadPool(threads)) {
      Engine engine = new Engine(log.playbook());
      for (int i = 0; i < Integer.parseInt(arguments[2]); i++) {
        long began = System.nanoTime();
        List<Future<Long>> parts = new ArrayList<>();
        int step = PARTITIONS / threads;
        for (int first = 0; first < PARTITIONS; first += step) {
          int from = first;
          parts.add(workers.submit(() -> read(log, engine, from, from + step - 1)));
        }
        long rows = 0;
        for (Future<Long> part : parts) {
          rows += part.get();
        }
        System.out.println(System.nanoTime() - began + " " + rows);
      }
    }
  }

  private static long read(ExportedLog log, Engine engine, int first, int last) {
    Layout layout = engine.layout();
    Codes codes = engine.codes();
    int columns = layout.columns().size();
    long[] seen = new long[2];
    log.rows(
        layout,
        codes,
        first,
        last,
        row -> {
          long sum = row.seq() + row.effective() + row.type();
          String person = row.person();
          sum += person == null ? 0 : person.hashCode();
          for (int i = 0; i < columns; i++) {
            sum += row.code(i);
          }
          seen[0]++;
          seen[1] += sum;
        });
    if (seen[1] == 1) {
      System.out.println("by chance");
    }
    return seen[0];
  }
}
