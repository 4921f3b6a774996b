package dev.fullcourt.history.files.columns;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Small numbers as Parquet packs them: runs of one number, and groups of eight in as many bits as
 * the greatest needs. One is used over and over again.
 */
final class Hybrid {

  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /** So many bits are there whatever the place within a byte at which one begins. */
  private static final int CERTAIN_BITS = 57;

  private byte[] bytes = {};
  private int at;
  private int width;
  private int left;
  private boolean run;
  private int value;
  private long bit;

  /** Begins to read numbers of so many bits. */
  void start(byte[] from, int position, int bits) {
    bytes = from;
    at = position;
    width = bits;
    left = 0;
  }

  private void open() {
    int head = 0;
    for (int shift = 0; ; shift += 7) {
      int each = bytes[at++];
      head |= (each & 0x7f) << shift;
      if (each >= 0) {
        break;
      }
    }
    run = (head & 1) == 0;
    if (run) {
      left = head >>> 1;
      value = 0;
      for (int i = 0; i < (width + 7) / 8; i++) {
        value |= (bytes[at++] & 0xff) << (8 * i);
      }
    } else {
      left = (head >>> 1) * 8;
      bit = (long) at * 8;
      at += (head >>> 1) * width;
    }
  }

  private static long eight(byte[] from, int position) {
    return (long) LONG.get(from, position);
  }

  /** Reads numbers into an array, each greater by one. */
  void next(int[] to, int from, int count) {
    int place = from;
    int end = from + count;
    while (place < end) {
      if (left == 0) {
        open();
      }
      int part = Math.min(left, end - place);
      if (run) {
        Arrays.fill(to, place, place + part, value + 1);
      } else {
        unpack(to, place, part);
      }
      place += part;
      left -= part;
    }
  }

  private void unpack(int[] to, int from, int count) {
    byte[] packed = bytes;
    int bits = width;
    long mask = (1L << bits) - 1;
    long position = bit;
    for (int i = from; i < from + count; i++) {
      to[i] = (int) (eight(packed, (int) (position >>> 3)) >>> (position & 7) & mask) + 1;
      position += bits;
    }
    bit = position;
  }

  /**
   * Of how many of the next rows one and the same is said, whether they have a value; {@link
   * #present} is what. Those behind may be alike too.
   *
   * @param most how many rows there are at most
   */
  int alike(int most) {
    if (left == 0) {
      open();
    }
    int part = Math.min(left, most);
    if (!run) {
      long bits = eight(bytes, (int) (bit >>> 3)) >>> (bit & 7);
      value = (int) (bits & 1);
      int same = Long.numberOfTrailingZeros(value == 0 ? bits : ~bits);
      part = Math.min(part, Math.min(same, CERTAIN_BITS));
      bit += part;
    }
    left -= part;
    return part;
  }

  /** Whether those rows have a value. */
  boolean present() {
    return value != 0;
  }
}
