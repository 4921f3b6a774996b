package dev.fullcourt.engine.playbook;

import dev.fullcourt.engine.condition.Words;
import dev.fullcourt.engine.playbook.Goal.Counts;
import dev.fullcourt.engine.yaml.Yaml;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code goals:}, what the teams want to reach together. */
final class GoalReader {

  private static final String WON_AMOUNT = "won amount";
  private static final String WON = "won";
  private static final Pattern TARGET =
      Pattern.compile("(?<much>[0-9]{1,15}(\\.[0-9]{1,4})?)(?<unit>[kM]?) per (?<per>[a-z]+)");
  private static final Pattern ENTERED = Pattern.compile("entered\\(\\s*(.*?)\\s*\\)");
  private static final Pattern STEP = Pattern.compile("(?<handoff>.*)\\.(?<step>offered|accepted)");

  private final Yaml.Mapping playbook;
  private final Words stages;
  private final Words handoffs;
  private final OwnerReader owners;
  private final Mistakes mistakes;

  GoalReader(Yaml.Mapping playbook, Words stages, OwnerReader owners, Mistakes mistakes) {
    this.playbook = playbook;
    this.stages = stages;
    this.handoffs = HandoffReader.names(playbook);
    this.owners = owners;
    this.mistakes = mistakes;
  }

  /** The names of all goals, those that are wrong included. */
  static Words names(Yaml.Mapping playbook) {
    return new Words(
        "goal",
        playbook.items("goals").stream()
            .flatMap(goal -> goal.asMapping().stream())
            .flatMap(goal -> goal.findScalar("goal").stream())
            .map(Yaml.Scalar::text)
            .toList());
  }

  SequencedMap<String, Goal> read() {
    SequencedMap<String, Goal> goals = new java.util.LinkedHashMap<>();
    for (Yaml item : playbook.items("goals")) {
      Yaml.Mapping written = item.asMapping().orElse(Yaml.Mapping.EMPTY);
      written
          .findScalar("goal")
          .filter(name -> goals.containsKey(name.text()))
          .ifPresent(name ->
              mistakes.add(
                  name.place(), "a second goal `" + name.text() + "`", "a name no other has"));
      goal(written).ifPresent(goal -> goals.putIfAbsent(goal.name(), goal));
    }
    return goals;
  }

  private Optional<Goal> goal(Yaml.Mapping written) {
    Optional<String> name = written.findScalar("goal").map(Yaml.Scalar::text);
    Optional<Matcher> target = written.findScalar("target").flatMap(this::target);
    Optional<Counts> counts =
        written.findScalar("counts").isPresent()
            ? written.findScalar("counts").flatMap(this::counts)
            : name.map(this::countedByItsName);
    List<String> sharedBy = new ArrayList<>();
    for (Yaml.Scalar who : written.find("shared-by").map(Yaml::scalars).orElse(List.of())) {
      owners.read(who).map(Owner::function).ifPresent(sharedBy::add);
    }
    if (name.isEmpty() || target.isEmpty() || counts.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Goal(name.get(), counts.get(), much(target.get()), stretch(target.get()), sharedBy));
  }

  private Optional<Matcher> target(Yaml.Scalar written) {
    Matcher matcher = TARGET.matcher(written.text());
    if (!matcher.matches() || findStretch(matcher.group("per")).isEmpty()) {
      return Optional.empty(); // the schema says so
    }
    if (much(matcher).signum() == 0) {
      mistakes.add(written.place(), "a target of nothing", "more than 0");
      return Optional.empty();
    }
    return Optional.of(matcher);
  }

  private static BigDecimal much(Matcher target) {
    BigDecimal much = new BigDecimal(target.group("much"));
    return switch (target.group("unit")) {
      case "k" -> much.movePointRight(3);
      case "M" -> much.movePointRight(6);
      default -> much;
    };
  }

  private static Goal.Stretch stretch(Matcher target) {
    return findStretch(target.group("per")).orElseThrow();
  }

  private static Optional<Goal.Stretch> findStretch(String word) {
    return List.of(Goal.Stretch.values()).stream()
        .filter(stretch -> stretch.word().equals(word))
        .findFirst();
  }

  private Optional<Counts> counts(Yaml.Scalar written) {
    String text = written.text().strip();
    Matcher entered = ENTERED.matcher(text);
    Matcher step = STEP.matcher(text);
    if (text.equals(WON_AMOUNT)) {
      return Optional.of(new Counts.WonAmount());
    } else if (text.equals(WON)) {
      return Optional.of(new Counts.Won());
    } else if (entered.matches() && known(stages, entered.group(1), written)) {
      return Optional.of(new Counts.Entered(entered.group(1)));
    } else if (step.matches() && known(handoffs, step.group("handoff"), written)) {
      return Optional.of(new Counts.Step(step.group("handoff"), "handoff_" + step.group("step")));
    } else if (!entered.matches() && !step.matches()) {
      mistakes.add(
          written.place(),
          written.kind(),
          "what is counted: `won amount`, `won`, `entered(STAGE)`, `HANDOFF.offered` or"
              + " `HANDOFF.accepted`");
    }
    return Optional.empty();
  }

  private boolean known(Words words, String name, Yaml.Scalar written) {
    if (!words.has(name)) {
      mistakes.add(
          written.place(), "unknown " + words.noun() + " `" + name + "`", words.instead(name));
    }
    return words.has(name);
  }

  /** A goal called like a stage or a definition, or several of them, counts those. */
  private Counts countedByItsName(String name) {
    String one = name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
    for (String word : List.of(name, one)) {
      if (stages.has(word)) {
        return new Counts.Entered(word);
      }
      Optional<Counts> met = countedWhereMet("meets(" + word + ")");
      if (met.isPresent()) {
        return met.get();
      }
    }
    return new Counts.WonAmount();
  }

  private Optional<Counts> countedWhereMet(String condition) {
    for (Yaml stage : playbook.mapping("cycle").items("stages")) {
      Yaml.Mapping written = stage.asMapping().orElse(Yaml.Mapping.EMPTY);
      if (says(written, "enter", condition)) {
        return written.findScalar("stage").map(name -> new Counts.Entered(name.text()));
      }
    }
    for (Yaml.Entry handoff : playbook.mapping("handoffs").entries()) {
      if (says(handoff.value().asMapping().orElse(Yaml.Mapping.EMPTY), "offer", condition)) {
        return Optional.of(new Counts.Step(handoff.key(), "handoff_offered"));
      }
    }
    return Optional.empty();
  }

  private static boolean says(Yaml.Mapping part, String key, String condition) {
    return part.findScalar(key)
        .map(text -> text.text().replace(" ", "").toLowerCase(Locale.ROOT))
        .filter(condition.replace(" ", "").toLowerCase(Locale.ROOT)::equals)
        .isPresent();
  }
}
