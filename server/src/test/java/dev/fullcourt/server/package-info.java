/** Whole-server tests: a real PostgreSQL, the real log, ledger and reports. */
@NullMarked
package dev.fullcourt.server;

import org.jspecify.annotations.NullMarked;
