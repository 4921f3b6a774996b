package dev.fullcourt.engine.playbook;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/**
 * What the teams want to reach together.
 *
 * @param name its name, unique
 * @param counts what is counted towards it
 * @param target how much of that is wanted; money in the playbook's currency
 * @param per in which stretch of the fiscal year
 * @param sharedBy the functions that share it
 */
public record Goal(
    String name, Counts counts, BigDecimal target, Stretch per, List<String> sharedBy) {

  public Goal {
    sharedBy = List.copyOf(sharedBy);
  }

  /** What is counted. */
  public sealed interface Counts {

    /** What opportunities won are worth together. */
    record WonAmount() implements Counts {}

    /** Opportunities won. */
    record Won() implements Counts {}

    /** Buyers entering a stage, each once in a round. */
    record Entered(String stage) implements Counts {}

    /** Steps of a handoff, by the event that says so. */
    record Step(String handoff, String step) implements Counts {}
  }

  /** A stretch of the fiscal year. */
  public enum Stretch {
    MONTH,
    QUARTER,
    YEAR;

    /** The word in a playbook. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
