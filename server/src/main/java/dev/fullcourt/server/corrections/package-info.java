/**
 * Corrections: how a person sets the log right. Events are voided and restored, buyers and people
 * merged and separated, a playbook is put in force from a date; each is a row of the log, after
 * which the buyers concerned are decided again and the difference is amended (laws 11, 15, 17).
 */
@NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"cycle", "log", "playbooks"})
package dev.fullcourt.server.corrections;

import org.jspecify.annotations.NullMarked;
