/**
 * What one of ours asks of another team. About a buyer it is a pass: events of the log, with the
 * clock of the playbook. About a program, content, an event or anything else it is a request kept
 * here, with its history. Both look alike and are answered alike.
 */
@NullMarked
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {
      "access",
      "buyers",
      "database :: columns",
      "desk",
      "lists",
      "page",
      "playbooks"
    })
package dev.fullcourt.server.requests;

import org.jspecify.annotations.NullMarked;
