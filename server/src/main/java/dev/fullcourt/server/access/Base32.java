package dev.fullcourt.server.access;

import java.io.ByteArrayOutputStream;
import java.util.Locale;

/** Reads what {@link OneTimeCodes#base32} wrote. */
final class Base32 {

  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private Base32() {}

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
    if (bytes.size() < 16) {
      throw new Refused("The key is too short. Begin anew.");
    }
    return bytes.toByteArray();
  }
}
