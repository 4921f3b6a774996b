/** The command line: what a person types at a terminal, one class per command. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {
      "access",
      "desk",
      "corrections",
      "cycle",
      "database",
      "export",
      "intake",
      "log",
      "measures",
      "outbox",
      "playbooks",
      "sources"
    })
package dev.fullcourt.server.command;

import org.jspecify.annotations.NullMarked;
