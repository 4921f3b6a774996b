package dev.fullcourt.server.access;

import dev.fullcourt.history.identity.Sha256;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * Something long and random that is given out once, of which only a hash is kept: a session, a
 * one-time link, a token.
 *
 * @param text what is given out
 */
record Secret(String text) {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 24;

  static Secret make(String prefix) {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new Secret(prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** 192 random bits cannot be guessed from a plain hash. */
  byte[] hash() {
    return Sha256.of(text);
  }

  /** Never in a log. */
  @Override
  public String toString() {
    return "Secret";
  }
}
