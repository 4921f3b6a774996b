package dev.fullcourt.history.files;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.DoubleConsumer;
import java.util.function.Function;

/** Divides an export among threads, by ranges of partitions. */
public final class Ranges {

  private static final int PER_THREAD = 4;

  private Ranges() {}

  /** A range of partitions, both ends included. */
  public record Range(int first, int last) {}

  /**
   * Does the same with every range.
   *
   * @param done told what share is done, from 0 to 1, now and then
   * @return what came of them, in their order
   */
  public static <T> List<T> each(
      Manifest manifest, int threads, Function<Range, T> work, DoubleConsumer done) {
    List<T> results = new ArrayList<>();
    try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
      List<Future<T>> parts = new ArrayList<>();
      for (Range range : ranges(manifest, threads * PER_THREAD)) {
        parts.add(workers.submit(() -> work.apply(range)));
      }
      for (Future<T> part : parts) {
        results.add(result(part, workers));
        done.accept((double) results.size() / parts.size());
      }
    }
    return results;
  }

  private static <T> T result(Future<T> part, ExecutorService workers) {
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
