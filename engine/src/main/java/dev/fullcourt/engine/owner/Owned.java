package dev.fullcourt.engine.owner;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who has a buyer.
 *
 * @param function the function
 * @param team the team, or null when the playbook names the function alone
 * @param since since when it is that function, or that team of it
 * @param holder the person; null while the buyer waits in the queue
 */
public record Owned(
    String function, @Nullable String team, Instant since, @Nullable Holder holder) {

  Owned with(@Nullable Holder other) {
    return new Owned(function, team, since, other);
  }
}
