package dev.fullcourt.engine.playbook;

import dev.fullcourt.engine.condition.Words;
import dev.fullcourt.engine.yaml.Yaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The names of the stages of a cycle, gathered first so that each stage may name any other.
 *
 * @param stem of the stem, in the order written
 * @param detours beside it, in the order written
 */
record StageNames(Words stem, Words detours) {

  static StageNames of(Yaml.Mapping cycle) {
    return new StageNames(
        new Words("stage of the stem", names(cycle.items("stages"))),
        new Words("detour", names(cycle.items("detours"))));
  }

  private static List<String> names(List<Yaml> stages) {
    return stages.stream()
        .flatMap(stage -> stage.asMapping().stream())
        .flatMap(stage -> stage.findScalar("stage").stream())
        .map(Yaml.Scalar::text)
        .toList();
  }

  /** Every name, the stem first. */
  Words all() {
    List<String> all = new ArrayList<>(stem.allowed());
    all.addAll(detours.allowed());
    return new Words("stage", all);
  }

  /** The stages named under a key, one or a list; those that do not exist are reported. */
  Optional<List<String>> read(Yaml.Mapping part, String key, Words allowed, Mistakes mistakes) {
    Optional<Yaml> written = part.find(key);
    if (written.isEmpty()) {
      return Optional.empty();
    }
    List<String> known = new ArrayList<>();
    for (Yaml.Scalar name : written.get().scalars()) {
      if (!allowed.has(name.text())) {
        mistakes.add(
            name.place(),
            "unknown " + allowed.noun() + " `" + name.text() + "`",
            allowed.instead(name.text()));
      } else if (known.contains(name.text())) {
        mistakes.add(name.place(), "`" + name.text() + "` twice", "each stage once");
      } else {
        known.add(name.text());
      }
    }
    return Optional.of(known);
  }
}
