/** How numbers, times and words are written. */
@NullMarked
package dev.fullcourt.server.page;

import org.jspecify.annotations.NullMarked;
