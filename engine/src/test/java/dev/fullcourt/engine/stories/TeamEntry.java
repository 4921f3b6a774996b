package dev.fullcourt.engine.stories;

import dev.fullcourt.engine.decision.Cause;
import dev.fullcourt.engine.decision.Cause.Points;
import dev.fullcourt.engine.decision.Cause.Trigger;
import dev.fullcourt.engine.decision.Decision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something expected of what the teams do: a step of a handoff, somebody asked for or named. What
 * is not said is usual: caused by the step's event, at its instant, without points.
 */
final class TeamEntry implements Expected {

  /** The decision that is expected, once its place, instant and cause are known. */
  interface Wanted {
    Decision of(long position, Instant at, Cause cause);
  }

  private final Told told;
  private final Wanted wanted;
  private Instant at;
  private @Nullable Trigger trigger;
  private String rule;
  private double fit;
  private double interest;
  private final List<Points> points = new ArrayList<>();

  TeamEntry(Told told, String rule, Instant at, @Nullable Trigger trigger, Wanted wanted) {
    this.told = told;
    this.rule = rule;
    this.at = at;
    this.trigger = trigger;
    this.wanted = wanted;
  }

  /** The part of the playbook that says so. */
  TeamEntry by(String part) {
    rule = part;
    return this;
  }

  /** Caused by a timer, at its own instant. */
  TeamEntry byTimer(String timer, String instant) {
    trigger = new Trigger.ByTimer(timer);
    at = Instant.parse(instant);
    return this;
  }

  /** The score at that moment; its points follow. */
  TeamEntry withScore(double ofFit, double ofInterest) {
    fit = ofFit;
    interest = ofInterest;
    return this;
  }

  /** One rule's part of the score. */
  TeamEntry points(String ruleId, String person, int times, double given) {
    points.add(new Points(ruleId, person, times, given));
    return this;
  }

  /** What else follows in the same step. */
  Told then() {
    return told;
  }

  @Override
  public Decision decision(long position) {
    Trigger by = Objects.requireNonNull(trigger, "a timer must be named where no event is");
    return wanted.of(position, at, new Cause(by, rule, 1, new Cause.Score(fit, interest, points)));
  }
}
