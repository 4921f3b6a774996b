package dev.fullcourt.server.forms;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Lets an address of the network send so many forms in a minute, on this server. */
final class Throttle {

  static final int A_MINUTE = 10;

  private static final int MOST = 10_000;

  private final Map<String, Integer> sent = new HashMap<>();
  private Instant since = Instant.EPOCH;

  /** Whether one more may be sent. */
  synchronized boolean admits(String address, Instant now) {
    if (Duration.between(since, now).toSeconds() >= 60 || sent.size() > MOST) {
      sent.clear();
      since = now;
    }
    return sent.merge(address, 1, Integer::sum) <= A_MINUTE;
  }
}
