package dev.fullcourt.engine.playbook;

import dev.fullcourt.engine.condition.Condition;
import dev.fullcourt.engine.condition.ConditionCompiler;
import dev.fullcourt.engine.condition.Definitions;
import dev.fullcourt.engine.condition.Demand;
import dev.fullcourt.engine.condition.Dictionary;
import dev.fullcourt.engine.condition.Words;
import dev.fullcourt.engine.yaml.Place;
import dev.fullcourt.engine.yaml.Yaml;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** Reads the conditions of a playbook, and its definitions in the order they are needed. */
final class Conditions implements Definitions {

  /** The most definitions may stand within each other. */
  private static final int DEEPEST = 30;

  private final Mistakes mistakes;
  private final ConditionCompiler compiler;
  private final SequencedMap<String, Yaml.Scalar> definitions = new LinkedHashMap<>();
  private final Map<String, Optional<Condition>> done = new HashMap<>();
  private final List<String> underway = new ArrayList<>();
  private final List<PlacedDemand> demands = new ArrayList<>();

  /** A score some condition cannot hold without, and where that is written. */
  record PlacedDemand(Place place, Demand demand) {}

  Conditions(Yaml.Mapping playbook, Dictionary dictionary, Mistakes mistakes) {
    this.mistakes = mistakes;
    this.compiler = new ConditionCompiler(dictionary, this);
    for (Yaml.Entry entry : playbook.mapping("definitions").entries()) {
      entry.value().asScalar().ifPresent(text -> definitions.put(entry.key(), text));
    }
    playbook
        .mapping("market")
        .findScalar("fit")
        .ifPresent(text -> definitions.put(MARKET_FIT, text));
  }

  /** The condition written there, or empty when it is wrong, which is then reported. */
  Optional<Condition> read(Yaml.Scalar written) {
    if (written.type() != Yaml.Scalar.Type.TEXT) {
      return Optional.empty(); // the schema says so
    }
    return switch (compiler.compile(written.text())) {
      case ConditionCompiler.Result.Compiled(var condition, var needed) -> {
        needed.forEach(
            demand -> demands.add(new PlacedDemand(written.placeOf(demand.offset()), demand)));
        yield Optional.of(condition);
      }
      case ConditionCompiler.Result.Refused(var problems) -> {
        problems.forEach(problem ->
            mistakes.add(written.placeOf(problem.offset()), problem.found(), problem.expected()));
        yield Optional.empty();
      }
    };
  }

  /** The condition under that key, if there is one and it is right. */
  Optional<Condition> read(Yaml.Mapping part, String key) {
    return part.findScalar(key).flatMap(this::read);
  }

  /** A condition a playbook need not write. */
  Condition builtIn(String text) {
    return switch (compiler.compile(text)) {
      case ConditionCompiler.Result.Compiled(var condition, var needed) -> condition;
      case ConditionCompiler.Result.Refused(var problems) ->
          throw new IllegalStateException("built-in condition " + text + ": " + problems);
    };
  }

  /** The definition of that name, each read once. */
  Optional<Condition> define(String name) {
    Optional<Condition> known = done.get(name);
    if (known != null) {
      return known;
    }
    underway.add(name);
    Optional<Condition> read = Optional.ofNullable(definitions.get(name)).flatMap(this::read);
    underway.removeLast();
    done.put(name, read);
    return read;
  }

  /** Every definition that is right, in the order written. */
  SequencedMap<String, Condition> defineAll() {
    SequencedMap<String, Condition> all = new LinkedHashMap<>();
    for (String name : definitions.keySet()) {
      if (!name.equals(MARKET_FIT)) {
        define(name).ifPresent(condition -> all.put(name, condition));
      }
    }
    return all;
  }

  @Override
  public Definition find(String name) {
    if (!definitions.containsKey(name)) {
      return new Definition.Missing(names());
    }
    int start = underway.indexOf(name);
    if (start >= 0) {
      List<String> circle = new ArrayList<>(underway.subList(start, underway.size()));
      circle.add(name);
      return new Definition.Circle(circle);
    }
    if (underway.size() >= DEEPEST) {
      return new Definition.TooDeep(DEEPEST);
    }
    return define(name).<Definition>map(Definition.Ready::new).orElseGet(Definition.Broken::new);
  }

  private Words names() {
    return new Words(
        "definition", definitions.keySet().stream().filter(n -> !n.equals(MARKET_FIT)).toList());
  }

  /** The scores conditions cannot hold without, those of definitions included. */
  List<PlacedDemand> demands() {
    return List.copyOf(demands);
  }
}
