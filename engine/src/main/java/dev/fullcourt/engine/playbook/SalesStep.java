package dev.fullcourt.engine.playbook;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step of a sale: where an opportunity can be, beside the stage its buyer is in. Steps decide
 * nothing; they say how sellers work.
 *
 * @param name its name, unique in the pipeline
 * @param says what it means, or null
 * @param needs what has to be known before an opportunity goes on to it
 * @param activities what sellers do in it themselves, in the order written
 */
public record SalesStep(
    String name, @Nullable String says, List<Need> needs, List<Agreed> activities) {
  public SalesStep {
    needs = List.copyOf(needs);
    activities = List.copyOf(activities);
  }

  /** Something that has to be known. */
  public sealed interface Need {

    /** What is known of the opportunity itself. */
    record Known(Fact fact) implements Need {}

    /** A question of qualification that has to be confirmed. */
    record Confirmed(String method, String question) implements Need {}
  }

  /** What there is to know of an opportunity. */
  public enum Fact {
    AMOUNT("amount"),
    CLOSES("closes"),
    PRODUCT("product");

    private final String property;

    Fact(String property) {
      this.property = property;
    }

    /** The property of its events, and the word in a playbook. */
    public String property() {
      return property;
    }
  }

  /**
   * An activity that belongs to a step.
   *
   * @param name what is to be done
   * @param within how long after the step was entered it is due, or null when nothing is agreed
   */
  public record Agreed(String name, @Nullable Duration within) {}
}
