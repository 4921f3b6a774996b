/**
 * Importers: files of other systems, read with a mapping, become drafts of events. Knows nothing of
 * databases; never stops at a bad row.
 */
@NullMarked
package dev.fullcourt.history.imports;

import org.jspecify.annotations.NullMarked;
