/**
 * The clocks of agreed times: what starts, pauses, stops and cancels them, and when they warn and
 * are breached, in closed form. Used by a buyer's journey, which alone calls it; decides nothing
 * about stages and looks at no score.
 */
@NullMarked
package dev.fullcourt.engine.clock;

import org.jspecify.annotations.NullMarked;
