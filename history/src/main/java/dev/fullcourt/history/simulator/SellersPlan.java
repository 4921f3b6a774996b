package dev.fullcourt.history.simulator;

/**
 * One line of what sellers plan and do for opportunities.
 *
 * @param at seconds since 1970
 * @param opportunity its number in the sales system
 * @param change planned, done or dropped, as an event type
 * @param activity what is to be done
 * @param due until when, seconds since 1970, or 0
 * @param owner the seller
 */
record SellersPlan(
    long at, String opportunity, String change, String activity, long due, String owner) {}
