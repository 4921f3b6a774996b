/**
 * Laws of the whole, tried on hosts that crash: the engine, the states that are kept of buyers, the
 * router and the log together, as a server has them.
 */
@NullMarked
package dev.fullcourt.history.laws;

import org.jspecify.annotations.NullMarked;
