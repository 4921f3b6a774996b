package dev.fullcourt.server.notifications;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Links by which somebody turns off what a mail told them, without signing in. A link names the
 * member and the kinds and is signed; it can do nothing else, and is good for as long as the
 * installation keeps its key.
 */
@Component
class UnsubscribeLinks {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();
  private static final int BYTES = 32;
  private static final int LONGEST = 300;

  private final JdbcClient jdbc;

  UnsubscribeLinks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Of whom a link turns off what. */
  record Unsubscribed(int member, Set<Kind> kinds) {}

  /** The last part of a link. */
  String token(int member, Collection<Kind> kinds) {
    String says =
        member
            + "."
            + kinds.stream().sorted().distinct().map(Kind::word).collect(Collectors.joining("+"));
    return TEXT.encodeToString(says.getBytes(StandardCharsets.UTF_8)) + "." + sign(says);
  }

  /** What a link says, if it is one of ours. */
  Optional<Unsubscribed> read(String token) {
    int dot = token.indexOf('.');
    if (dot < 1 || token.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      String says =
          new String(
              Base64.getUrlDecoder().decode(token.substring(0, dot)), StandardCharsets.UTF_8);
      boolean ours =
          MessageDigest.isEqual(
              sign(says).getBytes(StandardCharsets.UTF_8),
              token.substring(dot + 1).getBytes(StandardCharsets.UTF_8));
      return ours ? Optional.of(parse(says)) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // not even Base64
    }
  }

  private static Unsubscribed parse(String says) {
    int dot = says.indexOf('.');
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    Arrays.stream(says.substring(dot + 1).split("\\+"))
        .forEach(word -> Kind.find(word).ifPresent(kinds::add));
    return new Unsubscribed(Integer.parseInt(says.substring(0, dot)), kinds);
  }

  private String sign(String says) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key(), "HmacSHA256"));
      return TEXT.encodeToString(
          mac.doFinal(("unsubscribe\n" + says).getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HMAC-SHA256", e);
    }
  }

  private byte[] key() {
    return find()
        .orElseGet(() -> {
          byte[] made = new byte[BYTES];
          RANDOM.nextBytes(made);
          jdbc.sql("insert into notification_key (key) values (:key) on conflict do nothing")
              .param("key", made)
              .update();
          return find().orElseThrow();
        });
  }

  private Optional<byte[]> find() {
    return jdbc.sql("select key from notification_key")
        .query((row, n) -> row.getBytes(1))
        .optional();
  }
}
