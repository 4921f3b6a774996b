/**
 * What sales said of leads, told to those who brought them: by program, by content, and by the rule
 * that promoted them. And what is open and what was won, by what is behind it. Reads log, ledger
 * and views and changes nothing; which leads a number is about is said in {@code buyers}, and which
 * opportunities in {@code pipeline}, so each number opens them.
 */
@NullMarked
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {
      "access",
      "buyers",
      "database :: columns",
      "lists",
      "page",
      "pipeline",
      "playbooks",
      "rates"
    })
package dev.fullcourt.server.programs;

import org.jspecify.annotations.NullMarked;
