/** Reads buyers from log, ledger and views. Called by nobody but Spring; writes nothing. */
@NullMarked
package dev.fullcourt.server.buyers.storage;

import org.jspecify.annotations.NullMarked;
