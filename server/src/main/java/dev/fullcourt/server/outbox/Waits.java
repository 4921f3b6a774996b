package dev.fullcourt.server.outbox;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait between attempts: twice as long each time up to a cap, less a random part of up
 * to half, so that what failed together is not tried together.
 *
 * @param first before the second attempt
 * @param longest the cap
 * @param attempts how many attempts there are in all
 */
record Waits(Duration first, Duration longest, int attempts) {

  /** The wait after so many attempts; call only while there are attempts left. */
  Duration after(int attempt, RandomGenerator random) {
    double doubled = first.toMillis() * Math.pow(2, Math.min(attempt - 1, 40));
    double capped = Math.min(doubled, longest.toMillis());
    return Duration.ofMillis(Math.round(capped * (0.5 + random.nextDouble() / 2)));
  }

  boolean isLast(int attempt) {
    return attempt >= attempts;
  }
}
