package dev.fullcourt.engine.stories;

import dev.fullcourt.engine.decision.Cause;
import dev.fullcourt.engine.decision.Cause.Score;
import dev.fullcourt.engine.decision.Cause.Trigger;
import dev.fullcourt.engine.decision.Decision;
import dev.fullcourt.engine.decision.PassDecision;
import dev.fullcourt.engine.decision.PassDecision.End;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Something expected of a pass, with everything its decision must record. */
final class PassEntry implements Expected {

  /** What becomes of it. */
  enum Does {
    ASKED,
    ACCEPTED,
    WARNS,
    BREACHED,
    ENDS
  }

  private final Told told;
  private final Does does;
  private final String pass;
  private final long asked;
  private Instant at;
  private @Nullable Trigger trigger;
  private String rule;
  private String function = "";
  private @Nullable Instant since;
  private @Nullable Instant due;
  private @Nullable Instant warn;
  private boolean late;
  private End how = End.ANSWERED;

  PassEntry(Told told, Does does, String pass, long asked, Instant at, @Nullable Trigger trigger) {
    this.told = told;
    this.does = does;
    this.pass = pass;
    this.asked = asked;
    this.at = at;
    this.trigger = trigger;
    this.rule = "passes." + pass;
  }

  /** Who is to answer. */
  PassEntry of(String name) {
    function = name;
    return this;
  }

  /** Since when it is asked for. */
  PassEntry since(String instant) {
    since = Instant.parse(instant);
    return this;
  }

  /** By when it is to be answered. */
  PassEntry due(String instant) {
    due = Instant.parse(instant);
    return this;
  }

  /** When it will be warned of. */
  PassEntry warns(String instant) {
    warn = Instant.parse(instant);
    return this;
  }

  /** After its time was over. */
  PassEntry late() {
    late = true;
    return this;
  }

  /** In another way than by an answer. */
  PassEntry by(End end) {
    how = end;
    return this;
  }

  /** Because of another part of the playbook. */
  PassEntry because(String part) {
    rule = part;
    return this;
  }

  /** Caused by its timer, at its own instant. */
  PassEntry byTimer(String word, String instant) {
    rule = "passes." + pass + "." + word;
    trigger = new Trigger.ByTimer(rule);
    at = Instant.parse(instant);
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
      case ASKED ->
          new PassDecision.Asked(place, at, cause, pass, asked, function, null, said(due), warn);
      case ACCEPTED -> new PassDecision.Accepted(place, at, cause, pass, asked);
      case WARNS -> new PassDecision.Warned(place, at, cause, pass, asked, said(since), said(due));
      case BREACHED ->
          new PassDecision.Breached(place, at, cause, pass, asked, said(since), said(due));
      case ENDS ->
          new PassDecision.Ended(place, at, cause, pass, asked, said(since), said(due), late, how);
    };
  }

  private static Instant said(@Nullable Instant instant) {
    return Objects.requireNonNull(instant, "since and due must be said");
  }
}
