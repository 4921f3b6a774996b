package dev.fullcourt.history.measures.reports;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.history.measures.CalendarCut;
import dev.fullcourt.history.measures.Period;
import dev.fullcourt.history.money.credit.CreditKind;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads options as words, and collects every mistake rather than stopping at the first. */
final class OptionReading {

  private final ReportKind kind;
  private final Playbook playbook;
  private final List<String> mistakes = new ArrayList<>();

  OptionReading(ReportKind kind, Playbook playbook) {
    this.kind = kind;
    this.playbook = playbook;
  }

  AskedOptions read(Map<String, String> wanted) {
    ReportOptions options = ReportOptions.NONE;
    Instant from = null;
    Instant before = null;
    for (var entry : new TreeMap<>(wanted).entrySet()) {
      String text = entry.getValue().strip();
      ReportOption option = option(entry.getKey());
      if (option == null) {
        continue;
      }
      switch (option) {
        case FROM -> from = instant(option, text);
        case BEFORE -> before = instant(option, text);
        case COMPLETE_FROM -> options = options.withCompleteFrom(instant(option, text));
        case BY -> options = options.withBy(by(text));
        case TO -> options = options.withTo(stage(option, text));
        case AT -> options = options.withAt(stage(option, text));
        case BANDS -> options = options.withBands(bands(text));
        case DAYS -> options = options.withDays(days(text));
        case STAGES ->
            options = options.withStages(words(text).map(name -> stage(option, name)).toList());
      }
    }
    if (from != null && before != null && !from.isBefore(before)) {
      mistakes.add("from must be earlier than before");
    }
    return mistakes.isEmpty()
        ? new AskedOptions.Readable(options.withPeriod(new Period(from, before)))
        : new AskedOptions.Wrong(mistakes);
  }

  private @Nullable ReportOption option(String word) {
    for (ReportOption option : kind.options()) {
      if (option.word().equals(word)) {
        return option;
      }
    }
    mistakes.add(
        "report %s has no option %s; it has %s"
            .formatted(
                kind.word(),
                word,
                kind.options().stream().map(ReportOption::word).collect(Collectors.joining(", "))));
    return null;
  }

  /** An instant, or a date, which means its first instant in the playbook's zone. */
  private @Nullable Instant instant(ReportOption option, String text) {
    try {
      return text.contains("T")
          ? Instant.parse(text)
          : LocalDate.parse(text).atStartOfDay(playbook.fiscalYear().zone()).toInstant();
    } catch (DateTimeException e) {
      mistakes.add(
          "%s is not a date; %s takes 2026-01-31 or 2026-01-31T09:00:00Z"
              .formatted(text, option.word()));
      return null;
    }
  }

  private String by(String text) {
    if (kind == ReportKind.COHORTS && CalendarCut.find(text).isEmpty()) {
      mistakes.add("cohorts are by week, month or quarter, not by " + text);
    }
    if (kind == ReportKind.SCORES && !ScoresReport.SCORES.contains(text)) {
      mistakes.add("scores are by total, fit or interest, not by " + text);
    }
    if (kind == ReportKind.ATTRIBUTION && CreditKind.find(text).isEmpty()) {
      mistakes.add("credit is by program, content, channel, function or person, not by " + text);
    }
    return text;
  }

  private String stage(ReportOption option, String name) {
    if (playbook.cycle().find(name).isEmpty()) {
      mistakes.add(
          "%s: there is no stage %s; there are %s"
              .formatted(
                  option.word(),
                  name,
                  playbook
                      .cycle()
                      .all()
                      .map(stage -> stage.name())
                      .collect(Collectors.joining(", "))));
    }
    return name;
  }

  private List<Double> bands(String text) {
    List<Double> bands = new ArrayList<>();
    words(text)
        .forEach(word -> {
          if (word.matches("-?\\d{1,9}(\\.\\d{1,9})?")) {
            bands.add(Double.valueOf(word));
          } else {
            mistakes.add("bands takes scores such as 0,20,40, not " + word);
          }
        });
    return bands;
  }

  private List<Integer> days(String text) {
    List<Integer> days = new ArrayList<>();
    words(text)
        .forEach(word -> {
          if (word.matches("\\d{1,5}")) {
            days.add(Integer.valueOf(word));
          } else {
            mistakes.add("days takes whole numbers such as 7,30,90, not " + word);
          }
        });
    return days;
  }

  private static Stream<String> words(String text) {
    return Stream.of(text.split(",", -1)).map(String::strip).filter(word -> !word.isEmpty());
  }
}
