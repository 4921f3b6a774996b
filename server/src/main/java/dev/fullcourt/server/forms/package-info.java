/**
 * Forms: questions for visitors of websites, a few at a time, made on a page and shown at an
 * address of ours or in a frame on pages that are listed. What is answered goes through live intake
 * as any event does. Never tells anybody what is known of anybody.
 */
@NullMarked
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {"page", "playbooks", "intake", "identity"})
package dev.fullcourt.server.forms;

import org.jspecify.annotations.NullMarked;
