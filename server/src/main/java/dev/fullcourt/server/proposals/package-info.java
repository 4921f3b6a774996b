/**
 * The playbook desk: changes of the agreement are proposed, tried on the past, spoken about, signed
 * by marketing and by sales, and take effect (law 36). It never decides about buyers itself: {@code
 * corrections} puts a signed text in force. Called by its own pages only.
 */
@NullMarked
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {
      "access",
      "corrections",
      "database :: columns",
      "log",
      "page",
      "playbooks",
      "playbooks :: clauses"
    })
package dev.fullcourt.server.proposals;

import org.jspecify.annotations.NullMarked;
