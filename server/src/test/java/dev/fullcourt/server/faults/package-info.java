/**
 * Faults under load: servers and their PostgreSQL are killed, paused, starved of disk and given
 * wrong clocks, at named points, while events come in. {@link
 * dev.fullcourt.server.faults.WatchedDatabase} and what it uses run within the servers that are
 * tried; the rest drives them from outside. The product knows nothing of it.
 */
@NullMarked
package dev.fullcourt.server.faults;

import org.jspecify.annotations.NullMarked;
