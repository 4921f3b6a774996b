/** The command line: what a person types at a terminal, one class per command. */
@NullMarked
package dev.fullcourt.server.command;

import org.jspecify.annotations.NullMarked;
