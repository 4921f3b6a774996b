/**
 * Who is who: turns the keys of a draft into accounts, people and buyers, and remembers them.
 * Identity is decided before the log (law 17).
 */
@NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"database", "log"})
package dev.fullcourt.server.identity;

import org.jspecify.annotations.NullMarked;
