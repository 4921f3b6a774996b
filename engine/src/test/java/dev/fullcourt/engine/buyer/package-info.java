/** The parts of a buyer that are easier to try by themselves than within a story. */
@NullMarked
package dev.fullcourt.engine.buyer;

import org.jspecify.annotations.NullMarked;
