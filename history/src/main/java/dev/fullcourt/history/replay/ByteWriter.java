package dev.fullcourt.history.replay;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Bytes being written: small numbers take little room, and so does a text met before. */
final class ByteWriter {

  private byte[] bytes = new byte[512];
  private int size;
  private final Map<String, Integer> texts = new HashMap<>();

  byte[] bytes() {
    return Arrays.copyOf(bytes, size);
  }

  void one(int value) {
    if (size == bytes.length) {
      bytes = Arrays.copyOf(bytes, size * 2);
    }
    bytes[size++] = (byte) value;
  }

  /** A number; those near 0 take one byte. */
  void number(long value) {
    long rest = (value << 1) ^ (value >> 63);
    while ((rest & ~0x7fL) != 0) {
      one((int) (rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    one((int) rest);
  }

  /** A number with a point, to the bit; 0 takes one byte. */
  void real(double value) {
    long bits = Double.doubleToRawLongBits(value);
    if (bits == 0) {
      one(0);
      return;
    }
    one(1);
    for (int shift = 56; shift >= 0; shift -= 8) {
      one((int) (bits >>> shift));
    }
  }

  /** A text; one that was written before is only referred to. */
  void text(String text) {
    Integer before = texts.putIfAbsent(text, texts.size());
    if (before != null) {
      number(-1L - before);
      return;
    }
    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
    number(encoded.length);
    if (size + encoded.length > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + encoded.length));
    }
    System.arraycopy(encoded, 0, bytes, size, encoded.length);
    size += encoded.length;
  }
}
