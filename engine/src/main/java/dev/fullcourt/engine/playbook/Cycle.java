package dev.fullcourt.engine.playbook;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The revenue cycle: arms into one stem, and detours beside it.
 *
 * @param arms the ways in, in the order written; exactly one has no condition
 * @param stages the stem, from first to last
 * @param detours ways back and out, in the order written
 * @param again how a buyer goes round once more, or null if the playbook does not say
 */
public record Cycle(
    List<Arm> arms, List<Stage.Main> stages, List<Stage.Detour> detours, @Nullable Again again) {

  public Cycle {
    arms = List.copyOf(arms);
    stages = List.copyOf(stages);
    detours = List.copyOf(detours);
  }

  /**
   * Going round once more.
   *
   * @param from stages in which a finished round may be followed by another
   * @param into stages of the stem the next round may start in
   */
  public record Again(List<String> from, List<String> into) {
    public Again {
      from = List.copyOf(from);
      into = List.copyOf(into);
    }
  }

  /** Every stage, the stem first, then detours. */
  public Stream<Stage> all() {
    return Stream.concat(stages.stream(), detours.stream());
  }

  /** The stage of that name, on the stem or beside it. */
  public Optional<Stage> find(String name) {
    return all().filter(stage -> stage.name().equals(name)).findFirst();
  }

  /** The place of a stage on the stem, from 0, or -1 when it is not on the stem. */
  public int order(String name) {
    for (int i = 0; i < stages.size(); i++) {
      if (stages.get(i).name().equals(name)) {
        return i;
      }
    }
    return -1;
  }
}
