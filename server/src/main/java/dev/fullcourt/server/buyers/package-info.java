/**
 * Buyers: which ones, and one of them in full. Its published face is the filter behind every number
 * and the models of its pages. It reads log, ledger and views and never changes them.
 */
@NullMarked
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {
      "database :: columns",
      "lists",
      "log",
      "measures",
      "page",
      "playbooks",
      "views"
    })
package dev.fullcourt.server.buyers;

import org.jspecify.annotations.NullMarked;
