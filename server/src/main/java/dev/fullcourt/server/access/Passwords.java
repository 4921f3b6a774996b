package dev.fullcourt.server.access;

import java.util.Locale;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** Passwords are kept as Argon2id hashes: 16 MB, two passes, one lane. */
final class Passwords {

  static final int SHORTEST = 12;
  private static final int LONGEST = 200;
  private static final Argon2PasswordEncoder ENCODER =
      Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();

  /**
   * A hash nobody's password has: what is checked for a name nobody has takes as long as others.
   */
  private static final String NOBODYS = ENCODER.encode("nobody");

  private Passwords() {}

  /**
   * The hash of a password that was chosen.
   *
   * @throws Refused when it is too easy
   */
  static String hash(String password, Member member) {
    String lower = password.toLowerCase(Locale.ROOT);
    if (password.length() < SHORTEST || password.length() > LONGEST) {
      throw new Refused("Choose a password of at least " + SHORTEST + " letters.");
    }
    if (lower.contains(member.name().toLowerCase(Locale.ROOT)) && password.length() < 20
        || lower.chars().distinct().count() < 5) {
      throw new Refused("This password is too easy to guess: a few unrelated words are better.");
    }
    return ENCODER.encode(password);
  }

  /** Whether it is the one; takes as long where there is none. */
  static boolean matches(String password, @org.jspecify.annotations.Nullable String hash) {
    boolean same = ENCODER.matches(password, hash == null ? NOBODYS : hash);
    return same && hash != null;
  }
}
