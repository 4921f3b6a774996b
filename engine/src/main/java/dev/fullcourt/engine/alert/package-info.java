/**
 * The alerts of one buyer, so far as its own log tells of them: what lasts too long, what is more
 * than usual, when that began and when it is over, to the millisecond. Called by the cycle, after
 * everything else of a step; looks at what was concluded there and decides nothing about stages,
 * clocks, handoffs or owners. What depends on other buyers comes as an event (law 16). Tells
 * nobody.
 */
@NullMarked
package dev.fullcourt.engine.alert;

import org.jspecify.annotations.NullMarked;
