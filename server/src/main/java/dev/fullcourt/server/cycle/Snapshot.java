package dev.fullcourt.server.cycle;

import dev.fullcourt.engine.buyer.BuyerState;
import dev.fullcourt.history.replay.CorrectedLog.Later;

/**
 * A buyer as it was last decided: enough to go on from, and made again from the log when it is
 * lost.
 *
 * @param state its state
 * @param playbook the version in force then
 * @param later what its corrections mean for rows that follow
 */
record Snapshot(BuyerState state, int playbook, Later later) {}
