/** Lengths of time as people write them. Pure values; nothing here knows what time it is. */
@NullMarked
package dev.fullcourt.engine.time;

import org.jspecify.annotations.NullMarked;
