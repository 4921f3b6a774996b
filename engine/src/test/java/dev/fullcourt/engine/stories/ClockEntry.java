package dev.fullcourt.engine.stories;

import dev.fullcourt.engine.decision.Cause;
import dev.fullcourt.engine.decision.Cause.Score;
import dev.fullcourt.engine.decision.Cause.Trigger;
import dev.fullcourt.engine.decision.ClockDecision;
import dev.fullcourt.engine.decision.ClockDecision.Assignment;
import dev.fullcourt.engine.decision.Decision;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Something expected of a clock, with everything its decision must record. */
final class ClockEntry implements Expected {

  /** What it does. */
  enum Does {
    START("starts"),
    WARN("warn"),
    BREACH("breach"),
    PAUSE("pause-at-most"),
    RESUME("resume"),
    REASSIGN("owner"),
    STOP("stops"),
    CANCEL("cancels");

    private final String part;

    Does(String part) {
      this.part = part;
    }
  }

  private final Told told;
  private final Does does;
  private final String sla;
  private Instant at;
  private @Nullable Trigger trigger;
  private String rule;
  private String function = "";
  private @Nullable String team;
  private @Nullable Instant since;
  private @Nullable Instant due;
  private @Nullable Instant warn;
  private @Nullable Instant until;
  private @Nullable Assignment assignment;
  private @Nullable String contact;
  private boolean late;
  private ClockDecision.Reason reason = ClockDecision.Reason.CANCELLED;

  ClockEntry(Told told, Does does, String sla, Instant at, @Nullable Trigger trigger) {
    this.told = told;
    this.does = does;
    this.sla = sla;
    this.at = at;
    this.trigger = trigger;
    this.rule = "slas." + sla + "." + does.part;
  }

  /** Who answers for it. */
  ClockEntry of(String ofFunction, @Nullable String ofTeam) {
    function = ofFunction;
    team = ofTeam;
    return this;
  }

  /** Since when the buyer waits. */
  ClockEntry since(String instant) {
    since = Instant.parse(instant);
    return this;
  }

  /** When the buyer's time is over. */
  ClockEntry due(String instant) {
    due = Instant.parse(instant);
    return this;
  }

  /** When it will warn. */
  ClockEntry warns(String instant) {
    warn = Instant.parse(instant);
    return this;
  }

  /** The date the buyer gave. */
  ClockEntry until(String instant) {
    until = Instant.parse(instant);
    return this;
  }

  /** The time of the person responsible: the event that named them, since when, until when. */
  ClockEntry assigned(long event, String from, String end) {
    assignment = new Assignment(event, Instant.parse(from), Instant.parse(end));
    return this;
  }

  /** After the time was over. */
  ClockEntry late() {
    late = true;
    return this;
  }

  /** By what contact. */
  ClockEntry by(String kind) {
    contact = kind;
    return this;
  }

  /** What made it moot, and the part of the playbook that says so. */
  ClockEntry because(ClockDecision.Reason moot, String part) {
    reason = moot;
    rule = part;
    return this;
  }

  /** Caused by its timer, at its own instant. */
  ClockEntry byTimer(String word, String instant) {
    rule = "slas." + sla + "." + word;
    trigger = new Trigger.ByTimer(rule);
    at = Instant.parse(instant);
    return this;
  }

  /** Set off by another timer than its own. */
  ClockEntry triggeredBy(String timer) {
    trigger = new Trigger.ByTimer(timer);
    return this;
  }

  /** The next decision of the same step. */
  Told then() {
    return told;
  }

  @Override
  public Decision decision(long place) {
    Trigger by = Objects.requireNonNull(trigger, "a timer must be named where no event is");
    Cause cause = new Cause(by, rule, 1, Score.NONE);
    return switch (does) {
      case START ->
          new ClockDecision.Started(place, at, cause, sla, function, team, said(due), warn);
      case WARN ->
          new ClockDecision.Warned(place, at, cause, sla, said(since), said(due), assignment);
      case BREACH ->
          new ClockDecision.Breached(place, at, cause, sla, said(since), said(due), assignment);
      case PAUSE -> new ClockDecision.Paused(place, at, cause, sla, said(until), said(due));
      case RESUME -> new ClockDecision.Resumed(place, at, cause, sla, said(due));
      case REASSIGN ->
          new ClockDecision.Reassigned(
              place, at, cause, sla, said(since), said(due), Objects.requireNonNull(assignment));
      case STOP ->
          new ClockDecision.Stopped(
              place, at, cause, sla, said(since), said(due), late, contact, assignment);
      case CANCEL ->
          new ClockDecision.Cancelled(place, at, cause, sla, said(since), said(due), late, reason);
    };
  }

  private static Instant said(@Nullable Instant instant) {
    return Objects.requireNonNull(instant, "since, due and until must be said");
  }
}
