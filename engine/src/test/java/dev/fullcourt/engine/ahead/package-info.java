/** Tests of looking ahead: what is foreseen is what then happens. */
@NullMarked
package dev.fullcourt.engine.ahead;

import org.jspecify.annotations.NullMarked;
