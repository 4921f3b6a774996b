/** Measures: the reports, fed from views, or from a replay when asked as of a past instant. */
@NullMarked
package dev.fullcourt.server.measures;

import org.jspecify.annotations.NullMarked;
