/** Tests of replay: however the log came in, the same decisions are in force at the end. */
@NullMarked
package dev.fullcourt.history.replay;

import org.jspecify.annotations.NullMarked;
