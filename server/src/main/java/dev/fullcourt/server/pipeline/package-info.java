/**
 * The pipeline: opportunities as board and table, one of them in full, and what sellers do about
 * them. Whatever they do is an event in the log like any other; nothing here changes a view.
 */
@NullMarked
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {
      "access",
      "buyers",
      "cycle",
      "database :: columns",
      "desk",
      "lists",
      "log",
      "measures",
      "page",
      "playbooks",
      "rates"
    })
package dev.fullcourt.server.pipeline;

import org.jspecify.annotations.NullMarked;
