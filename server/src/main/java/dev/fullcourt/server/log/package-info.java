/**
 * The log: everything that happened, appended once by one fenced sequencer per partition, never
 * changed (laws 1, 6, 7). Gives rows to whoever decides or shows; decides nothing.
 */
@NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"database"})
package dev.fullcourt.server.log;

import org.jspecify.annotations.NullMarked;
