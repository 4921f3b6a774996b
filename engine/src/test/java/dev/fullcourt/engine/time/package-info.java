/** Tests of lengths of time. */
@NullMarked
package dev.fullcourt.engine.time;

import org.jspecify.annotations.NullMarked;
