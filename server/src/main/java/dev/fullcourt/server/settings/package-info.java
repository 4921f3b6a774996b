/**
 * Settings in one place: what the agreement says of teams, members and hours, and the way to
 * propose it otherwise; who is away; and how the installation is run. Shows what other packages
 * keep; what is agreed it never changes itself.
 */
@NullMarked
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {
      "absences",
      "access",
      "notifications",
      "outbox",
      "page",
      "playbooks",
      "proposals",
      "sources"
    })
package dev.fullcourt.server.settings;

import org.jspecify.annotations.NullMarked;
