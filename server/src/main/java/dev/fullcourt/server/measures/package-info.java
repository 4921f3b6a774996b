/** Measures: the reports, fed from views, or from a replay when asked as of a past instant. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {"database :: columns", "log", "page", "playbooks", "rates"})
package dev.fullcourt.server.measures;

import org.jspecify.annotations.NullMarked;
