package dev.fullcourt.server.buyers;

/**
 * Something known about a buyer, a person or an event.
 *
 * @param name what it is called
 * @param value what it is
 */
public record Known(String name, String value) {}
