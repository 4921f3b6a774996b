package dev.fullcourt.history.imports;

import dev.fullcourt.engine.event.Value;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A short digest of what an event says: the same says the same, by which a change is told. */
final class Fingerprint {

  private Fingerprint() {}

  static String of(
      String type,
      @Nullable String account,
      @Nullable String person,
      @Nullable Instant time,
      Map<String, Value> properties) {
    MessageDigest digest = digest();
    add(digest, type);
    add(digest, account);
    add(digest, person);
    add(digest, time == null ? null : time.toString());
    new TreeMap<>(properties)
        .forEach((name, value) -> {
          add(digest, name);
          add(digest, value.toString());
        });
    return text(digest);
  }

  /** Of whom an event is about: the person, and only where there is none the account or buyer. */
  static String ofPerson(
      @Nullable String account, @Nullable String person, @Nullable String buyer) {
    MessageDigest digest = digest();
    add(digest, person);
    if (person == null) {
      add(digest, account == null ? buyer : account);
    }
    return text(digest);
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static String text(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest(), 0, 8);
  }

  /** The length goes first, so that no two lists of texts run into the same bytes. */
  private static void add(MessageDigest digest, @Nullable String text) {
    byte[] bytes = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
    digest.update((text == null ? "-" : bytes.length + ":").getBytes(StandardCharsets.UTF_8));
    digest.update(bytes);
  }
}
