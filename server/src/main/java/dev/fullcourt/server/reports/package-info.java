/**
 * The reports on pages: each with its options, its tables, and the buyers behind every figure. What
 * the figures are is said in {@code history.measures.reports}; the command line prints the same.
 */
@NullMarked
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {"lists", "measures", "page", "playbooks"})
package dev.fullcourt.server.reports;

import org.jspecify.annotations.NullMarked;
