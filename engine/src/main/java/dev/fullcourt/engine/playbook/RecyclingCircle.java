package dev.fullcourt.engine.playbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds detours that would become each other by time alone, for ever: a buyer in one of them would
 * never come to rest, and no horizon would be the last.
 */
final class RecyclingCircle {

  private final List<Stage.Detour> timed;

  RecyclingCircle(List<Stage.Detour> detours) {
    this.timed = detours.stream().filter(detour -> detour.recycleAfter() != null).toList();
  }

  /** The detours of a circle, the first one again at the end; empty when time comes to rest. */
  Optional<List<Stage.Detour>> find() {
    return timed.stream()
        .map(start -> from(start, List.of(start)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<List<Stage.Detour>> from(Stage.Detour start, List<Stage.Detour> way) {
    Stage.Detour last = way.getLast();
    for (Stage.Detour next : timed) {
      if (next.backTo() != null && !next.equals(last) && CycleCheck.takesFrom(next, last)) {
        List<Stage.Detour> longer = new ArrayList<>(way);
        longer.add(next);
        if (next.equals(start)) {
          return Optional.of(longer);
        }
        Optional<List<Stage.Detour>> found =
            way.contains(next) ? Optional.empty() : from(start, longer);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }
}
