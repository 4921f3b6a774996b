/** The agreements in force: kept by version, read and checked by the engine. */
@NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"page"})
package dev.fullcourt.server.playbooks;

import org.jspecify.annotations.NullMarked;
