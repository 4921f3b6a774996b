/**
 * The agreements in force: kept by version, read and checked by the engine, and rendered for
 * reading. Others ask for the playbook by version; what was agreed is never changed here.
 */
@NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"page"})
package dev.fullcourt.server.playbooks;

import org.jspecify.annotations.NullMarked;
