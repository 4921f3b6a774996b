/**
 * Holes found in systems of this kind before, tried on every route there is: routes are taken from
 * the running server, so that one added later is tried as well.
 */
@NullMarked
package dev.fullcourt.server.attacks;

import org.jspecify.annotations.NullMarked;
