package dev.fullcourt.history.files;

import dev.fullcourt.history.replay.Comparison;
import dev.fullcourt.history.replay.Engines;
import dev.fullcourt.history.replay.Replay;
import dev.fullcourt.history.replay.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.DoubleConsumer;

/**
 * Proves from an export alone that its ledger follows from its log: replays on all cores, each with
 * ranges of partitions, and compares byte for byte. No database.
 */
public final class FilesVerification {

  private static final int RANGES_PER_CORE = 4;

  private FilesVerification() {}

  /**
   * Replays the whole log of an export.
   *
   * @param done told what share is done, from 0 to 1, now and then
   * @throws NotAnExport when a file cannot be read
   */
  public static Verdict verify(ExportedLog log, DoubleConsumer done) {
    Replay replay = new Replay(Engines.under(log.playbooks()));
    int cores = Runtime.getRuntime().availableProcessors();
    List<Range> ranges = ranges(log.manifest(), cores * RANGES_PER_CORE);
    Verdict verdict = new Verdict(0, 0, 0, List.of(), log.changedFiles());
    try (ExecutorService workers = Executors.newFixedThreadPool(cores)) {
      List<Future<Verdict>> parts = new ArrayList<>();
      for (Range range : ranges) {
        parts.add(
            workers.submit(() -> {
              Comparison comparison = new Comparison(replay);
              log.compare(range.first(), range.last(), comparison);
              return comparison.verdict();
            }));
      }
      for (int i = 0; i < parts.size(); i++) {
        verdict = verdict.plus(result(parts.get(i), workers));
        done.accept((i + 1.0) / parts.size());
      }
    }
    return verdict;
  }

  private static Verdict result(Future<Verdict> part, ExecutorService workers) {
    try {
      return part.get();
    } catch (InterruptedException e) {
      workers.shutdownNow();
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while replaying", e);
    } catch (ExecutionException e) {
      workers.shutdownNow();
      throw e.getCause() instanceof NotAnExport not
          ? not
          : new IllegalStateException("replaying failed", e.getCause());
    }
  }

  /** A range of partitions, both ends included. */
  record Range(int first, int last) {}

  /**
   * Divides the partitions into ranges of about as many events each. Together they cover every
   * number, also those the manifest does not know: a row put there is found too.
   */
  static List<Range> ranges(Manifest manifest, int wanted) {
    long events = manifest.partitions().stream().mapToLong(each -> each.events()).sum();
    List<Range> ranges = new ArrayList<>();
    int first = Short.MIN_VALUE;
    long held = 0;
    for (Manifest.PartitionEntry entry : manifest.partitions()) {
      held += entry.events();
      if (held * wanted >= events * (ranges.size() + 1) && ranges.size() < wanted - 1) {
        ranges.add(new Range(first, entry.partition()));
        first = entry.partition() + 1;
      }
    }
    ranges.add(new Range(first, Short.MAX_VALUE));
    return ranges;
  }
}
