package dev.fullcourt.server.access.openid;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/**
 * One way to the provider and back. All that binds the answer to the browser that set out follows
 * from one secret, which only that browser has, in a cookie: nothing is kept here.
 *
 * @param secret 256 random bits, as text
 * @param to where they wanted to go
 */
public record Attempt(String secret, String to) {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

  /** A new one. */
  public static Attempt make(String to) {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return new Attempt(TEXT.encodeToString(bytes), to);
  }

  /** The value of the cookie. */
  public String cookie() {
    return secret + "." + TEXT.encodeToString(to.getBytes(StandardCharsets.UTF_8));
  }

  /** What a cookie says, if it is one of these. */
  public static Optional<Attempt> read(String cookie) {
    int dot = cookie.indexOf('.');
    if (dot != 43) {
      return Optional.empty();
    }
    try {
      byte[] to = Base64.getUrlDecoder().decode(cookie.substring(dot + 1));
      return Optional.of(
          new Attempt(cookie.substring(0, dot), new String(to, StandardCharsets.UTF_8)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  State state() {
    return new State(derived("state"));
  }

  Nonce nonce() {
    return new Nonce(derived("nonce"));
  }

  CodeVerifier verifier() {
    return new CodeVerifier(derived("verifier"));
  }

  private String derived(String what) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(what.getBytes(StandardCharsets.UTF_8));
      return TEXT.encodeToString(digest.digest(secret.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** Never in a log. */
  @Override
  public String toString() {
    return "Attempt";
  }
}
