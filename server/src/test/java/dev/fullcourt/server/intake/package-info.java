/** Intake: crashes, repeats and bad input. */
@NullMarked
package dev.fullcourt.server.intake;

import org.jspecify.annotations.NullMarked;
