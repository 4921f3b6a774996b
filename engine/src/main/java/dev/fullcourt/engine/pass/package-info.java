/**
 * Passes: tasks that one function gives another without giving up the buyer, each with a clock of
 * its own in the hours of who is to answer. The way round the cycle calls this; the owner of a
 * buyer is never touched here.
 */
@NullMarked
package dev.fullcourt.engine.pass;

import org.jspecify.annotations.NullMarked;
