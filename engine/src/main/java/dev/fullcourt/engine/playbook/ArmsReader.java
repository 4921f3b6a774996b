package dev.fullcourt.engine.playbook;

import dev.fullcourt.engine.condition.Condition;
import dev.fullcourt.engine.yaml.Place;
import dev.fullcourt.engine.yaml.Yaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the ways into the cycle. */
final class ArmsReader {

  private static final Arm ONLY = new Arm("inbound", "the buyer came to us", null);
  private static final String INSIGHT = "insight";
  private static final String INSIGHT_WHEN =
      "event.type in [\"opportunity_created\", \"opportunity_reopened\", \"outbound_call\","
          + " \"outbound_email\"]";

  private final Conditions conditions;
  private final Mistakes mistakes;

  ArmsReader(Conditions conditions, Mistakes mistakes) {
    this.conditions = conditions;
    this.mistakes = mistakes;
  }

  /** The names of the arms, before they are read. */
  static List<String> names(Yaml.Mapping cycle) {
    List<String> names = cycle.mapping("arms").entries().stream().map(Yaml.Entry::key).toList();
    return names.isEmpty() ? List.of(ONLY.name()) : names;
  }

  List<Arm> read(Yaml.Mapping cycle) {
    List<Yaml.Entry> entries = cycle.mapping("arms").entries();
    if (entries.isEmpty()) {
      return List.of(ONLY);
    }
    List<Arm> arms = new ArrayList<>();
    List<Yaml.Entry> defaults = new ArrayList<>();
    for (Yaml.Entry entry : entries) {
      boolean conditional =
          entry.value().asMapping().map(arm -> arm.find("when").isPresent()).orElse(false)
              || entry.value() instanceof Yaml.Scalar && entry.key().equals(INSIGHT);
      if (!conditional) {
        defaults.add(entry);
      }
      arms.add(arm(entry));
    }
    checkDefaults(cycle, defaults);
    return arms;
  }

  private Arm arm(Yaml.Entry entry) {
    String name = entry.key();
    return switch (entry.value()) {
      case Yaml.Mapping written -> {
        Optional<Condition> when = conditions.read(written, "when");
        String says = written.findScalar("says").map(Yaml.Scalar::text).orElse(name);
        yield new Arm(name, says, when.orElse(null));
      }
      case Yaml.Scalar says ->
          new Arm(
              name, says.text(), name.equals(INSIGHT) ? conditions.builtIn(INSIGHT_WHEN) : null);
      case Yaml.Sequence none -> new Arm(name, name, null);
    };
  }

  private void checkDefaults(Yaml.Mapping cycle, List<Yaml.Entry> defaults) {
    Place place = cycle.findEntry("arms").map(Yaml.Entry::place).orElse(cycle.place());
    if (defaults.isEmpty()) {
      mistakes.add(
          place,
          "every arm has a condition",
          "one arm without `when`, taken when no other applies");
    }
    for (Yaml.Entry second : defaults.stream().skip(1).toList()) {
      mistakes.add(
          second.place(),
          "`"
              + second.key()
              + "` has no condition, and neither has `"
              + defaults.getFirst().key()
              + "`",
          "one arm without `when`; the others as " + second.key() + ": { says: …, when: … }");
    }
  }
}
