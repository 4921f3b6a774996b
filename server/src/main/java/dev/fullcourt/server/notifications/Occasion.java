package dev.fullcourt.server.notifications;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A decision that may concern somebody, with what is known of who had to do with it.
 *
 * @param kind of what kind it is, as the ledger calls it
 * @param buyer about whom
 * @param position its place in the buyer's ledger
 * @param at when it was taken
 * @param body the decision as the ledger has it
 * @param holder who had the buyer then, or null when it waited in a queue
 * @param function the function that had it
 * @param team its team, or null
 * @param actor who of ours brought it about, or null
 * @param assigned whom the event names that the decision points at, or null
 * @param asker who asked for the pass it is about, or null
 */
record Occasion(
    String kind,
    String buyer,
    long position,
    Instant at,
    JsonNode body,
    @Nullable String holder,
    String function,
    @Nullable String team,
    @Nullable String actor,
    @Nullable String assigned,
    @Nullable String asker) {

  /** What tells it apart: what happens to one buyer at one instant has one cause. */
  String cause() {
    return buyer + "@" + at;
  }

  /** A text of the decision, or null. */
  @Nullable String text(String key) {
    return body.path(key).asStringOpt().orElse(null);
  }
}
