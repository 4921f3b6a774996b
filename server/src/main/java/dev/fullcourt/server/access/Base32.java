package dev.fullcourt.server.access;

import java.io.ByteArrayOutputStream;
import java.util.Locale;

/** Keys in letters, as people type them into authenticator apps (RFC 4648, without padding). */
final class Base32 {

  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private Base32() {}

  /** The letters of a key. */
  static String write(byte[] key) {
    StringBuilder text = new StringBuilder();
    int bits = 0;
    int buffer = 0;
    for (byte each : key) {
      buffer = buffer << 8 | each & 0xff;
      bits += 8;
      while (bits >= 5) {
        bits -= 5;
        text.append(LETTERS.charAt(buffer >> bits & 31));
      }
    }
    return text.toString();
  }

  /** The key behind the letters. */
  static byte[] read(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int bits = 0;
    int buffer = 0;
    for (char letter : text.replace(" ", "").toUpperCase(Locale.ROOT).toCharArray()) {
      int value = LETTERS.indexOf(letter);
      if (value < 0) {
        throw new Refused("The key has letters it cannot have. Begin anew.");
      }
      buffer = (buffer << 5 | value) & 0xffff;
      bits += 5;
      if (bits >= 8) {
        bits -= 8;
        bytes.write(buffer >> bits & 0xff);
      }
    }
    if (bytes.size() < 16 || bytes.size() > 64) {
      throw new Refused("The key is too short or too long. Begin anew.");
    }
    return bytes.toByteArray();
  }
}
