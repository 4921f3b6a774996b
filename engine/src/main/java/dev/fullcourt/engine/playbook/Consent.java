package dev.fullcourt.engine.playbook;

import java.time.Duration;
import java.util.List;

/**
 * What a person may be contacted for, and how often: a gate for everything that goes out, never
 * points (laws 23 and 24).
 *
 * @param channels ways to reach a person, for example {@code email}
 * @param purposes what for, for example {@code news}
 * @param unlessWithdrawn purposes for which nobody has to say yes first; a no counts for all
 * @param budgets how many contacts are too many; all of them hold
 */
public record Consent(
    List<String> channels,
    List<String> purposes,
    List<String> unlessWithdrawn,
    List<Budget> budgets) {

  /** No channel and no purpose: nothing is sent by machines, and nobody is asked. */
  public static final Consent NONE = new Consent(List.of(), List.of(), List.of(), List.of());

  public Consent {
    channels = List.copyOf(channels);
    purposes = List.copyOf(purposes);
    unlessWithdrawn = List.copyOf(unlessWithdrawn);
    budgets = List.copyOf(budgets);
  }

  /** Whether the playbook says nothing about it. */
  public boolean isEmpty() {
    return channels.isEmpty();
  }

  /** How far back a contact must be remembered; no time at all without budgets. */
  public Duration longestWindow() {
    return budgets.stream().map(Budget::window).max(Duration::compareTo).orElse(Duration.ZERO);
  }

  /**
   * The most contacts within a stretch of time, whoever of us they come from.
   *
   * @param contacts how many
   * @param per of whom
   * @param window within what stretch; a contact exactly that old no longer counts
   */
  public record Budget(int contacts, Per per, Duration window) {

    /** Whose contacts are counted. */
    public enum Per {
      PERSON,
      BUYER;

      /** The word in a playbook. */
      public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
      }
    }
  }
}
