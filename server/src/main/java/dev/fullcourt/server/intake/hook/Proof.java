package dev.fullcourt.server.intake.hook;

import dev.fullcourt.server.sources.Incoming;
import dev.fullcourt.server.sources.Incoming.Hook;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Objects;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Whether a request proves that it comes from a source. Secrets are compared in constant time. */
public final class Proof {

  /** Whose time is further off is refused: somebody may be sending again what was overheard. */
  private static final Duration TOLERANCE = Duration.ofMinutes(5);

  private Proof() {}

  /** What a request has in its headers, and at the end of its address. */
  public interface Headers {
    @Nullable String get(String name);
  }

  /**
   * Looks at a request.
   *
   * @param token what was sent as {@code token} in the address, or null
   * @return null when it is proven, else what is wrong
   */
  public static @Nullable String missing(
      Hook hook, Headers headers, @Nullable String token, byte[] body, Instant now) {
    return switch (hook.manner()) {
      case STANDARD -> standard(hook.secret(), headers, body, now);
      case GITHUB -> {
        String given = Objects.requireNonNullElse(headers.get("X-Hub-Signature-256"), "");
        byte[] key = hook.secret().getBytes(StandardCharsets.UTF_8);
        String right = "sha256=" + HexFormat.of().formatHex(hmac(key, body));
        yield same(right, given) ? null : "its X-Hub-Signature-256 is not that of the secret";
      }
      case TOKEN ->
          Stream.of(token, headers.get("X-Webhook-Token"), bearer(headers.get("Authorization")))
                  .filter(Objects::nonNull)
                  .anyMatch(given -> same(hook.secret(), Incoming.hash(given)))
              ? null
              : "it bears no token, or not the right one";
    };
  }

  private static @Nullable String standard(
      String secret, Headers headers, byte[] body, Instant now) {
    String id = headers.get("webhook-id");
    String timestamp = headers.get("webhook-timestamp");
    String signatures = headers.get("webhook-signature");
    if (id == null || signatures == null || timestamp == null || !timestamp.matches("\\d{1,12}")) {
      return "webhook-id, webhook-timestamp or webhook-signature is missing";
    }
    Duration off = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), now).abs();
    if (off.compareTo(TOLERANCE) > 0) {
      return "its webhook-timestamp is more than 5 minutes off";
    }
    byte[] key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
    byte[] head = (id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8);
    String right = "v1," + Base64.getEncoder().encodeToString(hmac(key, head, body));
    return Stream.of(signatures.split(" ")).anyMatch(given -> same(right, given))
        ? null
        : "its webhook-signature is not that of the secret";
  }

  private static @Nullable String bearer(@Nullable String header) {
    return header != null && header.regionMatches(true, 0, "Bearer ", 0, 7)
        ? header.substring(7).strip()
        : null;
  }

  private static byte[] hmac(byte[] key, byte[]... parts) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      for (byte[] part : parts) {
        mac.update(part);
      }
      return mac.doFinal();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HMAC-SHA256", e);
    }
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
