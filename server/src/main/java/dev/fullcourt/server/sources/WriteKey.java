package dev.fullcourt.server.sources;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A write key, as far as it is kept: not the key itself.
 *
 * @param id its number
 * @param source the number of its source
 * @param ending its last letters
 * @param madeAt since when it is good
 * @param endsAt until when, or null: until it is revoked
 */
public record WriteKey(
    int id, int source, String ending, Instant madeAt, @Nullable Instant endsAt) {

  /** Whether it is good at an instant. */
  public boolean isGood(Instant now) {
    return endsAt == null || endsAt.isAfter(now);
  }
}
