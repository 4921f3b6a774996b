package dev.fullcourt.engine.cycle;

import dev.fullcourt.engine.buyer.Course;
import dev.fullcourt.engine.condition.Condition;
import dev.fullcourt.engine.condition.Truth;
import dev.fullcourt.engine.decision.Move;
import dev.fullcourt.engine.event.Event;
import dev.fullcourt.engine.playbook.Cycle;
import dev.fullcourt.engine.playbook.Stage;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Decides which move an event makes, if any: detours first, then the stem from last to first, then
 * falling back. The rules are written out in docs/playbook.md; the order of the looks below is that
 * of the text.
 */
final class StageRules {

  private final Cycle cycle;
  private final StageMap map;

  StageRules(Cycle cycle) {
    this.cycle = cycle;
    this.map = new StageMap(cycle);
  }

  StageMap map() {
    return map;
  }

  /** What an event does. */
  Optional<Transition> atEvent(
      Course course, Event event, Instant at, boolean handRaised, CycleScope scope) {
    Stage present = present(course);
    for (Stage.Detour detour : cycle.detours()) {
      if (map.mayEnter(detour, present) && isEdge(course, detour, event, at, scope)) {
        return Optional.of(new Transition(detour, Move.DETOUR, rule(detour, "enter")));
      }
    }
    if (cooledOff(course, present, at, handRaised)) {
      for (Stage.Main stage : cycle.stages().reversed()) {
        if (map.mayEnter(stage, present) && isEdge(course, stage, event, at, scope)) {
          return Optional.of(
              new Transition(stage, move(course, present, stage), rule(stage, "enter")));
        }
      }
    }
    return fallBack(course, present, at, scope);
  }

  /** What a recycling does that is due at an instant. */
  Optional<Transition> atRecycling(Course course, Instant due) {
    Stage present = present(course);
    if (present == null) {
      return Optional.empty();
    }
    return cycle.detours().stream()
        .filter(detour -> detour.backTo() != null && map.mayEnter(detour, present))
        .filter(detour -> !enteredAlready(course, detour, due))
        .findFirst()
        .map(detour -> new Transition(detour, Move.DETOUR, rule(present, "recycle-after")));
  }

  /** Which stages stay disarmed: those whose condition has not become false. */
  Set<String> stillDisarmed(Course course, CycleScope scope) {
    return stillDisarmed(course, scope, enter -> true);
  }

  /** Which stages stay disarmed when nothing but time has passed: it empties windows. */
  Set<String> stillDisarmedInTime(Course course, CycleScope scope) {
    return stillDisarmed(
        course, scope, enter -> enter.counts().stream().anyMatch(count -> count.window() != null));
  }

  private Set<String> stillDisarmed(
      Course course, CycleScope scope, Predicate<Condition> mayHaveChanged) {
    if (course.disarmed().isEmpty()) {
      return course.disarmed();
    }
    Set<String> still = new HashSet<>(course.disarmed());
    still.removeIf(name ->
        cycle
            .find(name)
            .map(Stage::enter)
            .map(enter -> mayHaveChanged.test(enter) && enter.test(scope) == Truth.FALSE)
            .orElse(true));
    return still;
  }

  @Nullable Stage present(Course course) {
    return course.stage() == null ? null : cycle.find(course.stage()).orElse(null);
  }

  static String rule(Stage stage, String key) {
    return "cycle." + stage.name() + "." + key;
  }

  private boolean isEdge(Course course, Stage stage, Event event, Instant at, CycleScope scope) {
    if (enteredAlready(course, stage, at)) {
      return false;
    }
    Condition enter = stage.enter();
    if (enter == null) {
      return course.stage() == null;
    }
    if (!enter.eventTypes().isEmpty() && !enter.eventTypes().contains(event.type())) {
      return false;
    }
    return enter.test(scope) == Truth.TRUE
        && (!course.disarmed().contains(stage.name()) || isMadeTrueByEvent(enter, scope));
  }

  /**
   * Whether it takes the event to make a true condition true, or the event alone would do. What
   * stands without the event is no edge: it was there before.
   */
  private static boolean isMadeTrueByEvent(Condition enter, CycleScope scope) {
    return enter.looksAtEvent()
        && (enter.test(scope.withoutEvent()) != Truth.TRUE
            || enter.test(scope.ofEventAlone()) == Truth.TRUE);
  }

  private static boolean cooledOff(
      Course course, @Nullable Stage present, Instant at, boolean handRaised) {
    return !(present instanceof Stage.Detour)
        || handRaised
        || course.coolUntil() == null
        || !at.isBefore(course.coolUntil());
  }

  private Move move(Course course, @Nullable Stage present, Stage.Main to) {
    return switch (present) {
      // A stage that this playbook does not have is left by going on, not by starting.
      case null -> course.stage() == null ? Move.STARTED : Move.FORWARD;
      case Stage.Detour detour ->
          course.decided() != null || map.isAgain(to.name(), detour.name())
              ? Move.AGAIN
              : Move.RETURNED;
      case Stage.Main main when map.isAgain(to.name(), main.name()) -> Move.AGAIN;
      case Stage.Main main ->
          cycle.order(to.name()) > cycle.order(main.name()) ? Move.FORWARD : Move.BACKWARD;
    };
  }

  private Optional<Transition> fallBack(
      Course course, @Nullable Stage present, Instant at, CycleScope scope) {
    if (!(present instanceof Stage.Main main)
        || main.holds() == null
        || main.holds().test(scope) != Truth.FALSE
        || cycle.order(main.name()) == 0) {
      return Optional.empty();
    }
    List<Stage.Main> earlier = cycle.stages().subList(0, cycle.order(main.name()));
    for (Stage.Main stage : earlier.reversed()) {
      if (!enteredAlready(course, stage, at)
          && (stage == earlier.getFirst()
              || stage.enter() == null
              || stage.enter().test(scope) == Truth.TRUE)) {
        return Optional.of(new Transition(stage, Move.FELL_BACK, rule(main, "holds")));
      }
    }
    return Optional.empty();
  }

  private static boolean enteredAlready(Course course, Stage stage, Instant at) {
    return at.equals(course.entered()) && course.enteredNow().contains(stage.name());
  }
}
