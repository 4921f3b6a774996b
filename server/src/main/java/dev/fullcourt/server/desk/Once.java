package dev.fullcourt.server.desk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What makes an entry count once. A form sent twice says the same and is one entry; a form that was
 * written otherwise before it was sent again is another, though it has the key of the first.
 */
public final class Once {

  private static final int DIGITS = 16;

  private Once() {}

  /** The key of a request, or one of its own where it has none: then it counts each time. */
  public static String orNew(@Nullable String key) {
    return key == null || key.isBlank() ? UUID.randomUUID().toString() : key;
  }

  /**
   * The key of an entry.
   *
   * @param key of the form, or of the request
   * @param about who says it, and of what
   * @param said what they say
   */
  public static String key(String key, List<String> about, Map<String, String> said) {
    MessageDigest digest = sha256();
    about.forEach(each -> add(digest, each));
    new TreeMap<>(said)
        .forEach((name, text) -> {
          add(digest, name);
          add(digest, text);
        });
    return key + "-" + HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
  }

  /** With its length before it, so that no two lists of texts read the same. */
  private static void add(MessageDigest digest, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
    digest.update(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every JDK has it
    }
  }
}
