package dev.fullcourt.server.access;

import org.jspecify.annotations.Nullable;

/**
 * The page behind a one-time link.
 *
 * @param token the link's last part
 * @param member who is welcomed; null for the first administrator
 * @param trouble what went wrong, if anything did
 * @param typed what the first administrator typed, where it could not be taken; never a password
 */
public record WelcomePage(
    String token, @Nullable Member member, @Nullable String trouble, Typed typed) {

  /** Who somebody says they are. */
  public record Typed(String name, String fullName, String email) {}
}
