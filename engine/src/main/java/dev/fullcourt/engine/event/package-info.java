/**
 * Events, the rows of the log, as the engine sees them. Everyone may use these values; nothing here
 * decides anything.
 */
@NullMarked
package dev.fullcourt.engine.event;

import org.jspecify.annotations.NullMarked;
