package dev.fullcourt.history.measures.reports;

import dev.fullcourt.history.measures.Period;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What may be asked of a report; each report says which options it heeds.
 *
 * @param period what must have begun in it
 * @param completeFrom when the history becomes complete, or null if it always was
 * @param by what to group by, or null for the report's default
 * @param to the stage to reach, or null for the outcome won
 * @param at the stage whose entering is the moment of a score, or null for the outcome
 * @param bands the scores at which bands begin; empty for tenths
 * @param days at which days to read incidences; empty for the report's default
 * @param stages which stages to look at; empty for the report's default
 */
public record ReportOptions(
    Period period,
    @Nullable Instant completeFrom,
    @Nullable String by,
    @Nullable String to,
    @Nullable String at,
    List<Double> bands,
    List<Integer> days,
    List<String> stages) {

  /** Nothing asked in particular. */
  public static final ReportOptions NONE =
      new ReportOptions(Period.ALL, null, null, null, null, List.of(), List.of(), List.of());

  public ReportOptions {
    bands = bands.stream().distinct().sorted().toList();
    days = days.stream().distinct().sorted().toList();
    stages = List.copyOf(stages);
  }

  /** The days asked for, or these. */
  List<Integer> daysOr(List<Integer> byDefault) {
    return days.isEmpty() ? byDefault : days;
  }

  public ReportOptions withPeriod(Period wanted) {
    return new ReportOptions(wanted, completeFrom, by, to, at, bands, days, stages);
  }

  public ReportOptions withCompleteFrom(@Nullable Instant wanted) {
    return new ReportOptions(period, wanted, by, to, at, bands, days, stages);
  }

  public ReportOptions withBy(@Nullable String wanted) {
    return new ReportOptions(period, completeFrom, wanted, to, at, bands, days, stages);
  }

  public ReportOptions withTo(@Nullable String wanted) {
    return new ReportOptions(period, completeFrom, by, wanted, at, bands, days, stages);
  }

  public ReportOptions withAt(@Nullable String wanted) {
    return new ReportOptions(period, completeFrom, by, to, wanted, bands, days, stages);
  }

  public ReportOptions withBands(List<Double> wanted) {
    return new ReportOptions(period, completeFrom, by, to, at, wanted, days, stages);
  }

  public ReportOptions withDays(List<Integer> wanted) {
    return new ReportOptions(period, completeFrom, by, to, at, bands, wanted, stages);
  }

  public ReportOptions withStages(List<String> wanted) {
    return new ReportOptions(period, completeFrom, by, to, at, bands, days, wanted);
  }
}
