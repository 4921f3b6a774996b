/**
 * Acts of people that changed nothing, and why. They leave no row in the ledger: like a score, why
 * nothing came of them is worked out from events and decisions once more (law 10).
 *
 * <p>Anyone may call it. Decides nothing, and is asked by nobody who does.
 */
@NullMarked
package dev.fullcourt.engine.act;

import org.jspecify.annotations.NullMarked;
