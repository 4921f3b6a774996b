package dev.fullcourt.engine.cycle;

import dev.fullcourt.engine.buyer.Course;
import dev.fullcourt.engine.buyer.Workspace;
import dev.fullcourt.engine.condition.Truth;
import dev.fullcourt.engine.decision.Cause;
import dev.fullcourt.engine.decision.Cause.Trigger;
import dev.fullcourt.engine.decision.Decision;
import dev.fullcourt.engine.decision.Move;
import dev.fullcourt.engine.event.Event;
import dev.fullcourt.engine.event.EventTypes;
import dev.fullcourt.engine.event.Value;
import dev.fullcourt.engine.playbook.Arm;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.engine.playbook.Stage;
import dev.fullcourt.engine.playbook.Stage.CoolingOff;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One buyer's way round the cycle: keeps the course, asks the rules, writes decisions. Mutable and
 * used by one thread.
 */
public final class Journey {

  private final Workspace workspace;
  private final Playbook playbook;
  private final StageRules rules;
  private Course course;

  public Journey(Workspace workspace, Course course) {
    this.workspace = workspace;
    this.playbook = workspace.rules().playbook();
    this.rules = new StageRules(playbook.cycle());
    this.course = course;
  }

  /** How far the buyer has come. */
  public Course course() {
    return course;
  }

  /** Takes in one event and makes the move that follows, if any. */
  public void advance(Event event, Consumer<Decision> decisions) {
    Instant at = event.effective().isBefore(course.at()) ? course.at() : event.effective();
    settle(at, decisions);
    course = course.disarmed(rules.stillDisarmedInTime(course, withoutEvent(at)));
    int round = CycleScope.roundAtHand(course, playbook.cycle());
    boolean handRaised = workspace.takeIn(event, at, round);
    CycleScope scope = new CycleScope(workspace, course, event, at);
    course = course.settled(at).disarmed(rules.stillDisarmed(course, scope));
    rules
        .atEvent(course, event, at, handRaised, scope)
        .ifPresent(
            found -> enter(found, new Trigger.ByEvent(event.seq()), event, at, scope, decisions));
  }

  /** Fires what is due up to and including the horizon, each at its own instant. */
  public void settle(Instant horizon, Consumer<Decision> decisions) {
    while (course.recycleAt() != null && !course.recycleAt().isAfter(horizon)) {
      Instant due = course.recycleAt();
      CycleScope scope = withoutEvent(due);
      course = course.settled(due).withoutRecycling();
      rules
          .atRecycling(course, due)
          .ifPresent(found ->
              enter(found, new Trigger.ByTimer(found.rule()), null, due, scope, decisions));
    }
    if (horizon.isAfter(course.at())) {
      course = course.settled(horizon);
    }
  }

  private void enter(
      Transition transition,
      Trigger trigger,
      @Nullable Event event,
      Instant at,
      CycleScope scope,
      Consumer<Decision> decisions) {
    Stage to = transition.to();
    Stage from = rules.present(course);
    boolean newRound = course.stage() == null || transition.move() == Move.AGAIN;
    String arm = newRound || course.arm() == null ? arm(scope) : course.arm();
    int round = newRound ? course.round() + 1 : course.round();
    String reason = to instanceof Stage.Detour detour ? reason(detour, event) : null;
    decisions.accept(
        new Decision.StageEntered(
            course.position(),
            at,
            new Cause(trigger, transition.rule(), playbook.version(), scope.score()),
            to.name(),
            course.stage(),
            transition.move(),
            to instanceof Stage.Main main ? skipped(transition.move(), from, main) : List.of(),
            arm,
            round,
            reason));
    boolean newTurn =
        to.outcome() != null || (to instanceof Stage.Detour detour && detour.backTo() != null);
    course = next(to, newTurn, newRound, arm, round, at, reason, event);
    if (newTurn) {
      workspace.startTurn();
    }
    course = course.disarmed(rules.stillDisarmed(course, withoutEvent(at)));
  }

  private CycleScope withoutEvent(Instant at) {
    return new CycleScope(workspace, course, null, at);
  }

  private Course next(
      Stage to,
      boolean newTurn,
      boolean newRound,
      String arm,
      int round,
      Instant at,
      @Nullable String reason,
      @Nullable Event event) {
    Set<String> enteredNow =
        new HashSet<>(at.equals(course.entered()) ? course.enteredNow() : Set.of());
    enteredNow.add(to.name());
    Set<String> disarmed = new HashSet<>(newTurn ? Set.of() : course.disarmed());
    disarmed.add(to.name());
    Stage.Outcome carried = newRound ? null : course.decided();
    return new Course(
        at,
        to.name(),
        at,
        enteredNow,
        arm,
        round,
        to.outcome() == null ? carried : to.outcome(),
        newTurn || course.stage() == null ? at : course.turnStart(),
        disarmed,
        to instanceof Stage.Detour detour ? coolUntil(detour, reason, event, at) : null,
        to instanceof Stage.Detour detour ? after(at, detour.recycleAfter()) : null,
        course.position() + 1);
  }

  private List<String> skipped(Move move, @Nullable Stage from, Stage.Main to) {
    return switch (move) {
      case STARTED, FORWARD -> rules.map().between(from, to);
      case BACKWARD, FELL_BACK, DETOUR, RETURNED, AGAIN -> List.of();
    };
  }

  private String arm(CycleScope scope) {
    String fallback = "";
    for (Arm arm : playbook.cycle().arms()) {
      if (arm.when() == null) {
        fallback = arm.name();
      } else if (arm.when().test(scope) == Truth.TRUE) {
        return arm.name();
      }
    }
    return fallback;
  }

  private static @Nullable String reason(Stage.Detour detour, @Nullable Event event) {
    String given = event == null ? null : event.text(EventTypes.REASON);
    return given != null && detour.reasons().containsKey(given) ? given : null;
  }

  private @Nullable Instant coolUntil(
      Stage.Detour detour, @Nullable String reason, @Nullable Event event, Instant at) {
    CoolingOff coolingOff = reason == null ? null : detour.reasons().get(reason);
    return switch (coolingOff) {
      case null -> null;
      case CoolingOff.Lasting(Duration duration) -> duration.isZero() ? null : after(at, duration);
      case CoolingOff.UntilDate ignored -> event == null ? null : until(event);
    };
  }

  private @Nullable Instant until(Event event) {
    Value value = event.property(EventTypes.UNTIL);
    if (value instanceof Value.Moment(Instant instant)) {
      return instant;
    }
    try {
      return value == null
          ? null
          : LocalDate.parse(value.toString())
              .atStartOfDay(playbook.fiscalYear().zone())
              .toInstant();
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static @Nullable Instant after(Instant at, @Nullable Duration duration) {
    if (duration == null) {
      return null;
    }
    return Duration.between(at, Instant.ofEpochMilli(Long.MAX_VALUE)).compareTo(duration) < 0
        ? null
        : at.plus(duration);
  }
}
