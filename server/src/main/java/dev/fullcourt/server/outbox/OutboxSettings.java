package dev.fullcourt.server.outbox;

import java.time.Duration;

/**
 * What the operator says of effects.
 *
 * @param address where our pages are for people and receivers, without a slash at the end; may be
 *     empty
 * @param patience how long one delivery may take
 * @param waits how long to wait between attempts, and how many there are
 */
record OutboxSettings(String address, Duration patience, Waits waits) {

  /** So long nobody else takes a letter that somebody tries to deliver. */
  Duration hold() {
    return patience.multipliedBy(2).plusSeconds(1);
  }
}
