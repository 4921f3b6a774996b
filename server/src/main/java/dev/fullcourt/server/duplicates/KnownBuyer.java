package dev.fullcourt.server.duplicates;

/**
 * What is known of a buyer that tells it from others; empty where it is not known.
 *
 * @param id its id
 * @param motion only buyers of one motion can be one
 * @param name its account's name without the legal form
 * @param label the part of its domain that somebody chose: {@code acme} of {@code acme.co.uk}
 * @param country where it is
 */
record KnownBuyer(String id, String motion, String name, String label, String country) {}
