/**
 * Uploads: files that people bring on a page are kept, looked at, tried without writing anything,
 * and imported in the background by {@code intake}. Paths are made of our own numbers, never of what
 * a file was called. Called by its own pages and API only.
 */
@NullMarked
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {"access", "intake", "log", "page", "playbooks"})
package dev.fullcourt.server.uploads;

import org.jspecify.annotations.NullMarked;
