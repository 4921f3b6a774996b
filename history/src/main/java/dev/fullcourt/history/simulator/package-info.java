/**
 * A company's year made up from a process of its own, with the truth written beside it. What a
 * buyer really needs moves through states of its own; what systems see of it is written as the
 * exports such systems would give, and is read back through the ordinary importer.
 *
 * <p>Called from the command line and from tests. Must never use the engine, a playbook or the
 * importers: what it makes is a test of them only as long as it knows nothing of them. No clock and
 * no randomness but the seed: the same settings give the same bytes.
 */
@NullMarked
package dev.fullcourt.history.simulator;

import org.jspecify.annotations.NullMarked;
