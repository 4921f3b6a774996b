package dev.fullcourt.server.page;

/**
 * What a program is told when an address of the API has no other answer.
 *
 * @param error what is wrong and what would be right, in a sentence or two
 */
public record ApiError(String error) {}
