package dev.fullcourt.history.backtest;

import java.util.List;

/**
 * Each time a definition was met, in turns of all buyers, with how long it took from then until
 * what really happened; what happened after the buyer met it again belongs to that time.
 */
final class Crossings {

  private static final int KINDS = Happened.values().length;

  private final Longs at = new Longs();

  /** For each crossing and each kind in turn, milliseconds, or -1. */
  private final Longs lags = new Longs();

  void add(List<Long> met, Reality reality) {
    for (int i = 0; i < met.size(); i++) {
      long from = met.get(i);
      long before = i + 1 < met.size() ? met.get(i + 1) : Long.MAX_VALUE;
      at.add(from);
      for (Happened what : Happened.values()) {
        long when = reality.first(what, from, before);
        lags.add(when < 0 ? -1 : when - from);
      }
    }
  }

  void addAll(Crossings others) {
    at.addAll(others.at);
    lags.addAll(others.lags);
  }

  int size() {
    return at.size();
  }

  long at(int number) {
    return at.get(number);
  }

  /** How long after a crossing something happened, or -1. */
  long lag(int number, Happened what) {
    return lags.get(number * KINDS + what.ordinal());
  }

  /** Every lag there was. */
  void gather(Happened what, Longs into) {
    for (int i = 0; i < size(); i++) {
      long lag = lag(i, what);
      if (lag >= 0) {
        into.add(lag);
      }
    }
  }
}
