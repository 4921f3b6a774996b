/** The address of the tracker's script. */
@NullMarked
package dev.fullcourt.server.tracker.web;

import org.jspecify.annotations.NullMarked;
