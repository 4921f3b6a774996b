/**
 * What is known of accounts and people, added to and corrected by people at their desks and by
 * services that are asked. What is said is an event like any other; nothing here changes a view.
 */
@NullMarked
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {"access", "desk", "log", "outbox", "page", "playbooks"})
package dev.fullcourt.server.enrichment;

import org.jspecify.annotations.NullMarked;
