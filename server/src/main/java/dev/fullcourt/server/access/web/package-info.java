/** Signing in, one's own account, and the pages on which people are managed. */
@NullMarked
package dev.fullcourt.server.access.web;

import org.jspecify.annotations.NullMarked;
