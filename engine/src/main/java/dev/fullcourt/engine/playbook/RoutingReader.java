package dev.fullcourt.engine.playbook;

import dev.fullcourt.engine.condition.Condition;
import dev.fullcourt.engine.condition.Field;
import dev.fullcourt.engine.condition.Words;
import dev.fullcourt.engine.playbook.Routing.Rule;
import dev.fullcourt.engine.playbook.Routing.Target;
import dev.fullcourt.engine.playbook.Routing.Way;
import dev.fullcourt.engine.yaml.Place;
import dev.fullcourt.engine.yaml.Yaml;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads {@code routing:}, who gets which buyer. */
final class RoutingReader {

  private static final Words WAYS =
      new Words("way", Stream.of(Way.values()).map(Way::words).toList());

  private final TargetReader targets;
  private final Conditions conditions;
  private final ZoneId zone;
  private final Mistakes mistakes;

  /**
   * @param zone where the day begins from which a rule holds
   */
  RoutingReader(TargetReader targets, Conditions conditions, ZoneId zone, Mistakes mistakes) {
    this.targets = targets;
    this.conditions = conditions;
    this.zone = zone;
    this.mistakes = mistakes;
  }

  /** A rule, and where in the document it stands. */
  record Placed(Place place, Rule rule) {}

  /**
   * Reads the rules; whether they cover the market is looked at only when all of them are right.
   */
  Routing read(Yaml.Mapping playbook, MarketCover cover) {
    Optional<Yaml.Entry> entry = playbook.findEntry("routing");
    if (entry.isEmpty()) {
      return Routing.NONE;
    }
    playbook.mapping("handoffs").entries().stream()
        .flatMap(handoff -> handoff.value().asMapping().stream())
        .flatMap(handoff -> handoff.findScalar("to").stream())
        .forEach(targets::checkLed);
    List<Yaml> items = entry.get().value().items();
    List<Placed> rules = new ArrayList<>();
    Optional<Target> otherwise = Optional.empty();
    boolean whole = true;
    for (int i = 0; i < items.size(); i++) {
      Yaml.Mapping written = items.get(i).asMapping().orElse(Yaml.Mapping.EMPTY);
      if (written.find("otherwise").isPresent()) {
        otherwise = otherwise(written, i == items.size() - 1);
        whole &= otherwise.isPresent();
      } else {
        Optional<Rule> rule = rule("routing." + (i + 1), written);
        rule.ifPresent(read -> rules.add(new Placed(written.place(), read)));
        whole &= rule.isPresent();
      }
    }
    if (whole) {
      cover.check(entry.get().place(), rules, otherwise.isPresent());
    }
    return new Routing(rules.stream().map(Placed::rule).toList(), otherwise.orElse(null));
  }

  private Optional<Target> otherwise(Yaml.Mapping written, boolean last) {
    Yaml.Entry entry = written.findEntry("otherwise").orElseThrow();
    if (!last) {
      mistakes.add(
          entry.place(),
          "a rule after `otherwise`, which nobody reaches",
          "`otherwise` as the last");
    }
    for (Yaml.Entry other : written.entries()) {
      if (!other.key().equals("otherwise")) {
        mistakes.add(
            other.place(),
            "`" + other.key() + "` beside `otherwise`",
            "a rule of its own; `otherwise` takes every buyer that is left");
      }
    }
    return entry.value().asScalar().flatMap(targets::fallback);
  }

  private Optional<Rule> rule(String id, Yaml.Mapping written) {
    Optional<Condition> when = conditions.read(written, "when");
    when.ifPresent(condition -> checkStanding(written, condition));
    Optional<Yaml.Scalar> to = written.findScalar("to");
    if (to.isEmpty()) {
      mistakes.add(written.place(), "a rule that leads to nobody", "`to`: a team or a person");
      return Optional.empty();
    }
    Optional<Target> target = targets.read(to.get());
    List<Way> by = target.map(found -> ways(written, found)).orElse(List.of());
    Optional<Instant> since = written.findScalar("since").flatMap(this::day);
    boolean right =
        (written.find("when").isEmpty() || when.isPresent())
            && (written.find("since").isEmpty() || since.isPresent());
    return target
        .filter(found -> right)
        .map(found -> new Rule(id, when.orElse(null), found, by, since.orElse(null)));
  }

  private void checkStanding(Yaml.Mapping written, Condition when) {
    when.fields().stream()
        .filter(field -> field.root() == Field.Root.EVENT)
        .findFirst()
        .ifPresent(field ->
            mistakes.add(
                written.findScalar("when").orElseThrow().place(),
                "a rule that depends on `" + field.path() + "`",
                "a condition over what stands: account, person, buyer, opportunity"));
  }

  private List<Way> ways(Yaml.Mapping written, Target target) {
    Optional<Yaml> by = written.find("by");
    if (by.isEmpty()) {
      return target instanceof Target.ToTeam ? List.of(Way.ROUND_ROBIN) : List.of();
    }
    if (target instanceof Target.ToPerson person) {
      mistakes.add(
          written.findEntry("by").orElseThrow().place(),
          "a choice where there is none: `" + person.name() + "` is one person",
          "no `by`, or `to` a team");
      return List.of();
    }
    List<Way> ways = new ArrayList<>();
    for (Yaml.Scalar each : by.get().scalars()) {
      Optional<Way> way = Way.find(each.text());
      if (way.isEmpty()) {
        mistakes.add(each.place(), each.kind(), WAYS.instead(each.text()));
      } else if (ways.contains(way.get())) {
        mistakes.add(each.place(), "`" + each.text() + "` twice", "each way once");
      } else if (!ways.isEmpty() && ways.getLast().alwaysFinds()) {
        mistakes.add(
            each.place(),
            "`" + each.text() + "` after `" + ways.getLast().words() + "`",
            "nothing: that finds somebody whenever anybody is free");
      } else {
        ways.add(way.get());
      }
    }
    return ways;
  }

  private Optional<Instant> day(Yaml.Scalar written) {
    try {
      return Optional.of(LocalDate.parse(written.text()).atStartOfDay(zone).toInstant());
    } catch (DateTimeException e) {
      if (written.text().matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) { // else the schema says so
        mistakes.add(
            written.place(),
            "`" + written.text() + "` is not a day",
            "year-month-day, for example 2026-02-01");
      }
      return Optional.empty();
    }
  }
}
