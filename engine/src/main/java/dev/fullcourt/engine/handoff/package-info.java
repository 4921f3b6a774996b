/**
 * The handing over of a buyer between functions (law 25): which steps are legal, when an offer
 * falls through. Called by the cycle, which moves buyers; moves none itself.
 */
@NullMarked
package dev.fullcourt.engine.handoff;

import org.jspecify.annotations.NullMarked;
