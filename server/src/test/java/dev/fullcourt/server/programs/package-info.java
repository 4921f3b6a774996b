/** What was won on the page of programs. */
@NullMarked
package dev.fullcourt.server.programs;

import org.jspecify.annotations.NullMarked;
