/** Tests of the engine as a whole. */
@NullMarked
package dev.fullcourt.engine;

import org.jspecify.annotations.NullMarked;
