/**
 * The inbox: what is expected of somebody of ours today, in one list by the time that is left, and
 * what they ought to know. Reads views; what somebody has seen or put off is all it keeps.
 */
@NullMarked
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {
      "access",
      "buyers",
      "database :: columns",
      "desk",
      "lists",
      "measures",
      "page",
      "playbooks"
    })
package dev.fullcourt.server.inbox;

import org.jspecify.annotations.NullMarked;
