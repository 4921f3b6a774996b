/** Tests of conditions. */
@NullMarked
package dev.fullcourt.engine.condition;

import org.jspecify.annotations.NullMarked;
