/** Reads the court's figures from the views. Called by nobody but Spring; writes nothing. */
@NullMarked
package dev.fullcourt.server.court.storage;

import org.jspecify.annotations.NullMarked;
