/**
 * Measures over stays and opportunities: volume, conversion, velocity, competing outcomes. Here are
 * the histories they look at, and the filters by which a number and the list behind it agree.
 *
 * <p>Anyone may call it. Pure: no database, no clock, no default zone. It never reads past the
 * horizon it is given, and never counts what is still under way as lost. Every figure has its
 * definition in docs/reports.md.
 */
@NullMarked
package dev.fullcourt.history.measures;

import org.jspecify.annotations.NullMarked;
