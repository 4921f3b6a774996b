package dev.fullcourt.history.simulator;

/**
 * One line of the opportunity history: how it stood from then on.
 *
 * @param at seconds since 1970
 * @param opportunity its number in the sales system
 * @param name what people call it
 * @param change created, updated, won or lost, as an event type
 * @param step the sales step
 * @param amount in the money of the buyer's country
 * @param closes when the seller expects the decision, seconds since 1970
 * @param product what is to be bought
 * @param owner the seller
 * @param reason why it was lost, or blank
 */
record OpportunityChange(
    long at,
    String opportunity,
    String name,
    String change,
    String step,
    long amount,
    long closes,
    String product,
    String owner,
    String reason) {}
