package dev.fullcourt.server.duplicates;

import java.util.Arrays;

/**
 * Finds who shares a key, without comparing everybody with everybody: keys are sorted, and those
 * under one key are paired. A key that more than {@value #WIDEST} share tells nobody apart and is
 * passed over, so that pairs grow with keys and never with their square. Up to 16 million members.
 */
final class Blocks {

  static final int WIDEST = 12;
  private static final int BITS = 24;
  private static final long MEMBER = (1L << BITS) - 1;

  private long[] keys = new long[1024];
  private int count;

  /** Puts a member under a key; keys are told apart by 40 bits, so a pair may be met by chance. */
  void add(String kind, String key, int member) {
    if (count == keys.length) {
      keys = Arrays.copyOf(keys, count + count / 2);
    }
    keys[count++] = scatter(kind, key) << BITS | member;
  }

  private static long scatter(String kind, String key) {
    long hash = kind.hashCode() * 0x9E3779B97F4A7C15L;
    for (int i = 0; i < key.length(); i++) {
      hash = (hash ^ key.charAt(i)) * 0xFF51AFD7ED558CCDL;
      hash ^= hash >>> 32;
    }
    return hash ^ (hash >>> 29);
  }

  /** The pairs that share a key, each once: the smaller member in the upper half of the number. */
  long[] pairs() {
    Arrays.sort(keys, 0, count);
    long[] pairs = new long[1024];
    int found = 0;
    int from = 0;
    while (from < count) {
      int to = from + 1;
      while (to < count && keys[to] >>> BITS == keys[from] >>> BITS) {
        to++;
      }
      if (to - from > 1 && to - from <= WIDEST) {
        for (int i = from; i < to; i++) {
          for (int j = i + 1; j < to; j++) {
            if (found == pairs.length) {
              pairs = Arrays.copyOf(pairs, found * 2);
            }
            pairs[found++] = pair(keys[i] & MEMBER, keys[j] & MEMBER);
          }
        }
      }
      from = to;
    }
    return Arrays.stream(pairs, 0, found)
        .filter(pair -> pair >>> 32 != (pair & 0xFFFFFFFFL))
        .sorted()
        .distinct()
        .toArray();
  }

  private static long pair(long one, long other) {
    return Math.min(one, other) << 32 | Math.max(one, other);
  }
}
