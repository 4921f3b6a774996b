package dev.fullcourt.history.imports;

import java.util.Arrays;

/**
 * Counts how many different texts there were, in memory that has an end. Texts are told apart by 64
 * bits of a digest of theirs: of ten million, two are taken for one with a chance of one in 400,000.
 */
final class Distinct {

  private final int most;
  private long[] slots = new long[1 << 10];
  private int count;
  private boolean full;

  /**
   * A counter.
   *
   * @param most where it stops counting
   */
  Distinct(int most) {
    this.most = most;
  }

  /** Takes a text; true when it is new as far as one can tell. */
  boolean add(String text) {
    if (full) {
      return true;
    }
    long hash = hash(text);
    int slot = slot(slots, hash);
    if (slots[slot] == hash) {
      return false;
    }
    slots[slot] = hash;
    count++;
    full = count >= most;
    if (count * 2 > slots.length && !full) {
      grow();
    }
    return true;
  }

  long count() {
    return count;
  }

  /** Whether it stopped counting: there were at least so many. */
  boolean isFull() {
    return full;
  }

  private void grow() {
    long[] before = slots;
    slots = new long[before.length * 2];
    Arrays.stream(before).filter(hash -> hash != 0).forEach(hash -> slots[slot(slots, hash)] = hash);
  }

  private static int slot(long[] slots, long hash) {
    int mask = slots.length - 1;
    int slot = (int) hash & mask;
    while (slots[slot] != 0 && slots[slot] != hash) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  /** Never 0, which stands for a slot that is free. */
  private static long hash(String text) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
      hash ^= hash >>> 29;
    }
    hash = (hash ^ (hash >>> 32)) * 0x9e3779b97f4a7c15L;
    hash ^= hash >>> 32;
    return hash == 0 ? 1 : hash;
  }
}
