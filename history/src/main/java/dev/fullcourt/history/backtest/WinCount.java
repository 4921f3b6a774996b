package dev.fullcourt.history.backtest;

import java.util.ArrayList;
import java.util.List;

/** Real wins, and how long before each the definition had been met. */
final class WinCount {

  int all;

  /** Those before which nothing is in the log of their buyer. */
  int unannounced;

  /** How long before, of those the current playbook caught, in milliseconds. */
  final Longs current = new Longs();

  final Longs proposed = new Longs();
  int both;
  final List<Named> onlyCurrent = new ArrayList<>();
  final List<Named> onlyProposed = new ArrayList<>();

  /**
   * Adds a win.
   *
   * @param first whether nothing of its buyer is known before it
   * @param early how long before the current playbook had caught it, or -1
   * @param late the same of the proposed one
   */
  void add(boolean first, long early, long late) {
    all++;
    unannounced += first ? 1 : 0;
    both += early >= 0 && late >= 0 ? 1 : 0;
    if (early >= 0) {
      current.add(early);
    }
    if (late >= 0) {
      proposed.add(late);
    }
  }

  void addAll(WinCount other) {
    all += other.all;
    unannounced += other.unannounced;
    both += other.both;
    current.addAll(other.current);
    proposed.addAll(other.proposed);
    onlyCurrent.addAll(other.onlyCurrent);
    onlyProposed.addAll(other.onlyProposed);
  }
}
