/** What reports are given to look at. */
@NullMarked
package dev.fullcourt.server.measures;

import org.jspecify.annotations.NullMarked;
