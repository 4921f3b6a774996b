package dev.fullcourt.history.simulator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Something that goes wrong at the quiet company, and whom it happens to. The truth beside which
 * alerts are held.
 */
final class Trouble {

  /** What can go wrong. */
  enum What {
    /** A rep has accepted buyers and calls none of them. */
    REP_STOPS_CALLING,
    /** A rep is given buyers and answers no offer. */
    REP_STOPS_ANSWERING,
    /** Nobody gives the buyers in the queue to anybody. */
    QUEUE_UNWORKED,
    /** Buyers that were recycled get no message. */
    BATCH_NOT_NURTURED,
    /** Deals or leads stay where they are, though people talk. */
    STUCK,
    /** The people of an account swarm over the site. */
    SWARM,
    /** A deal of which nobody hears anything. */
    SILENT_DEAL,
    /** A quarter in which hardly anything is won. */
    QUARTER_BEHIND;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  final What what;

  /** The rep, queue, stage or goal; empty when it is one buyer's own. */
  final String whose;

  final Instant from;

  /** Whoever comes from then on is spared. */
  private final Instant closes;

  Instant until;
  final List<String> accounts = new ArrayList<>();

  Trouble(What what, String whose, Instant from, Instant until) {
    this.what = what;
    this.whose = whose;
    this.from = from;
    this.closes = until;
    this.until = until;
  }

  boolean covers(Instant at) {
    return !at.isBefore(from) && at.isBefore(closes);
  }

  /** It happens to a buyer too. */
  void touches(String account) {
    if (!accounts.contains(account)) {
      accounts.add(account);
    }
  }

  /** It lasts at least until then. */
  void lastsUntil(Instant at) {
    until = at.isAfter(until) ? at : until;
  }

  List<String> row(int number) {
    return List.of(
        Integer.toString(number),
        what.word(),
        whose,
        from.toString(),
        until.toString(),
        String.join(" ", accounts));
  }
}
