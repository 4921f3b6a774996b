/**
 * Looking ahead: what will change if nothing happens, what one more event would change, and which
 * clocks fall due by when. Everything here is found by letting the engine itself run on; nothing
 * here decides anything or is kept.
 */
@NullMarked
package dev.fullcourt.engine.ahead;

import org.jspecify.annotations.NullMarked;
