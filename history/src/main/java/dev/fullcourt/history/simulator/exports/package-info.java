/**
 * Exports of four systems made up: companies, people and opportunities with all that happens to
 * records there, written in the columns each system gives. A first export and a second one that
 * brings what changed. Beside them stands what is true, for tests.
 *
 * <p>Called from the command line and from tests, through {@code CrmExports}. Like the simulated
 * year it must never use the engine, a playbook or the importers.
 */
@NullMarked
package dev.fullcourt.history.simulator.exports;

import org.jspecify.annotations.NullMarked;
