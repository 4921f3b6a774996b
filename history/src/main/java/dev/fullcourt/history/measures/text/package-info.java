/** Tables of plain text for a terminal. Knows nothing of what it prints. */
@NullMarked
package dev.fullcourt.history.measures.text;

import org.jspecify.annotations.NullMarked;
