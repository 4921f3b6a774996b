package dev.fullcourt.history.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/**
 * Ids of accounts, people, buyers and opportunities, derived from the keys of their sources: the
 * same key always gives the same id, and an id shows nothing of its key. 80 bits of SHA-256.
 */
public final class Ids {

  private static final char[] ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz".toCharArray();

  private Ids() {}

  /** The id of the account with that key. */
  public static String account(String key) {
    return "a_" + digest("account", key);
  }

  /** The id of the person with that key. */
  public static String person(String key) {
    return "p_" + digest("person", key);
  }

  /** The id of the opportunity with that key. */
  public static String opportunity(String source, String key) {
    return "o_" + digest("opportunity", source, key);
  }

  /**
   * The id of a buyer: an account × a motion (law 22). Without an account a buyer is a case of its
   * own or else a person of one.
   */
  public static String buyer(
      @Nullable String account, @Nullable String buyer, @Nullable String person, String motion) {
    if (account != null) {
      return "b_" + digest("buyer of account", account, motion);
    }
    if (buyer != null) {
      return "b_" + digest("buyer", buyer, motion);
    }
    if (person != null) {
      return "b_" + digest("buyer of one", person, motion);
    }
    throw new IllegalArgumentException("an event belongs to an account, a buyer or a person");
  }

  private static String digest(String... parts) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      for (String part : parts) {
        sha.update(part.getBytes(StandardCharsets.UTF_8));
        sha.update((byte) 0);
      }
      return base32(sha.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static String base32(byte[] hash) {
    StringBuilder out = new StringBuilder(16);
    int bits = 0;
    int held = 0;
    for (int i = 0; i < 10; i++) {
      held = (held << 8) | (hash[i] & 0xff);
      bits += 8;
      while (bits >= 5) {
        bits -= 5;
        out.append(ALPHABET[(held >> bits) & 31]);
      }
    }
    return out.toString();
  }
}
