/** The command line, as a person at a terminal meets it. */
@NullMarked
package dev.fullcourt.server.command;

import org.jspecify.annotations.NullMarked;
