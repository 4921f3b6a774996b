package dev.fullcourt.server.log;

import dev.fullcourt.engine.event.Event;

/**
 * A row that came in live, with what is known of its buyer beside the log.
 *
 * @param event the row
 * @param buyer whose it is
 */
public record LiveRow(Event event, BuyerHead buyer) {}
