package dev.fullcourt.server.access.openid;

import org.jspecify.annotations.Nullable;

/**
 * Who somebody is, as the provider has signed it.
 *
 * @param issuer the provider
 * @param subject who they are to it, for good
 * @param email their address, when the provider says it has checked it
 */
public record Proven(String issuer, String subject, @Nullable String email) {}
