package dev.fullcourt.engine.handoff;

import dev.fullcourt.engine.owner.Owned;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A handoff that was offered and is not over.
 *
 * @param handoff its name
 * @param offered when it was offered
 * @param accepted when it was accepted, or null
 * @param expires when the offer falls through, or null for never: once it was accepted, or somebody
 *     has tried to reach the buyer
 * @param giver who had the buyer before, to have it again if it comes back; null for a queue
 */
public record OpenHandoff(
    String handoff,
    Instant offered,
    @Nullable Instant accepted,
    @Nullable Instant expires,
    @Nullable Owned giver) {

  OpenHandoff acceptedAt(@Nullable Instant at) {
    return new OpenHandoff(handoff, offered, at, null, giver);
  }

  /** Since when it stands as it does. */
  Instant since() {
    return accepted == null ? offered : accepted;
  }
}
