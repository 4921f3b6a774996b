package dev.fullcourt.server.requests;

import dev.fullcourt.server.access.Member;

/**
 * Told to other parts of the product, in the transaction in which it happens: somebody asked
 * another team about no buyer in particular, or was answered. What is asked about a buyer is in the
 * log.
 *
 * @param id the request's number
 * @param task what is asked for
 * @param asker who asked
 * @param function whom they asked
 * @param isAnswer whether it was answered or declined; else it was asked
 * @param by who did that
 */
public record RequestNews(
    int id, String task, String asker, String function, boolean isAnswer, Member by) {}
