/**
 * Who of ours is away, or takes fewer buyers for some days, and who stands in. Daily life, not the
 * agreement: whoever it is about sets it at once. The router asks for it; nothing here gives a
 * buyer to anybody.
 */
@NullMarked
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {"access", "page", "playbooks"})
package dev.fullcourt.server.absences;

import org.jspecify.annotations.NullMarked;
