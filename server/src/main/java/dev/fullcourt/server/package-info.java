/**
 * The application: {@link dev.fullcourt.server.Fullcourt} starts it. One package per capability.
 */
@NullMarked
package dev.fullcourt.server;

import org.jspecify.annotations.NullMarked;
