/**
 * Signing in at a provider of OpenID Connect. It says who somebody is, never what they may do:
 * roles are given here. Only {@code access} may call it.
 */
@NullMarked
package dev.fullcourt.server.access.openid;

import org.jspecify.annotations.NullMarked;
