/** Intake: what comes in from files passes through here once, to identity and on to the log. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {
      "corrections",
      "cycle",
      "database",
      "identity",
      "log",
      "page",
      "playbooks",
      "sources"
    })
package dev.fullcourt.server.intake;

import org.jspecify.annotations.NullMarked;
