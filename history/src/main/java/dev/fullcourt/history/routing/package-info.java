/**
 * Routing: who gets which buyer (law 16). The engine asks, the router answers, the answer is an
 * event like any other. Pure: the same state and the same requests give the same answers; no
 * database, no clock. The server answers by it, a backtest asks it what would have been.
 */
@NullMarked
package dev.fullcourt.history.routing;

import org.jspecify.annotations.NullMarked;
