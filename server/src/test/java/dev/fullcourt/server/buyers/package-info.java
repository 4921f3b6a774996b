/** The filter behind numbers and its words. */
@NullMarked
package dev.fullcourt.server.buyers;

import org.jspecify.annotations.NullMarked;
