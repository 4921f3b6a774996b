package dev.fullcourt.engine.playbook;

import dev.fullcourt.engine.condition.Condition;
import dev.fullcourt.engine.condition.Field;
import dev.fullcourt.engine.condition.Words;
import dev.fullcourt.engine.playbook.Scorecard.About;
import dev.fullcourt.engine.playbook.Scorecard.FitRule;
import dev.fullcourt.engine.playbook.Scorecard.Interest;
import dev.fullcourt.engine.playbook.Scorecard.InterestRule;
import dev.fullcourt.engine.time.Length;
import dev.fullcourt.engine.yaml.Yaml;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the scorecard. */
final class ScorecardReader {

  private static final int DEFAULT_PEOPLE = 3;
  private static final Pattern CONSENT =
      Pattern.compile("(?i)consent|unsubscri|opt_?(in|out)|complained");
  private static final Set<Field.Root> WHO = EnumSet.of(Field.Root.PERSON, Field.Root.ACCOUNT);

  private static final Set<Field.Root> WHAT =
      EnumSet.of(Field.Root.EVENT, Field.Root.PERSON, Field.Root.ACCOUNT, Field.Root.HANDOFF);

  private final Vocabulary vocabulary;
  private final Conditions conditions;
  private final Mistakes mistakes;

  ScorecardReader(Vocabulary vocabulary, Conditions conditions, Mistakes mistakes) {
    this.vocabulary = vocabulary;
    this.conditions = conditions;
    this.mistakes = mistakes;
  }

  Scorecard read(Yaml.Mapping scorecard) {
    List<FitRule> fit = new ArrayList<>();
    int number = 0;
    for (Yaml item : scorecard.items("fit")) {
      String id = "fit." + ++number;
      item.asMapping().flatMap(rule -> fitRule(id, rule)).ifPresent(fit::add);
    }
    return new Scorecard(fit, interest(scorecard.mapping("interest")));
  }

  private Optional<FitRule> fitRule(String id, Yaml.Mapping rule) {
    Optional<Condition> when = conditions.read(rule, "when");
    when.ifPresent(condition -> checkWho(rule, condition));
    if (when.isEmpty() || points(rule, "points").isEmpty()) {
      return Optional.empty();
    }
    boolean aboutPerson =
        when.get().fields().stream().anyMatch(field -> field.root() == Field.Root.PERSON);
    About about = aboutPerson ? About.PERSON : About.ACCOUNT;
    return Optional.of(
        new FitRule(id, about, when.get(), points(rule, "points").orElse(0.0), because(rule)));
  }

  private void checkWho(Yaml.Mapping rule, Condition when) {
    refuseConsent(rule, when);
    Set<String> others =
        when.fields().stream()
            .filter(field -> !WHO.contains(field.root()))
            .map(Field::path)
            .collect(Collectors.toCollection(java.util.TreeSet::new));
    when.counts().forEach(count -> others.add("buyer.count"));
    if (!others.isEmpty()) {
      mistakes.add(
          placeOfWhen(rule),
          "a fit rule that looks at " + String.join(", ", others),
          "fit is about who they are: person and account only; what they do earns interest");
    }
  }

  private static dev.fullcourt.engine.yaml.Place placeOfWhen(Yaml.Mapping rule) {
    return rule.findScalar("when").map(Yaml.Scalar::place).orElse(rule.place());
  }

  private void refuseConsent(Yaml.Mapping rule, Condition when) {
    when.fields().stream()
        .map(Field::path)
        .filter(path -> CONSENT.matcher(path).find())
        .findFirst()
        .ifPresent(path -> refuseConsent(rule, "when", path));
  }

  private void refuseConsent(Yaml.Mapping rule, String key, String what) {
    mistakes.add(
        rule.findScalar(key).map(Yaml.Scalar::place).orElse(rule.place()),
        "points for `" + what + "`",
        "consent is a gate, never points: leave the rule out");
  }

  private Interest interest(Yaml.Mapping interest) {
    List<InterestRule> rules = new ArrayList<>();
    int number = 0;
    for (Yaml item : interest.items("rules")) {
      String id = "interest." + ++number;
      item.asMapping().flatMap(rule -> interestRule(id, rule)).ifPresent(rules::add);
    }
    int people = points(interest, "people").map(Double::intValue).orElse(DEFAULT_PEOPLE);
    return new Interest(
        interest
            .findScalar("half-life")
            .map(Yaml.Scalar::text)
            .flatMap(Length::parsePlain)
            .orElse(null),
        people,
        rules);
  }

  private Optional<InterestRule> interestRule(String id, Yaml.Mapping rule) {
    Optional<Yaml.Scalar> on = rule.findScalar("on");
    on.ifPresent(type -> checkType(rule, type));
    Optional<Condition> when = conditions.read(rule, "when");
    when.ifPresent(condition -> checkWhat(rule, condition));
    Optional<Double> points = points(rule, "points");
    if (on.isEmpty() || points.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new InterestRule(
            id,
            on.get().text(),
            when.orElse(null),
            points.get(),
            points(rule, "at-most").orElse(null),
            rule.findScalar("hand-raise").map(f -> f.text().equals("true")).orElse(false),
            because(rule)));
  }

  private void checkType(Yaml.Mapping rule, Yaml.Scalar type) {
    Words types = new Words("event type", vocabulary.events().keySet());
    if (!types.has(type.text())) {
      mistakes.add(
          type.place(),
          "unknown event type `" + type.text() + "`",
          types.instead(type.text()) + " Event types of your own are declared under events.");
    } else if (CONSENT.matcher(type.text()).find()) {
      refuseConsent(rule, "on", type.text());
    }
  }

  private void checkWhat(Yaml.Mapping rule, Condition when) {
    refuseConsent(rule, when);
    when.fields().stream()
        .filter(field -> !WHAT.contains(field.root()))
        .findFirst()
        .ifPresent(field ->
            mistakes.add(
                placeOfWhen(rule),
                "points that depend on `" + field.path() + "`",
                "a condition over event, person or account, or a count of events"));
  }

  private static String because(Yaml.Mapping rule) {
    return rule.findScalar("because").map(Yaml.Scalar::text).orElse("");
  }

  private static Optional<Double> points(Yaml.Mapping rule, String key) {
    return rule.findScalar(key)
        .filter(number ->
            number.type() == Yaml.Scalar.Type.WHOLE || number.type() == Yaml.Scalar.Type.NUMBER)
        .map(number -> Double.parseDouble(number.text()))
        .filter(Double::isFinite);
  }
}
