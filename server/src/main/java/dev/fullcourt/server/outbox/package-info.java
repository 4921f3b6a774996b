/**
 * What leaves the system for decisions: who asked for it, what waits, and the delivery of it by
 * webhook and email. Whoever commits decisions puts them in with {@link
 * dev.fullcourt.server.outbox.Outbox}, in the same transaction; nothing here decides anything.
 */
@NullMarked
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {"access", "database", "page"})
package dev.fullcourt.server.outbox;

import org.jspecify.annotations.NullMarked;
