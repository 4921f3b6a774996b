/** Cards in their tables, and what is known of a buyer a card may fit. */
@NullMarked
package dev.fullcourt.server.intelligence.storage;

import org.jspecify.annotations.NullMarked;
