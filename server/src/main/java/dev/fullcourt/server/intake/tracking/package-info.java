/**
 * Reads what clients of the Segment HTTP tracking protocol send. Turns bytes into drafts or says
 * what is wrong with them; stores nothing and knows nobody.
 */
@NullMarked
package dev.fullcourt.server.intake.tracking;

import org.jspecify.annotations.NullMarked;
