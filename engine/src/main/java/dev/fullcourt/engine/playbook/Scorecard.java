package dev.fullcourt.engine.playbook;

import dev.fullcourt.engine.condition.Condition;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What earns points.
 *
 * @param fit who they are; points do not fade
 * @param interest what they do
 */
public record Scorecard(List<FitRule> fit, Interest interest) {
  public Scorecard {
    fit = List.copyOf(fit);
  }

  /**
   * Points for who they are.
   *
   * @param id its name in reasons, {@code fit.1} for the first
   * @param about whether it looks at the person (the best person's points count) or only at the
   *     account (points count once per buyer)
   * @param when it applies
   * @param points how many
   * @param because in words people use
   */
  public record FitRule(String id, About about, Condition when, double points, String because) {}

  /** Whom a fit rule is about. */
  public enum About {
    PERSON,
    ACCOUNT
  }

  /**
   * Points for what they do.
   *
   * @param halfLife how long until points are worth half, or null if they do not fade
   * @param people how many people of the buyer count: those with the most points
   * @param rules what earns points
   */
  public record Interest(@Nullable Duration halfLife, int people, List<InterestRule> rules) {
    public Interest {
      rules = List.copyOf(rules);
    }
  }

  /**
   * Points for one kind of event.
   *
   * @param id its name in reasons, {@code interest.1} for the first
   * @param on the event type
   * @param when it must also hold, or null
   * @param points how many, each time
   * @param atMost the most it may give one person, or null for no limit
   * @param handRaise whether it is an outright request to talk
   * @param because in words people use
   */
  public record InterestRule(
      String id,
      String on,
      @Nullable Condition when,
      double points,
      @Nullable Double atMost,
      boolean handRaise,
      String because) {}
}
