package dev.fullcourt.engine.alert;

import org.jspecify.annotations.Nullable;

/**
 * Who of ours has the buyer.
 *
 * @param function the function
 * @param team the team, or null when it is no team in particular
 * @param event the place in the log of the event that named the person, or null
 * @param named the person as the playbook names them, or null
 */
public record InCharge(
    String function, @Nullable String team, @Nullable Long event, @Nullable String named) {

  /** Whether it is a person; else the buyer waits in a queue. */
  public boolean isPerson() {
    return event != null || named != null;
  }
}
