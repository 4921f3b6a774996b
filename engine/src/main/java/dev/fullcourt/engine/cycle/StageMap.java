package dev.fullcourt.engine.cycle;

import dev.fullcourt.engine.playbook.Cycle;
import dev.fullcourt.engine.playbook.Stage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which stages may be entered from which. */
final class StageMap {

  private final Cycle cycle;

  StageMap(Cycle cycle) {
    this.cycle = cycle;
  }

  /** Whether a stage can be entered from another one, or from none. */
  boolean mayEnter(Stage stage, @Nullable Stage from) {
    return switch (stage) {
      case Stage.Main main -> mayEnter(main, from);
      case Stage.Detour detour -> mayEnter(detour, from);
    };
  }

  /** Whether a stage of the stem may be entered from another stage, or from none at the start. */
  boolean mayEnter(Stage.Main stage, @Nullable Stage from) {
    return switch (from) {
      case null -> true;
      case Stage.Main main -> mayMove(stage, main);
      case Stage.Detour detour -> mayReturn(stage, detour);
    };
  }

  private boolean mayMove(Stage.Main stage, Stage.Main from) {
    if (stage.name().equals(from.name())) {
      return false;
    }
    if (isAgain(stage.name(), from.name())) {
      return true;
    }
    List<String> listed = stage.from();
    return listed == null
        ? cycle.order(stage.name()) > cycle.order(from.name())
        : listed.contains(from.name());
  }

  private boolean mayReturn(Stage.Main stage, Stage.Detour from) {
    List<String> listed = stage.from();
    if (isAgain(stage.name(), from.name()) || (listed != null && listed.contains(from.name()))) {
      return true;
    }
    return listed == null
        && from.backTo() != null
        && cycle.order(stage.name()) >= cycle.order(from.backTo());
  }

  /** Whether a detour may be entered from a stage, or from none at the start. */
  boolean mayEnter(Stage.Detour detour, @Nullable Stage from) {
    if (from == null) {
      return detour.from().isEmpty();
    }
    if (detour.name().equals(from.name())) {
      return false;
    }
    if (detour.from().isEmpty()) {
      return from instanceof Stage.Main || from.outcome() == null;
    }
    return detour.from().contains(from.name());
  }

  /** Whether this is a way into another round. */
  boolean isAgain(String stage, String from) {
    Cycle.Again again = cycle.again();
    return again != null && again.from().contains(from) && again.into().contains(stage);
  }

  /** Stages of the stem strictly between two, in order; none when the second is not ahead. */
  List<String> between(@Nullable Stage from, Stage.Main to) {
    int start = from instanceof Stage.Main main ? cycle.order(main.name()) : -1;
    int end = cycle.order(to.name());
    return start + 1 >= end
        ? List.of()
        : cycle.stages().subList(start + 1, end).stream().map(Stage.Main::name).toList();
  }
}
