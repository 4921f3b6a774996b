/**
 * Rules by which events are voided: read from text, and applied to the events of one buyer. Knows
 * neither log nor ledger; whoever keeps them says which events there are and voids what a rule
 * names.
 */
@NullMarked
package dev.fullcourt.history.corrections;

import org.jspecify.annotations.NullMarked;
