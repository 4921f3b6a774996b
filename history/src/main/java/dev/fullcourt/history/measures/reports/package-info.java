/**
 * The reports: records that a host writes as JSON as they are, each with its tables for a terminal.
 * {@link dev.fullcourt.history.measures.reports.ReportKind} lists them with their options.
 *
 * <p>Hosts call this; it computes from an observation alone, and is pure. The definition of every
 * figure is in docs/reports.md; names and units of record components are part of that contract.
 */
@NullMarked
package dev.fullcourt.history.measures.reports;

import org.jspecify.annotations.NullMarked;
