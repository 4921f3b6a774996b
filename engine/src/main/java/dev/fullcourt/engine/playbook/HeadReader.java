package dev.fullcourt.engine.playbook;

import dev.fullcourt.engine.condition.Words;
import dev.fullcourt.engine.yaml.Yaml;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what stands at the head of a playbook: name, money, calendar, motions, terms, teams. */
final class HeadReader {

  /** The motion of a playbook that names none. */
  static final String ONLY_MOTION = "main";

  /** The functions that work with buyers. */
  static final List<String> FUNCTIONS = List.of("marketing", "development", "sales", "partner");

  private static final String DEFAULT_CURRENCY = "EUR";
  private static final Pattern PER_DAY = Pattern.compile("([0-9]{1,6}) per day");
  private static final MonthDay NEW_YEAR = MonthDay.of(1, 1);

  private final Yaml.Mapping playbook;
  private final Mistakes mistakes;

  HeadReader(Yaml.Mapping playbook, Mistakes mistakes) {
    this.playbook = playbook;
    this.mistakes = mistakes;
  }

  String name() {
    return playbook.findScalar("playbook").map(Yaml.Scalar::text).orElse("");
  }

  String currency() {
    Optional<Yaml.Scalar> written = playbook.findScalar("currency");
    Set<String> codes = new TreeSet<>();
    Currency.getAvailableCurrencies().forEach(currency -> codes.add(currency.getCurrencyCode()));
    written
        .filter(code -> code.text().matches("[A-Z]{3}") && !codes.contains(code.text()))
        .ifPresent(code ->
            mistakes.add(
                code.place(),
                "unknown currency `" + code.text() + "`",
                "a code of ISO 4217, for example EUR, USD, GBP or CHF"));
    return written.map(Yaml.Scalar::text).orElse(DEFAULT_CURRENCY);
  }

  FiscalYear fiscalYear() {
    Yaml.Mapping year = playbook.mapping("fiscal-year");
    return new FiscalYear(
        year.findScalar("starts").flatMap(this::day).orElse(NEW_YEAR),
        year.findScalar("zone")
            .flatMap(zone -> Zones.read(zone, mistakes))
            .orElse(ZoneId.of("UTC")));
  }

  private Optional<MonthDay> day(Yaml.Scalar written) {
    if (!written.text().matches("[0-9]{2}-[0-9]{2}")) {
      return Optional.empty(); // the schema says so
    }
    try {
      return Optional.of(MonthDay.parse("--" + written.text()));
    } catch (DateTimeException e) {
      mistakes.add(
          written.place(),
          "`" + written.text() + "` is not a day of the year",
          "month-day, for example 02-01 for the first of February");
      return Optional.empty();
    }
  }

  List<String> motions() {
    List<Yaml.Scalar> written =
        playbook.items("motions").stream().flatMap(item -> item.asScalar().stream()).toList();
    Set<String> seen = new HashSet<>();
    for (Yaml.Scalar motion : written) {
      if (!seen.add(motion.text())) {
        mistakes.add(
            motion.place(), "the motion `" + motion.text() + "` twice", "each motion once");
      }
    }
    return written.isEmpty()
        ? List.of(ONLY_MOTION)
        : written.stream().map(Yaml.Scalar::text).distinct().toList();
  }

  SequencedMap<String, String> glossary() {
    SequencedMap<String, String> glossary = new LinkedHashMap<>();
    for (Yaml.Entry term : playbook.mapping("glossary").entries()) {
      term.value().asScalar().ifPresent(means -> glossary.put(term.key(), means.text()));
    }
    return glossary;
  }

  /** The teams; their hours must be among those that were read. */
  SequencedMap<String, Team> teams(Words hours) {
    SequencedMap<String, Team> teams = new LinkedHashMap<>();
    for (Yaml.Entry entry : playbook.mapping("teams").entries()) {
      Yaml.Mapping team = entry.value().asMapping().orElse(Yaml.Mapping.EMPTY);
      Optional<String> function = team.findScalar("function").map(Yaml.Scalar::text);
      Optional<String> lead = team.findScalar("lead").map(Yaml.Scalar::text);
      Optional<String> at = team.findScalar("hours").flatMap(name -> hours(name, hours));
      List<String> members = members(team);
      Optional<Integer> capacity = team.findScalar("capacity").flatMap(this::capacity);
      function.ifPresent(f ->
          teams.put(
              entry.key(),
              new Team(
                  entry.key(),
                  f,
                  lead.orElse(null),
                  at.orElse(null),
                  members,
                  capacity.orElse(null))));
    }
    return teams;
  }

  private List<String> members(Yaml.Mapping team) {
    List<String> members = new ArrayList<>();
    for (Yaml item : team.items("members")) {
      Optional<Yaml.Scalar> written = item.asScalar();
      if (written.isPresent() && members.contains(written.get().text())) {
        String name = written.get().text();
        mistakes.add(written.get().place(), "`" + name + "` twice in one team", "each person once");
      } else {
        written.ifPresent(name -> members.add(name.text()));
      }
    }
    return members;
  }

  private Optional<Integer> capacity(Yaml.Scalar written) {
    Matcher matcher = PER_DAY.matcher(written.text());
    if (!matcher.matches()) {
      return Optional.empty(); // the schema says so
    }
    int count = Integer.parseInt(matcher.group(1));
    if (count == 0) {
      mistakes.add(written.place(), "a capacity of nobody at all", "at least `1 per day`");
      return Optional.empty();
    }
    return Optional.of(count);
  }

  private Optional<String> hours(Yaml.Scalar name, Words hours) {
    if (hours.has(name.text())) {
      return Optional.of(name.text());
    }
    mistakes.add(
        name.place(), "unknown business hours `" + name.text() + "`", hours.instead(name.text()));
    return Optional.empty();
  }

  /** The functions that may lead a stage: those of the teams, or all when that is not known. */
  Words functions() {
    List<String> functions =
        playbook.mapping("teams").entries().stream()
            .flatMap(team -> team.value().asMapping().stream())
            .flatMap(team -> team.findScalar("function").stream())
            .map(Yaml.Scalar::text)
            .distinct()
            .toList();
    boolean sure = !functions.isEmpty() && FUNCTIONS.containsAll(functions);
    return new Words("function", sure ? functions : FUNCTIONS);
  }
}
