package dev.fullcourt.history.measures.survival;

import java.util.function.IntPredicate;

/** Finds a place in what is in order. */
final class Search {

  private Search() {}

  /** Of so many in order, how many come before the first for which it does not hold. */
  static int count(int size, IntPredicate holds) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (holds.test(middle)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
