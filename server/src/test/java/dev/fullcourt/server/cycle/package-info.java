/** Ledger and views: what must hold whatever happens to the process or the tables. */
@NullMarked
package dev.fullcourt.server.cycle;

import org.jspecify.annotations.NullMarked;
