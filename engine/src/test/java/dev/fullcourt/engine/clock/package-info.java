/** Clocks of agreed times, against a slow reckoning and against the laws they keep. */
@NullMarked
package dev.fullcourt.engine.clock;

import org.jspecify.annotations.NullMarked;
