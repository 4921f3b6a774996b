package dev.fullcourt.engine.stories;

import dev.fullcourt.engine.buyer.Course;
import dev.fullcourt.engine.decision.Cause;
import dev.fullcourt.engine.decision.Cause.Points;
import dev.fullcourt.engine.decision.Cause.Trigger;
import dev.fullcourt.engine.decision.Decision;
import dev.fullcourt.engine.decision.Move;
import dev.fullcourt.engine.event.Event;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An expected entry into a stage, with everything its decision must record. */
final class Entry implements Expected {

  private final Told told;
  private final String stage;
  private final @Nullable String from;
  private final Move move;
  private Instant at;
  private @Nullable Trigger trigger;
  private String rule;
  private List<String> skipped = List.of();
  private String arm;
  private int round;
  private @Nullable String reason;
  private double fit;
  private double interest;
  private final List<Points> points = new ArrayList<>();

  private Entry(
      Told told,
      String stage,
      Move move,
      Instant at,
      @Nullable String from,
      String arm,
      int round) {
    this.told = told;
    this.stage = stage;
    this.move = move;
    this.at = at;
    this.from = from;
    this.arm = arm;
    this.round = round;
    this.rule = "cycle." + stage + ".enter";
  }

  static Entry usual(
      Told told,
      String stage,
      Move move,
      Instant at,
      @Nullable Event event,
      @Nullable Entry previous,
      Course before) {
    String from = previous == null ? before.stage() : previous.stage;
    String arm = previous == null ? before.arm() : previous.arm;
    int round = previous == null ? Math.max(before.round(), 1) : previous.round;
    Entry entry = new Entry(told, stage, move, at, from, arm == null ? "inbound" : arm, round);
    entry.trigger = event == null ? null : new Trigger.ByEvent(event.seq());
    return entry;
  }

  String stage() {
    return stage;
  }

  /** Stages of the stem passed over. */
  Entry skipping(String... stages) {
    skipped = List.of(stages);
    return this;
  }

  /** The arm and the round, when they are not those of before. */
  Entry inRound(int number, String name) {
    round = number;
    arm = name;
    return this;
  }

  /** The declared reason of a detour. */
  Entry because(String declared) {
    reason = declared;
    return this;
  }

  /** The part of the playbook that says so, when it is not the stage's own {@code enter}. */
  Entry by(String part) {
    rule = part;
    return this;
  }

  /** When, if not at the instant of the event. */
  Entry at(String instant) {
    at = Instant.parse(instant);
    return this;
  }

  /** Caused by a timer at its own instant. */
  Entry byTimer(String timer, String instant) {
    rule = timer;
    trigger = new Trigger.ByTimer(timer);
    at = Instant.parse(instant);
    return this;
  }

  /** The score at that moment; its points follow. */
  Entry withScore(double ofFit, double ofInterest) {
    fit = ofFit;
    interest = ofInterest;
    return this;
  }

  /** One rule's part of the score; without a person, those of the account or of nobody. */
  Entry points(String ruleId, String person, int times, double given) {
    points.add(new Points(ruleId, person, times, given));
    return this;
  }

  /** The next entry in the same step. */
  Entry thenEnters(String next, Move by) {
    return told.enters(next, by);
  }

  /** What else follows in the same step. */
  Told then() {
    return told;
  }

  @Override
  public Decision decision(long position) {
    Trigger by = Objects.requireNonNull(trigger, "a timer must be named where no event is");
    Cause cause = new Cause(by, rule, 1, new Cause.Score(fit, interest, points));
    return new Decision.StageEntered(
        position, at, cause, stage, from, move, skipped, arm, round, reason);
  }
}
