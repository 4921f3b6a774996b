/**
 * The cycle: how the one stage a buyer is in follows from events and playbook, and the stays that
 * come of it. The rules are written out in docs/playbook.md.
 */
@NullMarked
package dev.fullcourt.engine.cycle;

import org.jspecify.annotations.NullMarked;
