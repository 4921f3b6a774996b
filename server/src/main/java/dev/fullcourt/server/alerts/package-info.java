/**
 * What needs attention: the page that tells of alerts as they stand at the horizon, put together by
 * cause, and the look every morning whether goals are off track. Who is told of alerts about buyers
 * is decided elsewhere; of goals, which are in no ledger, here.
 */
@NullMarked
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {
      "database :: columns",
      "lists",
      "measures",
      "outbox",
      "page",
      "playbooks"
    })
package dev.fullcourt.server.alerts;

import org.jspecify.annotations.NullMarked;
