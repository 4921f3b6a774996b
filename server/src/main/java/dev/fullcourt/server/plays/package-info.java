/**
 * Plays: how often each was started, where its runs stand and how they ended, and the runs behind
 * every number. Reads views alone and changes nothing; what plays do is decided in the engine, and
 * people start them on the desk. One filter says which runs: the same {@code where}, once counted,
 * once listed.
 */
@NullMarked
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {
      "buyers",
      "database :: columns",
      "lists",
      "measures",
      "page",
      "playbooks",
      "playbooks :: clauses"
    })
package dev.fullcourt.server.plays;

import org.jspecify.annotations.NullMarked;
