package dev.fullcourt.history.measures.reports;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.history.measures.Observation;
import dev.fullcourt.history.measures.Part;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** Every report there is, with what it says and the options it heeds. */
public enum ReportKind {
  CYCLE(
      "cycle",
      "per stage: buyers now, entered, where they went, conversion, time; arms and moves",
      List.of(ReportOption.FROM, ReportOption.BEFORE, ReportOption.COMPLETE_FROM),
      CycleReport::of),
  TIME_IN_STAGE(
      "time-in-stage",
      "how long buyers stay in each stage, those still in it included, and where they go next",
      List.of(
          ReportOption.FROM,
          ReportOption.BEFORE,
          ReportOption.COMPLETE_FROM,
          ReportOption.DAYS,
          ReportOption.STAGES),
      TimeInStageReport::of),
  OUTCOMES(
      "outcomes",
      "what rounds come to and by which day, as competing outcomes",
      List.of(
          ReportOption.FROM, ReportOption.BEFORE, ReportOption.COMPLETE_FROM, ReportOption.DAYS),
      OutcomesReport::of),
  FUNNEL(
      "funnel",
      "how far rounds get, step by step, and how fast",
      List.of(ReportOption.FROM, ReportOption.BEFORE, ReportOption.STAGES),
      FunnelReport::of),
  COHORTS(
      "cohorts",
      "what rounds came to, by the week, month (default) or quarter they began in",
      List.of(ReportOption.FROM, ReportOption.BEFORE, ReportOption.BY),
      CohortsReport::of),
  CONVERSION(
      "conversion",
      "share of rounds won, or that reached a stage, by a property (default: arm)",
      List.of(ReportOption.FROM, ReportOption.BEFORE, ReportOption.BY, ReportOption.TO),
      ConversionReport::of),
  SCORES(
      "scores",
      "how well the scorecard tells who is won, or reaches a stage: by score, and as one figure",
      List.of(
          ReportOption.FROM,
          ReportOption.BEFORE,
          ReportOption.BY,
          ReportOption.TO,
          ReportOption.AT,
          ReportOption.BANDS),
      ScoresReport::of),
  OPPORTUNITIES(
      "opportunities",
      "won, lost, worth and days, by a property or by opened.month, closed.quarter and the like",
      List.of(
          ReportOption.FROM,
          ReportOption.BEFORE,
          ReportOption.COMPLETE_FROM,
          ReportOption.BY,
          ReportOption.DAYS),
      OpportunitiesReport::of),
  REVENUE(
      "revenue",
      "what was won and amended, per currency and in the team's at the rates of the days, by week,"
          + " month, quarter (default) or a property",
      List.of(ReportOption.FROM, ReportOption.BEFORE, ReportOption.BY),
      RevenueReport::of),
  ATTRIBUTION(
      "attribution",
      "who is credited with what was won, by several models: by program (default), content,"
          + " channel, function or person",
      List.of(ReportOption.FROM, ReportOption.BEFORE, ReportOption.BY),
      AttributionReport::of),
  SLA(
      "sla",
      "whether agreed times were kept, how soon, and what rounds came to by how soon",
      List.of(ReportOption.FROM, ReportOption.BEFORE),
      SlaReport::of),
  BEHAVIOURS(
      "behaviours",
      "whether what buyers are expected to do before they go on does precede it, and what else"
          + " does",
      List.of(ReportOption.FROM, ReportOption.BEFORE, ReportOption.BY, ReportOption.STAGES),
      BehavioursReport::of),
  HANDOFFS(
      "handoffs",
      "how offers were answered and how soon, who accepted and what came of it, why buyers came back",
      List.of(ReportOption.FROM, ReportOption.BEFORE),
      HandoffsReport::of),
  PASSES(
      "passes",
      "tasks functions gave each other: asked, answered in time, late, open, and assists",
      List.of(ReportOption.FROM, ReportOption.BEFORE),
      PassesReport::of),
  PLAYS(
      "plays",
      "how often plays were started, how they ended, what they asked for and what was held back",
      List.of(ReportOption.FROM, ReportOption.BEFORE),
      PlaysReport::of),
  ALERTS(
      "alerts",
      "who was to be told of what: raised, ended, open, for how long, and how often in a day",
      List.of(ReportOption.FROM, ReportOption.BEFORE),
      AlertsReport::of),
  LEAKAGE(
      "leakage",
      "per stage: time without a person, offers nobody answered, recycled and not written to, stalled",
      List.of(ReportOption.FROM, ReportOption.BEFORE),
      LeakageReport::of);

  private final String word;
  private final String says;
  private final List<ReportOption> options;
  private final BiFunction<Observation, ReportOptions, Report> maker;

  ReportKind(
      String word,
      String says,
      List<ReportOption> options,
      BiFunction<Observation, ReportOptions, Report> maker) {
    this.word = word;
    this.says = says;
    this.options = options;
    this.maker = maker;
  }

  /** The report of that name. */
  public static Optional<ReportKind> find(String word) {
    for (ReportKind kind : values()) {
      if (kind.word.equals(word)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  /** Its name on the command line and in addresses. */
  public String word() {
    return word;
  }

  /** What it shows, in one line. */
  public String says() {
    return says;
  }

  /** The options it heeds. */
  public List<ReportOption> options() {
    return options;
  }

  /** What it looks at besides stays and opportunities. */
  public Set<Part> looksAt() {
    return switch (this) {
      case CYCLE, TIME_IN_STAGE, OUTCOMES, FUNNEL, COHORTS, OPPORTUNITIES, REVENUE, ATTRIBUTION ->
          Set.of();
      case CONVERSION -> Set.of(Part.PROPERTIES);
      // Whose score is of after the horizon is told by all that is.
      case SCORES ->
          Set.of(
              Part.SCORES,
              Part.CLOCKS,
              Part.HANDOFFS,
              Part.OWNERS,
              Part.ALERTS,
              Part.PASSES,
              Part.PLAYS);
      case SLA -> Set.of(Part.CLOCKS);
      case BEHAVIOURS -> Set.of(Part.PROPERTIES, Part.ACTS);
      case HANDOFFS -> Set.of(Part.HANDOFFS);
      case PASSES -> Set.of(Part.PASSES);
      case PLAYS -> Set.of(Part.PLAYS);
      case ALERTS -> Set.of(Part.ALERTS, Part.HANDOFFS);
      case LEAKAGE -> Set.of(Part.OWNERS, Part.HANDOFFS, Part.ALERTS);
    };
  }

  /** The report on what was seen. */
  public Report report(Observation seen, ReportOptions wanted) {
    return maker.apply(seen, wanted);
  }

  /**
   * What some buyers have in the tables of the report on all: a table that the report has is there
   * under the same title, and counts only theirs.
   */
  public Report part(Observation some, ReportOptions wanted) {
    return this == BEHAVIOURS ? BehavioursReport.part(some, wanted) : report(some, wanted);
  }

  /** What words ask of it, or why that cannot be answered. */
  public AskedOptions read(Playbook playbook, Map<String, String> wanted) {
    return new OptionReading(this, playbook).read(wanted);
  }

  /** The report on what was seen, or why what was asked for cannot be answered. */
  public ReportAnswer report(Observation seen, Map<String, String> wanted) {
    return switch (read(seen.playbook(), wanted)) {
      case AskedOptions.Readable(ReportOptions options) ->
          new ReportAnswer.Given(report(seen, options));
      case AskedOptions.Wrong(List<String> mistakes) -> new ReportAnswer.Refused(mistakes);
    };
  }
}
