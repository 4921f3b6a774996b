/**
 * The cycle: runs the engine over the log, keeps ledger and views, and proves that they agree.
 * Other packages read its views; nobody else writes them.
 */
@NullMarked
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {"database", "database :: columns", "log", "outbox", "playbooks"})
package dev.fullcourt.server.cycle;

import org.jspecify.annotations.NullMarked;
