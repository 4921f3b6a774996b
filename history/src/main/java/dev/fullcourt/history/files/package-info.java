/**
 * The log as open files: an export is a directory of Parquet files, the playbooks and a manifest.
 * Written and read through DuckDB inside the process, without anything downloaded; docs/files.md
 * describes every column. No PostgreSQL here: the server hands over rows, and whoever replays reads
 * them back buyer by buyer.
 */
@NullMarked
package dev.fullcourt.history.files;

import org.jspecify.annotations.NullMarked;
