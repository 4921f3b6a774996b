/**
 * The backtest: one past under two playbooks, and what differs. {@link
 * dev.fullcourt.history.backtest.Backtest} is the way in; it reads an export on all cores, or is
 * told buyer by buyer by whoever has the log. What its figures mean is in docs/backtest.md.
 *
 * <p>Anyone may call it. It writes nothing, knows no database and no clock, and never changes what
 * people did: it asks what the agreement would have made of it.
 */
@NullMarked
package dev.fullcourt.history.backtest;

import org.jspecify.annotations.NullMarked;
