package dev.fullcourt.server.log;

/**
 * What identity knows of a buyer.
 *
 * @param buyer its id
 * @param motion its motion
 * @param label the key it was made from
 * @param account its account's id, or empty for a buyer of one
 */
public record BuyerHead(String buyer, String motion, String label, String account) {}
