/**
 * The desk: what waits for somebody of ours, the brief they get with it, and what they do about it.
 * Whatever they do is an event in the log like any other; nothing here changes a view or decides.
 */
@NullMarked
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {
      "absences",
      "access",
      "buyers",
      "cycle",
      "database :: columns",
      "lists",
      "log",
      "page",
      "playbooks"
    })
package dev.fullcourt.server.desk;

import org.jspecify.annotations.NullMarked;
