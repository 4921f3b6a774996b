package dev.fullcourt.engine.playbook;

import dev.fullcourt.engine.condition.Condition;
import dev.fullcourt.engine.condition.Truth;
import dev.fullcourt.engine.condition.Words;
import dev.fullcourt.engine.playbook.Play.Audience;
import dev.fullcourt.engine.yaml.Place;
import dev.fullcourt.engine.yaml.Yaml;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Looks at a play as a whole: who starts it, whether it ends, and whether it may do what it does.
 */
final class PlayCheck {

  private final Play play;
  private final Yaml.Mapping written;
  private final Map<String, Yaml.Mapping> steps;
  private final Cycle cycle;
  private final Mistakes mistakes;

  /**
   * @param written the play as written
   * @param steps its steps as written, by id; wrong ones too
   */
  PlayCheck(
      Play play,
      Yaml.Mapping written,
      Map<String, Yaml.Mapping> steps,
      Cycle cycle,
      Mistakes mistakes) {
    this.play = play;
    this.written = written;
    this.steps = steps;
    this.cycle = cycle;
    this.mistakes = mistakes;
  }

  void check() {
    checkStart();
    checkStages();
    checkWhen();
    boolean whole = play.steps().size() == steps.size(); // none was wrong by itself
    if (whole && !steps.isEmpty() && checkTargets()) {
      checkCircles();
      checkReached();
    }
    play.steps().values().stream()
        .filter(PlayStep.Recycle.class::isInstance)
        .forEach(step -> checkRecycling((PlayStep.Recycle) step));
  }

  private void checkStart() {
    if (written.find("when").isEmpty() && !play.byHand()) {
      mistakes.add(
          written.place(),
          "nobody can start `" + play.name() + "`",
          "`when` with a condition, or `by-hand: true`");
    }
  }

  private void checkStages() {
    if (play.also().contains(Audience.CUSTOMERS)) {
      return;
    }
    for (Yaml.Scalar stage : written.find("in").map(Yaml::scalars).orElse(List.of())) {
      cycle
          .find(stage.text())
          .filter(named -> named.outcome() == Stage.Outcome.WON)
          .ifPresent(named ->
              mistakes.add(
                  stage.place(),
                  "customers are in `" + named.name() + "`, and this play is not for them",
                  "also: [customers], or another stage"));
    }
  }

  private void checkWhen() {
    Condition when = play.when();
    if (when == null || play.in().isEmpty()) {
      return;
    }
    boolean possible =
        play.in().stream().anyMatch(stage -> isPossible(when.given("buyer.stage", stage)));
    if (!possible) {
      mistakes.add(
          written.findScalar("when").orElseThrow().place(),
          "no buyer this play is for can meet this, in " + String.join(", ", play.in()),
          "another condition, or `in` and `also` with whom it is for");
    }
  }

  private boolean isPossible(Condition here) {
    Condition seen =
        play.also().contains(Audience.OPEN_OPPORTUNITY)
            ? here
            : here.given("opportunity.open", false);
    boolean never = seen.always().filter(truth -> truth != Truth.TRUE).isPresent();
    boolean known = !seen.fields().isEmpty() || !seen.counts().isEmpty();
    return !never && (known || seen.test(NothingKnown.SCOPE) == Truth.TRUE);
  }

  /** Whether every step a play goes to is there. */
  private boolean checkTargets() {
    boolean right = true;
    Words names = new Words("step", play.steps().keySet());
    for (PlayStep step : play.steps().values()) {
      if (step instanceof PlayStep.Jump jump && !names.has(jump.to())) {
        right = false;
        mistakes.add(
            place(jump.id(), "go-to"),
            "unknown step `" + jump.to() + "`",
            names.instead(jump.to()) + "; a step is called what it has under `step`");
      }
    }
    return right;
  }

  private void checkCircles() {
    for (PlayStep step : play.steps().values()) {
      if (step instanceof PlayStep.Jump jump && reached(jump.to(), true).contains(jump.id())) {
        mistakes.add(
            place(jump.id(), "go-to"),
            "a circle without a wait: from `" + jump.to() + "` it comes back here at once",
            "a `wait` on the way");
      }
    }
  }

  private void checkReached() {
    Set<String> reached = reached(play.steps().firstEntry().getKey(), false);
    steps.forEach((id, step) -> {
      if (!reached.contains(id)) {
        mistakes.add(step.place(), "no play gets here", "leave it out, or a way to it");
      }
    });
  }

  private Set<String> reached(String from, boolean atOnce) {
    Set<String> seen = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(from));
    while (!open.isEmpty()) {
      String id = open.pop();
      PlayStep step = play.steps().get(id);
      if (seen.add(id) && step != null) { // what could not be read was told already
        follow(step, atOnce).filter(Objects::nonNull).forEach(open::push);
      }
    }
    return seen;
  }

  private static Stream<@Nullable String> follow(PlayStep step, boolean atOnce) {
    return switch (step) {
      case PlayStep.Task task -> Stream.of(task.next());
      case PlayStep.Message message -> Stream.of(message.next());
      case PlayStep.Wait wait -> atOnce ? Stream.of() : Stream.of(wait.next(), wait.otherwise());
      case PlayStep.Choice choice -> Stream.of(choice.then(), choice.otherwise());
      case PlayStep.Jump jump -> Stream.of(jump.to(), jump.next());
      case PlayStep.Recycle _, PlayStep.End _ -> Stream.of();
    };
  }

  /** Stages written out must all allow it; of those taken for granted one is enough. */
  private void checkRecycling(PlayStep.Recycle step) {
    Stage.Detour detour = (Stage.Detour) cycle.find(step.detour()).orElseThrow();
    List<String> not = play.in().stream().filter(stage -> !mayEnter(detour, stage)).toList();
    boolean refused = written.find("in").isPresent() ? !not.isEmpty() : not.equals(play.in());
    if (refused && !not.isEmpty()) {
      mistakes.add(
          place(step.id(), "recycle"),
          "nobody goes to `" + detour.name() + "` from " + String.join(", ", not),
          "`in` with stages of " + from(detour) + ", or `end` with a reason");
    }
  }

  private boolean mayEnter(Stage.Detour detour, String from) {
    boolean ended =
        cycle.find(from).filter(Stage.Detour.class::isInstance).stream()
            .anyMatch(stage -> stage.outcome() != null);
    return !detour.name().equals(from)
        && (detour.from().isEmpty() ? !ended : detour.from().contains(from));
  }

  private static String from(Stage.Detour detour) {
    return detour.from().isEmpty() ? "the stem" : String.join(", ", detour.from());
  }

  private Place place(String id, String key) {
    Yaml.Mapping step = Objects.requireNonNull(steps.get(id));
    return step.find(key).map(Yaml::place).orElse(step.place());
  }
}
