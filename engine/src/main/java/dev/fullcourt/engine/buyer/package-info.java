/**
 * The state of one buyer: facts, which are refolded, and course, which is carried over (law 15).
 * Records at the boundary; {@link dev.fullcourt.engine.buyer.Workspace} is the mutable form used
 * within one buyer's replay.
 */
@NullMarked
package dev.fullcourt.engine.buyer;

import org.jspecify.annotations.NullMarked;
