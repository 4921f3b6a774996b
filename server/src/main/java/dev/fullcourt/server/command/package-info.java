/** The command line: what a person types at a terminal, one class per command. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {
      "access",
      "corrections",
      "cycle",
      "database",
      "desk",
      "export",
      "intake",
      "intelligence",
      "log",
      "measures",
      "outbox",
      "playbooks",
      "proposals",
      "requests",
      "sources"
    })
package dev.fullcourt.server.command;

import org.jspecify.annotations.NullMarked;
