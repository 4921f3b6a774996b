package dev.fullcourt.engine.calendar;

import dev.fullcourt.engine.time.Length;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.SplittableRandom;

/**
 * Prints what a deadline costs by its length. Not a test: run it by hand to see that the cost does
 * not grow with the length.
 */
final class CostOfADeadline {

  private static final int STARTS = 200_000;

  private CostOfADeadline() {}

  public static void main(String[] args) {
    long begun = processorNanos();
    BusinessHours office = Office.berlin("2026-12-25", "2027-01-01");
    System.out.printf("making the hours: %.1f ms%n", (processorNanos() - begun) / 1e6);
    for (int round = 0; round < 3; round++) {
      for (int count : new int[] {1, 10, 100, 1_000, 10_000, 100_000, 999_999}) {
        long hours = nanos(office, new Length.BusinessHours(count));
        long days = nanos(office, new Length.BusinessDays(count));
        System.out.printf("%7d: %4d ns for hours, %4d ns for days%n", count, hours, days);
      }
    }
  }

  /** Time on the processor, so that a busy machine does not spoil the figures. */
  private static long processorNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static long nanos(BusinessHours office, Length length) {
    SplittableRandom random = new SplittableRandom(1);
    long kept = 0;
    long begun = processorNanos();
    for (int i = 0; i < STARTS; i++) {
      Instant start = Instant.ofEpochSecond(1_700_000_000L + random.nextLong(100_000_000));
      kept ^= office.plus(start, length).toEpochMilli();
    }
    long nanos = (processorNanos() - begun) / STARTS;
    if (kept == 42) {
      System.out.println();
    }
    return nanos;
  }
}
