/**
 * The application: {@link dev.fullcourt.server.Fullcourt} is what Spring puts together. One package
 * per capability.
 */
@NullMarked
package dev.fullcourt.server;

import org.jspecify.annotations.NullMarked;
