package dev.fullcourt.history.replay;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads what {@link ByteWriter} wrote; damaged bytes end in an {@link IndexOutOfBoundsException}.
 */
final class ByteReader {

  private final byte[] bytes;
  private final List<String> texts = new ArrayList<>();
  private int at;

  ByteReader(byte[] bytes) {
    this.bytes = bytes;
  }

  int one() {
    return bytes[at++];
  }

  long number() {
    long rest = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      int next = one();
      rest |= (next & 0x7fL) << shift;
      if (next >= 0) {
        return (rest >>> 1) ^ -(rest & 1);
      }
    }
    throw new IndexOutOfBoundsException("a number has no end");
  }

  /** How many of something follow: never more than there are bytes. */
  int count() {
    long count = number();
    if (count < 0 || count > bytes.length - at) {
      throw new IndexOutOfBoundsException("more is announced than there is");
    }
    return (int) count;
  }

  double real() {
    if (one() == 0) {
      return 0;
    }
    long bits = 0;
    for (int i = 0; i < 8; i++) {
      bits = (bits << 8) | (one() & 0xff);
    }
    return Double.longBitsToDouble(bits);
  }

  String text() {
    long length = number();
    if (length < 0) {
      return texts.get((int) (-1L - length));
    }
    if (length > bytes.length - at) {
      throw new IndexOutOfBoundsException("a text is longer than what is left");
    }
    String text = new String(bytes, at, (int) length, StandardCharsets.UTF_8);
    at += (int) length;
    texts.add(text);
    return text;
  }
}
