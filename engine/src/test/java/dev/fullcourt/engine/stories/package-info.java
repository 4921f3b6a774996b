/**
 * Buyers' lives, event by event, under a playbook as people write one. Every step says in which
 * stage the buyer is afterwards, and of every decision everything it records. Playbooks are under
 * {@code resources/stories}.
 */
@NullMarked
package dev.fullcourt.engine.stories;

import org.jspecify.annotations.NullMarked;
