package dev.fullcourt.bench;

import dev.fullcourt.engine.Engine;
import dev.fullcourt.history.files.ExportedLog;
import dev.fullcourt.history.files.FilesReplay;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;

/** One replay in a process of its own; prints what came of it as one line of numbers. */
final class ReplayRun {

  private ReplayRun() {}

  /**
   * Replays an export several times.
   *
   * @param arguments the directory, how many threads, how many times, whether the ledger is written
   *     out
   */
  public static void main(String[] arguments) {
    Path directory = Path.of(arguments[0]);
    int threads = Integer.parseInt(arguments[1]);
    int times = Integer.parseInt(arguments[2]);
    boolean ledger = Boolean.parseBoolean(arguments[3]);
    try (ExportedLog log = ExportedLog.open(directory)) {
      Engine engine = new Engine(log.playbook());
      for (int i = 0; i < times; i++) {
        long began = System.nanoTime();
        long beganOnProcessors = Processors.nanos();
        FilesReplay.Outcome outcome = FilesReplay.replay(log, engine, threads, ledger, done -> {});
        long nanos = System.nanoTime() - began;
        System.out.printf(
            "%d %d %d %d %d %d %s%n",
            nanos,
            outcome.events(),
            outcome.buyers(),
            outcome.decisions(),
            heapPeak(),
            Processors.nanos() - beganOnProcessors,
            outcome.ledger());
      }
    }
  }

  private static long heapPeak() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .map(MemoryPoolMXBean::getPeakUsage)
        .mapToLong(usage -> usage.getUsed())
        .sum();
  }
}
