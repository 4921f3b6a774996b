package dev.fullcourt.server.sources;

import dev.fullcourt.history.identity.Sha256;
import java.security.SecureRandom;

/** Makes write keys, and the hashes that are kept of them. */
final class Secrets {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String LETTERS = "0123456789abcdefghjkmnpqrstvwxyz";
  private static final int LENGTH = 32;

  private Secrets() {}

  /** A new key: 160 bits nobody can guess, in letters that survive any address or header. */
  static String make() {
    StringBuilder key = new StringBuilder("fc_");
    for (int i = 0; i < LENGTH; i++) {
      key.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    }
    return key.toString();
  }

  /** Keys are long and random, so a plain hash cannot be turned back by trying. */
  static byte[] hash(String key) {
    return Sha256.of(key);
  }

  /** By what people tell a key from another. */
  static String ending(String key) {
    return key.substring(key.length() - 4);
  }
}
