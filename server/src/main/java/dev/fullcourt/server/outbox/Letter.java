package dev.fullcourt.server.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An effect about to leave.
 *
 * @param id its number
 * @param subscription to whom
 * @param kind of what kind the decision is
 * @param at when it was taken
 * @param attempt which attempt this is, from 1
 * @param buyer about whom, or null when it is a test
 * @param position the decision's place in the buyer's ledger, or null
 * @param name what the buyer is called
 * @param body the decision as the ledger has it, what else it tells, or null when it is a test or a
 *     request
 * @param mailing what is told to one person, by its number, or null
 * @param askedBy who asks, or null when it is no request
 * @param own the id of what has one of its own, or null
 */
record Letter(
    long id,
    Subscription subscription,
    String kind,
    Instant at,
    int attempt,
    @Nullable String buyer,
    @Nullable Long position,
    @Nullable String name,
    @Nullable String body,
    @Nullable Long mailing,
    @Nullable String askedBy,
    @Nullable String own) {

  /** The same however often it is sent: that of the decision (law 8), or its own. */
  String effect() {
    if (mailing != null) {
      return "notice-" + mailing;
    }
    if (askedBy != null) {
      return "request-" + id;
    }
    if (own != null) {
      return own;
    }
    return buyer == null ? "test-" + id : buyer + "-" + position;
  }
}
