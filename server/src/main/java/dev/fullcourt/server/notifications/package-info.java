/**
 * What reaches each of ours, and by which way: whom a decision, a goal off track, a request or a
 * proposal concerns, what they chose, their quiet hours, and the words of the mails. Told of
 * decisions by {@code outbox}, which also delivers; decides nothing about buyers.
 */
@NullMarked
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {
      "access",
      "alerts",
      "outbox",
      "page",
      "playbooks",
      "proposals",
      "requests"
    })
package dev.fullcourt.server.notifications;

import org.jspecify.annotations.NullMarked;
