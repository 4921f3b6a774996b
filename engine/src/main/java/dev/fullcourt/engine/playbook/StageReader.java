package dev.fullcourt.engine.playbook;

import dev.fullcourt.engine.condition.Condition;
import dev.fullcourt.engine.condition.Truth;
import dev.fullcourt.engine.condition.Words;
import dev.fullcourt.engine.time.Length;
import dev.fullcourt.engine.yaml.Yaml;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** Reads one stage, on the stem or beside it. */
final class StageReader {

  private static final String ANY = "any";
  private static final String LOST = "lost";
  private static final String LOST_WHEN = "opportunity.lost";
  private static final String UNTIL_DATE = "until date";

  private final StageNames names;
  private final Words functions;
  private final Vocabulary vocabulary;
  private final Conditions conditions;
  private final Mistakes mistakes;

  StageReader(
      StageNames names,
      Words functions,
      Vocabulary vocabulary,
      Conditions conditions,
      Mistakes mistakes) {
    this.names = names;
    this.functions = functions;
    this.vocabulary = vocabulary;
    this.conditions = conditions;
    this.mistakes = mistakes;
  }

  Optional<Stage.Main> main(Yaml.Mapping stage, Stage.Phase before, boolean first) {
    Optional<Condition> enter = enter(stage);
    Optional<Condition> holds = conditions.read(stage, "holds");
    Optional<List<String>> from = names.read(stage, "from", names.all(), mistakes);
    if (!first && stage.find("enter").isEmpty()) {
      mistakes.add(
          stage.place(),
          "nobody can enter `" + text(stage, "stage").orElse("") + "`: it has no `enter`",
          "`enter` with a condition; only the first stage may do without");
    }
    return text(stage, "stage")
        .map(name ->
            new Stage.Main(
                name,
                phase(stage).orElse(before),
                text(stage, "asks").orElse(null),
                leads(stage).orElse(""),
                supports(stage),
                enter.orElse(null),
                holds.orElse(null),
                from.orElse(null),
                length(stage.mapping("expect"), "median").orElse(null),
                outcome(stage, name)));
  }

  Optional<Stage.Detour> detour(Yaml.Mapping stage, List<Stage.Main> stem) {
    Optional<String> name = text(stage, "stage");
    Optional<Condition> enter =
        stage.find("enter").isPresent() ? enter(stage) : name.flatMap(n -> usualEnter(stage, n));
    List<String> from = from(stage);
    String leads = leads(stage).orElseGet(() -> leadsWhereTheyComeFrom(from, stem));
    Optional<String> backTo = backTo(stage);
    if (name.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Stage.Detour(
            name.get(),
            leads,
            supports(stage),
            enter.orElseGet(() -> conditions.builtIn("false")), // wrong, and so reported
            from,
            backTo.orElse(null),
            reasons(stage),
            length(stage, "recycle-after").orElse(null),
            outcome(stage, name.get())));
  }

  private Optional<Condition> enter(Yaml.Mapping stage) {
    Optional<Condition> enter = conditions.read(stage, "enter");
    enter
        .filter(StageReader::isNeverTrue)
        .ifPresent(never ->
            mistakes.add(
                stage.findScalar("enter").orElseThrow().place(),
                "nobody can enter here: the condition is never true",
                "a condition that can be true"));
    return enter;
  }

  private static boolean isNeverTrue(Condition condition) {
    return condition.fields().isEmpty()
        && condition.counts().isEmpty()
        && condition.test(NothingKnown.SCOPE) != Truth.TRUE;
  }

  private Optional<Condition> usualEnter(Yaml.Mapping stage, String name) {
    if (name.equals(LOST)) {
      return Optional.of(conditions.builtIn(LOST_WHEN));
    }
    if (vocabulary.findEvent(name).isPresent() && name.matches("[\\p{L}\\p{N} _-]+")) {
      return Optional.of(conditions.builtIn("event.type == \"" + name + "\""));
    }
    mistakes.add(
        stage.place(),
        "nobody can enter `" + name + "`: it has no `enter`, and no event type is called so",
        "`enter` with a condition, or an event type `" + name + "` declared under events");
    return Optional.empty();
  }

