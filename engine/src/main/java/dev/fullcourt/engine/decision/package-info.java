/**
 * Decisions: what the engine concluded, each with its cause, and the one text form in which a
 * ledger stores them. Every host writes the same bytes.
 */
@NullMarked
package dev.fullcourt.engine.decision;

import org.jspecify.annotations.NullMarked;
