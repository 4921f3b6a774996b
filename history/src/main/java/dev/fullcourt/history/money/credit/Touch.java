package dev.fullcourt.history.money.credit;

import java.time.Instant;

/**
 * Something that may have helped to win.
 *
 * @param kind what it is credited to
 * @param name which of these
 * @param at when it was
 */
record Touch(CreditKind kind, String name, Instant at) {}
