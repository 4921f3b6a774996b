package dev.fullcourt.engine.playbook;

import dev.fullcourt.engine.yaml.Place;
import dev.fullcourt.engine.yaml.Yaml;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks at the cycle as a whole: whether every stage can be reached, and left again. */
final class CycleCheck {

  private final Yaml.Mapping written;
  private final Cycle cycle;
  private final Mistakes mistakes;

  CycleCheck(Yaml.Mapping written, Cycle cycle, Mistakes mistakes) {
    this.written = written;
    this.cycle = cycle;
    this.mistakes = mistakes;
  }

  /** The cycle, with every detour that is recycled after a time named by the one it goes to. */
  Cycle completed() {
    List<Stage.Detour> detours = new ArrayList<>(cycle.detours());
    for (Stage.Detour detour : cycle.detours()) {
      if (detour.recycleAfter() != null) {
        completeRecycling(detour, detours);
      }
      checkWayOut(detour);
    }
    checkReachable(detours);
    new RecyclingCircle(detours).find().ifPresent(this::refuseCircle);
    return new Cycle(cycle.arms(), cycle.stages(), detours, cycle.again());
  }

  private void refuseCircle(List<Stage.Detour> circle) {
    String names = circle.stream().map(Stage::name).collect(Collectors.joining(" → "));
    mistakes.add(
        place(circle.getFirst(), "recycle-after"),
        "time alone would lead round for ever: " + names,
        "one of these detours without `recycle-after`, so that a buyer comes to rest there");
  }

  private void completeRecycling(Stage.Detour detour, List<Stage.Detour> detours) {
    List<Stage.Detour> recycling =
        detours.stream()
            .filter(d -> written(d).find("back-to").isPresent() && !d.name().equals(detour.name()))
            .toList();
    if (recycling.stream().anyMatch(recycled -> takesFrom(recycled, detour))) {
      return;
    }
    if (recycling.isEmpty()) {
      mistakes.add(
          place(detour, "recycle-after"),
          "`" + detour.name() + "` is to be recycled, but there is nowhere to",
          "a detour with `back-to` that has `" + detour.name() + "` in its `from`");
      return;
    }
    Stage.Detour recycled =
        recycling.stream()
            .filter(d -> !d.from().isEmpty())
            .findFirst()
            .orElse(recycling.getFirst());
    if (recycled.from().isEmpty()) {
      mistakes.add(
          place(detour, "recycle-after"),
          "`"
              + recycled.name()
              + "` is entered from any stage, but not from where a round has ended",
          "`from` of `" + recycled.name() + "` as a list that has `" + detour.name() + "`");
      return;
    }
    mistakes.notice(
        place(detour, "recycle-after"),
        "`" + recycled.name() + "` does not have `" + detour.name() + "` in its `from`",
        "taken as if it did; better write it there");
    detours.set(detours.indexOf(recycled), withFrom(recycled, detour.name()));
  }

  static boolean takesFrom(Stage.Detour recycled, Stage.Detour detour) {
    return recycled.from().contains(detour.name())
        || recycled.from().isEmpty() && detour.outcome() == null;
  }

  /** The same detour, entered from one stage more. */
  private static Stage.Detour withFrom(Stage.Detour detour, String from) {
    return new Stage.Detour(
        detour.name(),
        detour.leads(),
        detour.supports(),
        detour.enter(),
        Stream.concat(detour.from().stream(), Stream.of(from)).toList(),
        detour.backTo(),
        detour.reasons(),
        detour.recycleAfter(),
        detour.outcome());
  }

  private void checkWayOut(Stage.Detour detour) {
    boolean ends = detour.outcome() != null;
    boolean left =
        written(detour).findEntry("back-to").isPresent()
            || detour.recycleAfter() != null
            || again().contains(detour.name())
            || namedElsewhere(detour);
    if (!ends && !left) {
      mistakes.add(
          place(detour, "stage"),
          "nobody comes back from `" + detour.name() + "`",
          "`back-to` with a stage, or `outcome` if the round ends there");
    }
  }

  private List<String> again() {
    return Optional.ofNullable(cycle.again()).map(Cycle.Again::from).orElse(List.of());
  }

  private boolean namedElsewhere(Stage.Detour detour) {
    boolean byStem =
        cycle.stages().stream()
            .anyMatch(stage -> stage.from() != null && stage.from().contains(detour.name()));
    return byStem
        || cycle.detours().stream()
            .anyMatch(other ->
                !other.name().equals(detour.name())
                    && other.backTo() != null
                    && (other.from().isEmpty() || other.from().contains(detour.name())));
  }

  private void checkReachable(List<Stage.Detour> detours) {
    Set<String> reached = new HashSet<>();
    cycle.stages().forEach(stage -> reached.add(stage.name()));
    boolean grown = true;
    while (grown) {
      grown = false;
      for (Stage.Detour detour : detours) {
        boolean from =
            detour.from().isEmpty()
                || detour.from().stream()
                    .anyMatch(stage -> !stage.equals(detour.name()) && reached.contains(stage));
        grown |= from && reached.add(detour.name());
      }
    }
    for (Stage.Detour detour : detours) {
      if (!reached.contains(detour.name())) {
        mistakes.add(
            place(detour, "from"),
            "`" + detour.name() + "` cannot be reached from any stage of the stem",
            "a stage buyers can be in before, under `from`");
      }
    }
  }

  private Place place(Stage stage, String key) {
    Yaml.Mapping item = written(stage);
    return item.findEntry(key).map(entry -> entry.value().place()).orElse(item.place());
  }

  private Yaml.Mapping written(Stage stage) {
    return Stream.of("stages", "detours")
        .flatMap(part -> written.items(part).stream())
        .flatMap(item -> item.asMapping().stream())
        .filter(
            item -> item.findScalar("stage").filter(n -> n.text().equals(stage.name())).isPresent())
        .findFirst()
        .orElse(written);
  }
}
