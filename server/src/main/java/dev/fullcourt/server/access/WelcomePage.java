package dev.fullcourt.server.access;

import org.jspecify.annotations.Nullable;

/**
 * The page behind a one-time link.
 *
 * @param token the link's last part
 * @param member who is welcomed; null for the first administrator
 * @param trouble what went wrong, if anything did
 */
public record WelcomePage(String token, @Nullable Member member, @Nullable String trouble) {}
