/**
 * Plays as they run (law 31): when one starts, which step comes next, what is asked of whom, and
 * what stands against it (laws 23 and 24). Called by a buyer's journey alone, which moves the buyer
 * where a play recycles. Sends nothing and moves nobody.
 */
@NullMarked
package dev.fullcourt.engine.play;

import org.jspecify.annotations.NullMarked;
