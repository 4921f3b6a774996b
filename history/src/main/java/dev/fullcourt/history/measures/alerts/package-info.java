/**
 * Alerts of many buyers: grouped by cause, so that one thing gone wrong is told once, and the
 * watchers that find what one buyer's log cannot tell (law 16): stays longer than nearly all in
 * their stage, and goals off track.
 *
 * <p>Anyone may call it. Pure: no database, no clock. It never looks past what was known at the
 * instant it speaks of, tells nobody, and decides nothing about a buyer: what a watcher finds
 * enters the log as an event.
 */
@NullMarked
package dev.fullcourt.history.measures.alerts;

import org.jspecify.annotations.NullMarked;
