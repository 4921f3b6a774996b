package dev.fullcourt.engine.stories;

import dev.fullcourt.engine.decision.Cause;
import dev.fullcourt.engine.decision.Cause.Score;
import dev.fullcourt.engine.decision.Cause.Trigger;
import dev.fullcourt.engine.decision.Decision;
import dev.fullcourt.engine.decision.PlayDecision;
import dev.fullcourt.engine.decision.PlayDecision.Ask;
import dev.fullcourt.engine.decision.PlayDecision.Hindrance;
import dev.fullcourt.engine.decision.PlayDecision.How;
import dev.fullcourt.engine.decision.PlayDecision.Refusal;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Something expected of a play, with everything its decision must record. */
final class PlayEntry implements Expected {

  /** Makes the decision, once all is said. */
  private interface Making {
    PlayDecision of(long place, Instant at, Cause cause);
  }

  private final Told told;
  private final String play;
  private int run = 1;
  private Instant at;
  private @Nullable Trigger trigger;
  private String rule = "";
  private @Nullable Making making;

  PlayEntry(Told told, String play, Instant at, @Nullable Trigger trigger) {
    this.told = told;
    this.play = play;
    this.at = at;
    this.trigger = trigger;
  }

  /** Which run of it, when it is not the first. */
  PlayEntry run(int number) {
    run = number;
    return this;
  }

  private Told made(String part, Making makes) {
    rule = rule.isEmpty() ? "plays." + play + "." + part : rule;
    making = makes;
    return told;
  }

  /** By its condition, or by hand. */
  Told starts(String part, @Nullable String person) {
    return made(
        part,
        (place, when, cause) -> new PlayDecision.Started(place, when, cause, play, run, person));
  }

  Told isRefused(Refusal why) {
    return made(
        "by-hand", (place, when, cause) -> new PlayDecision.Refused(place, when, cause, play, why));
  }

  /** A person of ours is asked; without an instant, for no particular time. */
  Told asks(
      String step,
      String function,
      @Nullable String team,
      String doing,
      @Nullable String text,
      @Nullable String person,
      @Nullable String due) {
    Instant end = due == null ? null : Instant.parse(due);
    return asks(step, new Ask.Task(function, team, doing, text, person, end));
  }

  /** A machine is asked, in the name of marketing. */
  Told sends(String step, String person, String purpose, String content, String notAfter) {
    return asks(
        step,
        new Ask.Message(
            "marketing", "marketing", person, "email", purpose, content, Instant.parse(notAfter)));
  }

  private Told asks(String step, Ask ask) {
    return made(
        step,
        (place, when, cause) ->
            new PlayDecision.StepAsked(place, when, cause, play, run, step, ask));
  }

  Told withholds(String step, Hindrance why) {
    return withholds(step, why, null);
  }

  Told withholds(String step, Hindrance why, @Nullable String until) {
    Instant end = until == null ? null : Instant.parse(until);
    return made(
        step,
        (place, when, cause) ->
            new PlayDecision.StepWithheld(place, when, cause, play, run, step, why, end));
  }

  Told withdraws(String step, String asked, Hindrance why) {
    return made(
        step,
        (place, when, cause) ->
            new PlayDecision.StepWithdrawn(
                place, when, cause, play, run, step, Instant.parse(asked), why));
  }

  Told isDone(String step, String asked) {
    return made(
        step,
        (place, when, cause) ->
            new PlayDecision.StepDone(place, when, cause, play, run, step, Instant.parse(asked)));
  }

  Told isOverdue(String step, String asked) {
    return made(
        step,
        (place, when, cause) ->
            new PlayDecision.StepOverdue(
                place, when, cause, play, run, step, Instant.parse(asked)));
  }

  Told waits(String step, String until) {
    return made(
        step,
        (place, when, cause) ->
            new PlayDecision.Waiting(place, when, cause, play, run, step, Instant.parse(until)));
  }

  Told branches(String step, boolean held) {
    return made(
        step,
        (place, when, cause) ->
            new PlayDecision.Branched(place, when, cause, play, run, step, held));
  }

  /** Over, by a part of the play. */
  Told ends(String part, How how) {
    return ends(part, how, null);
  }

  Told ends(String part, How how, @Nullable String reason) {
    return made(
        part,
        (place, when, cause) -> new PlayDecision.Ended(place, when, cause, play, run, how, reason));
  }

  /** The part of the playbook that says so, when it is not one of the play. */
  PlayEntry by(String part) {
    rule = part;
    return this;
  }

  /** Caused by a timer, at its own instant. */
  PlayEntry byTimer(String key, String instant) {
    trigger = new Trigger.ByTimer(key);
    at = Instant.parse(instant);
    return this;
  }

  @Override
  public Decision decision(long place) {
    Trigger by = Objects.requireNonNull(trigger, "a timer must be named where no event is");
    Cause cause = new Cause(by, rule, 1, Score.NONE);
    return Objects.requireNonNull(making, "what it does must be said").of(place, at, cause);
  }
}
