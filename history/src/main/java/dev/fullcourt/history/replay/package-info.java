/**
 * Replay: the ledger of a buyer as a function of its log. The server decides by it, verification
 * compares with it, and a report as of some past instant is read from it. No database here.
 */
@NullMarked
package dev.fullcourt.history.replay;

import org.jspecify.annotations.NullMarked;
