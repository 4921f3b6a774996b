/**
 * CSV files as they come: packed or not, in any usual encoding and with any usual flaw. Gives rows
 * and says of each row it cannot give why. Knows nothing of mappings and events.
 */
@NullMarked
package dev.fullcourt.history.imports.csv;

import org.jspecify.annotations.NullMarked;
