package dev.fullcourt.engine.playbook;

import dev.fullcourt.engine.condition.Words;
import dev.fullcourt.engine.yaml.Yaml;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the cycle: its arms, its stem, its detours. */
final class CycleReader {

  /** So that a set of stages is one number. */
  private static final int MOST_STAGES = 60;

  private final Yaml.Mapping cycle;
  private final StageNames names;
  private final Conditions conditions;
  private final StageReader stages;
  private final Mistakes mistakes;

  CycleReader(
      Yaml.Mapping cycle,
      StageNames names,
      Words functions,
      Vocabulary vocabulary,
      Conditions conditions,
      Mistakes mistakes) {
    this.cycle = cycle;
    this.names = names;
    this.conditions = conditions;
    this.mistakes = mistakes;
    this.stages = new StageReader(names, functions, vocabulary, conditions, mistakes);
  }

  Cycle read() {
    checkNames();
    List<Stage.Main> stem = new ArrayList<>();
    Stage.Phase phase = Stage.Phase.EARLY;
    for (Yaml.Mapping written : mappings("stages")) {
      Optional<Stage.Main> stage = stages.main(written, phase, stem.isEmpty());
      stage.ifPresent(stem::add);
      phase = stage.map(Stage.Main::phase).orElse(phase);
    }
    List<Stage.Detour> detours = new ArrayList<>();
    for (Yaml.Mapping written : mappings("detours")) {
      stages.detour(written, stem).ifPresent(detours::add);
    }
    List<Arm> arms = new ArmsReader(conditions, mistakes).read(cycle);
    Cycle read = new Cycle(arms, stem, detours, again().orElse(null));
    return new CycleCheck(cycle, read, mistakes).completed();
  }

  private List<Yaml.Mapping> mappings(String key) {
    return cycle.items(key).stream().flatMap(item -> item.asMapping().stream()).toList();
  }

  private void checkNames() {
    checkNumber();
    Set<String> seen = new HashSet<>();
    for (String key : List.of("stages", "detours")) {
      for (Yaml.Mapping stage : mappings(key)) {
        stage
            .findScalar("stage")
            .filter(name -> !seen.add(name.text()))
            .ifPresent(name ->
                mistakes.add(
                    name.place(),
                    "a second stage `" + name.text() + "`",
                    "a name no other stage has"));
      }
    }
  }

  private void checkNumber() {
    List<Yaml.Mapping> all = new ArrayList<>(mappings("stages"));
    all.addAll(mappings("detours"));
    if (all.size() > MOST_STAGES) {
      mistakes.add(
          all.get(MOST_STAGES).place(),
          "more than " + MOST_STAGES + " stages",
          "at most " + MOST_STAGES + ", detours included");
    }
  }

  private Optional<Cycle.Again> again() {
    return cycle
        .find("again")
        .flatMap(Yaml::asMapping)
        .map(again ->
            new Cycle.Again(
                names.read(again, "from", names.all(), mistakes).orElse(List.of()),
                names.read(again, "into", names.stem(), mistakes).orElse(List.of())));
  }
}
