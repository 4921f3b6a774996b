package dev.fullcourt.history.simulator;

/**
 * A made-up company.
 *
 * @param name with its legal form
 * @param domain unique; ends in {@code .example}, which RFC 2606 reserves, so that no mail of a
 *     demo ever reaches anyone
 * @param industry what it does
 * @param country ISO 3166 code
 * @param employees how many work there
 * @param rival whether it sells the same as we do and only looks around
 * @param fit how well it would really be served, from 0 to 1; no system knows it
 */
public record Company(
    String name,
    String domain,
    String industry,
    String country,
    int employees,
    boolean rival,
    double fit) {}
