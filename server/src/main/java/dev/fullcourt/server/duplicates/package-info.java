/**
 * Likely duplicates: finds people and buyers that are probably one, says why, and lets a person
 * decide. It never merges by itself: {@code corrections} does, when somebody says so. What identity
 * merges without asking is no concern of this package.
 */
@NullMarked
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {
      "access",
      "corrections",
      "identity",
      "intake",
      "lists",
      "log",
      "measures",
      "page",
      "playbooks"
    })
package dev.fullcourt.server.duplicates;

import org.jspecify.annotations.NullMarked;
