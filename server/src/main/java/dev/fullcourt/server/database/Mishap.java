package dev.fullcourt.server.database;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Points at which tests let a process die as if its plug had been pulled, to prove that nothing is
 * lost there. Does nothing unless the process was started with {@code -Dfullcourt.mishap=POINT:N}:
 * it then ends the N-th time it passes that point.
 */
public final class Mishap {

  private static final String[] WANTED = System.getProperty("fullcourt.mishap", ":").split(":", 2);

  private static final AtomicInteger LEFT =
      new AtomicInteger(WANTED[0].isEmpty() ? 0 : Integer.parseInt(WANTED[1]));

  private Mishap() {}

  /** The process passes a point. */
  public static void at(String point) {
    if (!WANTED[0].isEmpty() && WANTED[0].equals(point) && LEFT.decrementAndGet() == 0) {
      Runtime.getRuntime().halt(137);
    }
  }
}
