/**
 * The court: the cycle as one picture, drawn here, with the figures of a period. It asks {@code
 * buyers} for the lists behind its numbers and changes nothing.
 */
@NullMarked
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {"buyers", "lists", "page", "playbooks"})
package dev.fullcourt.server.court;

import org.jspecify.annotations.NullMarked;
