package dev.fullcourt.server.access;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The second factor: codes of six digits that change every 30 seconds, as authenticator apps make
 * them (RFC 6238 with HMAC-SHA-1). A code one step early or late is taken, and each only once.
 */
final class OneTimeCodes {

  static final int STEP_SECONDS = 30;
  private static final int DIGITS = 1_000_000;

  private OneTimeCodes() {}

  /** A new key. */
  static byte[] makeKey() {
    byte[] key = new byte[20];
    new SecureRandom().nextBytes(key);
    return key;
  }

  /** The step whose code it is, if it is later than the last one used. */
  static OptionalLong step(byte[] key, String code, Instant now, long lastUsed) {
    long present = now.getEpochSecond() / STEP_SECONDS;
    for (long step = Math.max(present - 1, lastUsed + 1); step <= present + 1; step++) {
      if (code(key, step).equals(code.strip())) {
        return OptionalLong.of(step);
      }
    }
    return OptionalLong.empty();
  }

  /** The code of a step. */
  static String code(byte[] key, long step) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(key, "HmacSHA1"));
      byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
      int at = hash[hash.length - 1] & 0xf;
      int number = ByteBuffer.wrap(hash, at, Integer.BYTES).getInt() & Integer.MAX_VALUE;
      return "%06d".formatted(number % DIGITS);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HMAC-SHA-1", e);
    }
  }
}
