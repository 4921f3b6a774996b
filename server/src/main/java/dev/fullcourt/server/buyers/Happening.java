package dev.fullcourt.server.buyers;

import dev.fullcourt.engine.event.Event;
import org.jspecify.annotations.Nullable;

/**
 * An event and whom it was about.
 *
 * @param event the row of the log
 * @param person what people call the person, or null when it was about nobody in particular
 */
public record Happening(Event event, @Nullable String person) {}
