package dev.fullcourt.server.page;

/**
 * A part of a page that another part of the product makes.
 *
 * @param template its path below the templates' folder, without suffix
 * @param model the template's parameter {@code part}
 */
public record Part(String template, Object model) {}
