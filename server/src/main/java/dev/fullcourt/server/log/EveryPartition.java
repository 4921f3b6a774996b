package dev.fullcourt.server.log;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;

/** The same work for every partition, several at a time. */
public final class EveryPartition {

  /**
   * Each needs a connection: fewer at a time than there are, however many cores the machine has.
   */
  private static final int AT_A_TIME = Math.min(8, Runtime.getRuntime().availableProcessors());

  private EveryPartition() {}

  /**
   * Does some work for every partition. When one fails, those that have not begun are left out and
   * the failure is thrown.
   *
   * @param work gets the partition's number
   * @param done told how many partitions are done, each time one is, in order
   * @return what came of it, in the order of partitions
   */
  public static <T> List<T> inTurn(IntFunction<T> work, IntConsumer done) {
    List<Future<T>> parts = new ArrayList<>();
    try (ExecutorService workers = Executors.newFixedThreadPool(AT_A_TIME)) {
      for (int partition = 0; partition < Partitions.COUNT; partition++) {
        int number = partition;
        parts.add(workers.submit(() -> work.apply(number)));
      }
      try {
        return results(parts, done);
      } finally {
        // Without effect on those that are done; the executor would otherwise work off the rest.
        parts.forEach(part -> part.cancel(false));
      }
    }
  }

  private static <T> List<T> results(List<Future<T>> parts, IntConsumer done) {
    List<T> results = new ArrayList<>();
    for (Future<T> part : parts) {
      results.add(Awaited.result(part));
      done.accept(results.size());
    }
    return results;
  }
}
