package dev.fullcourt.server.page;

/**
 * A number, or other short text, that opens what is behind it.
 *
 * @param text what is shown
 * @param href where it leads
 * @param says what it is, for those who only hear it
 */
public record Linked(String text, String href, String says) {}
