/**
 * A log whose decisions are kept as bytes: they change with a new engine revision only (law 12).
 */
@NullMarked
package dev.fullcourt.engine.golden;

import org.jspecify.annotations.NullMarked;