  private List<String> from(Yaml.Mapping stage) {
    boolean any = text(stage, "from").map(ANY::equals).orElse(false);
    return any ? List.of() : names.read(stage, "from", names.all(), mistakes).orElse(List.of());
  }

  private static String leadsWhereTheyComeFrom(List<String> from, List<Stage.Main> stem) {
    return stem.stream()
        .filter(stage -> from.isEmpty() || from.contains(stage.name()))
        .findFirst()
        .or(() -> stem.stream().findFirst())
        .map(Stage.Main::leads)
        .orElse("");
  }

  private Optional<String> backTo(Yaml.Mapping stage) {
    return names.read(stage, "back-to", names.stem(), mistakes).stream()
        .flatMap(List::stream)
        .findFirst();
  }

  private Optional<String> leads(Yaml.Mapping stage) {
    Optional<Yaml.Scalar> leads = stage.findScalar("leads");
    leads.ifPresent(this::checkFunction);
    return leads.map(Yaml.Scalar::text);
  }

  private List<String> supports(Yaml.Mapping stage) {
    List<Yaml.Scalar> supports = stage.find("supports").map(Yaml::scalars).orElse(List.of());
    supports.forEach(this::checkFunction);
    return supports.stream().map(Yaml.Scalar::text).distinct().toList();
  }

  private void checkFunction(Yaml.Scalar function) {
    boolean real = HeadReader.FUNCTIONS.contains(function.text());
    if (real && !functions.has(function.text())) {
      mistakes.add(
          function.place(),
          "no team has the function `" + function.text() + "`",
          functions.oneOf() + ", or a team of that function under teams");
    }
  }

  private static Optional<Stage.Phase> phase(Yaml.Mapping stage) {
    for (Stage.Phase phase : Stage.Phase.values()) {
      if (text(stage, "phase").filter(phase.word()::equals).isPresent()) {
        return Optional.of(phase);
      }
    }
    return Optional.empty();
  }

  /** What is written, else what the name says. */
  private static Stage.@Nullable Outcome outcome(Yaml.Mapping stage, String name) {
    String usual =
        switch (name) {
          case "customer" -> Stage.Outcome.WON.word();
          case LOST -> Stage.Outcome.LOST.word();
          case "disqualified" -> Stage.Outcome.DISQUALIFIED.word();
          default -> "";
        };
    String word = text(stage, "outcome").orElse(usual);
    for (Stage.Outcome outcome : Stage.Outcome.values()) {
      if (outcome.word().equals(word)) {
        return outcome;
      }
    }
    return null;
  }

  private static SequencedMap<String, Stage.CoolingOff> reasons(Yaml.Mapping stage) {
    SequencedMap<String, Stage.CoolingOff> reasons = new LinkedHashMap<>();
    stage.items("reasons").stream()
        .flatMap(reason -> reason.asScalar().stream())
        .forEach(reason -> reasons.put(reason.text(), new Stage.CoolingOff.Lasting(Duration.ZERO)));
    for (Yaml.Entry reason : stage.mapping("reasons").entries()) {
      String until = reason.value().asScalar().map(Yaml.Scalar::text).orElse("");
      reasons.put(
          reason.key(),
          until.equals(UNTIL_DATE)
              ? new Stage.CoolingOff.UntilDate()
              : new Stage.CoolingOff.Lasting(Length.parsePlain(until).orElse(Duration.ZERO)));
    }
    return reasons;
  }

  private static Optional<Duration> length(Yaml.Mapping part, String key) {
    return text(part, key).flatMap(Length::parsePlain);
  }

  private static Optional<String> text(Yaml.Mapping part, String key) {
    return part.findScalar(key).map(Yaml.Scalar::text);
  }
}
