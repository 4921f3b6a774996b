/** Tests of history as a whole: who may know whom. */
@NullMarked
package dev.fullcourt.history;

import org.jspecify.annotations.NullMarked;
