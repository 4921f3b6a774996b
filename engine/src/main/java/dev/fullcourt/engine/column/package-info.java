/**
 * Events as the engine reads them while it replays: numbers in place of words. A host that reads
 * files hands over {@link dev.fullcourt.engine.column.Row}s without ever making an event; everyone
 * else hands over events and need not know of this. Decides nothing.
 */
@NullMarked
package dev.fullcourt.engine.column;

import org.jspecify.annotations.NullMarked;
