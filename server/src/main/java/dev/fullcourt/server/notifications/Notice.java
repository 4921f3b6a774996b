package dev.fullcourt.server.notifications;

import java.time.Instant;

/**
 * Something somebody is to be told.
 *
 * @param member the number of whom
 * @param kind of what kind it is
 * @param cause what brought it about: one cause reaches somebody once
 * @param about what it is about
 * @param at when it happened
 */
record Notice(int member, Kind kind, String cause, About about, Instant at) {

  /** What it is about. */
  sealed interface About {

    /** A decision about a buyer, by its place in the ledger. */
    record Decided(String buyer, long position) implements About {}

    /** Something with a page of its own. */
    record Page(String title, String href) implements About {}
  }
}
