/**
 * The past, in files and in memory: importers, replay, measures, the simulator. No database here.
 */
@NullMarked
package dev.fullcourt.history;

import org.jspecify.annotations.NullMarked;
