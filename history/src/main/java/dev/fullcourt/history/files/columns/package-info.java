/**
 * Columns of a Parquet file decoded into arrays of numbers: a text becomes its place in the
 * dictionary that the file itself keeps, so that whatever is decided about a text is decided once
 * per row group and not once per row. Reads what our own exports hold and says of anything else
 * that it cannot; whoever asks then reads through DuckDB. Knows nothing of events or buyers.
 */
@NullMarked
package dev.fullcourt.history.files.columns;

import org.jspecify.annotations.NullMarked;
