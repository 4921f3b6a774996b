/**
 * Measures over stays and opportunities: volume, conversion, velocity, competing outcomes. Pure;
 * every figure has its definition in docs/reports.md.
 */
@NullMarked
package dev.fullcourt.history.measures;

import org.jspecify.annotations.NullMarked;
