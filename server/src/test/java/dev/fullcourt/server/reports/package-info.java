/** Reports on pages and the buyers behind their figures. */
@NullMarked
package dev.fullcourt.server.reports;

import org.jspecify.annotations.NullMarked;
