package dev.fullcourt.server.requests;

import java.util.Locale;
import java.util.Optional;

/** What somebody does about a request that was made. */
public enum Step {
  TAKE("taken"),
  ANSWER("answered"),
  DECLINE("declined"),
  WITHDRAW("withdrawn");

  private final String done;

  Step(String done) {
    this.done = done;
  }

  /** As addresses write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** How the request stands afterwards. */
  public String done() {
    return done;
  }

  /** Whether something must be said with it. */
  public boolean needsWords() {
    return this == ANSWER || this == DECLINE;
  }

  /** The step of that word. */
  public static Optional<Step> find(String word) {
    for (Step step : values()) {
      if (step.word().equals(word)) {
        return Optional.of(step);
      }
    }
    return Optional.empty();
  }
}
