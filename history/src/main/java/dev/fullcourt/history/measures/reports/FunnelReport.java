package dev.fullcourt.history.measures.reports;

import dev.fullcourt.engine.cycle.Stay;
import dev.fullcourt.engine.playbook.Cycle;
import dev.fullcourt.engine.playbook.Stage;
import dev.fullcourt.history.measures.Observation;
import dev.fullcourt.history.measures.Round;
import dev.fullcourt.history.measures.text.Cell;
import dev.fullcourt.history.measures.text.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far rounds get, and how fast those that got there were. Its times are of those that arrived;
 * how long it takes with those still under way is in the report time-in-stage.
 *
 * @param head what was looked at
 * @param rounds rounds that began in the period
 * @param reached the stages asked for, then those with an outcome
 * @param steps from each stage asked for to the next
 */
public record FunnelReport(Head head, int rounds, List<Reached> reached, List<FunnelStep> steps)
    implements Report {

  public FunnelReport {
    reached = List.copyOf(reached);
    steps = List.copyOf(steps);
  }

  /**
   * Rounds that entered a stage at least once.
   *
   * @param stage the stage
   * @param rounds how many
   * @param buyers of how many different buyers
   * @param share of all rounds
   * @param fromStart time from the start of the round to the first entry
   */
  public record Reached(
      String stage, int rounds, int buyers, @Nullable Double share, Spread fromStart) {}

  /**
   * From the first entry of one stage to the first entry of the next.
   *
   * @param from the one
   * @param to the next
   * @param entered rounds that entered the one
   * @param wentOn of those: rounds that entered the next, before or after
   * @param rate {@code wentOn / entered}
   * @param time from the one to the next, negative ones included
   * @param negative of those that went on: entered the next first
   * @param winRate of those that entered the one: won out of won or lost
   */
  public record FunnelStep(
      String from,
      String to,
      int entered,
      int wentOn,
      @Nullable Double rate,
      Spread time,
      int negative,
      Rate winRate) {}

  /** The report on what was seen. */
  public static FunnelReport of(Observation seen, ReportOptions options) {
    Cycle cycle = seen.playbook().cycle();
    List<Round> rounds = seen.rounds(options.period());
    List<String> path =
        options.stages().isEmpty()
            ? cycle.stages().stream().map(Stage.Main::name).toList()
            : options.stages();
    List<String> all = new ArrayList<>(path);
    cycle
        .all()
        .filter(stage -> stage.outcome() != null && !path.contains(stage.name()))
        .forEach(stage -> all.add(stage.name()));
    List<FunnelStep> steps = new ArrayList<>();
    for (int i = 1; i < path.size(); i++) {
      steps.add(step(path.get(i - 1), path.get(i), rounds, cycle));
    }
    return new FunnelReport(
        Head.of("funnel", seen, options.period(), List.of()),
        rounds.size(),
        all.stream().map(stage -> reached(stage, rounds)).toList(),
        steps);
  }

  private static Reached reached(String stage, List<Round> rounds) {
    List<Long> times = new ArrayList<>();
    List<String> buyers = new ArrayList<>();
    for (Round round : rounds) {
      round
          .findFirst(stage)
          .ifPresent(stay -> {
            times.add(millis(round.began(), stay.entered()));
            buyers.add(stay.buyer());
          });
    }
    return new Reached(
        stage,
        times.size(),
        (int) buyers.stream().distinct().count(),
        Rate.of(times.size(), rounds.size()).rate(),
        Spread.of(times));
  }

  private static FunnelStep step(String from, String to, List<Round> rounds, Cycle cycle) {
    List<Round> entered =
        rounds.stream().filter(round -> round.findFirst(from).isPresent()).toList();
    List<Long> times = new ArrayList<>();
    for (Round round : entered) {
      Optional<Stay> first = round.findFirst(from);
      Optional<Stay> next = round.findFirst(to);
      if (first.isPresent() && next.isPresent()) {
        times.add(millis(first.get().entered(), next.get().entered()));
      }
    }
    return new FunnelStep(
        from,
        to,
        entered.size(),
        times.size(),
        Rate.of(times.size(), entered.size()).rate(),
        Spread.of(times),
        (int) times.stream().filter(time -> time < 0).count(),
        Rate.of(Tally.of(entered, cycle).winRate()));
  }

  private static long millis(Instant from, Instant to) {
    return to.toEpochMilli() - from.toEpochMilli();
  }

  @Override
  public List<Table> tables() {
    return List.of(reachedTable(), stepTable());
  }

  private Table reachedTable() {
    return new Table(
        "How far rounds got",
        "%d rounds".formatted(rounds),
        List.of(
            Table.words("stage"),
            Table.counts("rounds"),
            Table.counts("buyers"),
            Table.figures("of all (%)"),
            Table.figures("median (h)"),
            Table.figures("p90 (h)"),
            Table.figures("mean (h)")),
        reached.stream()
            .map(row ->
                List.of(
                    row.stage(),
                    Cell.count(row.rounds()),
                    Cell.count(row.buyers()),
                    Cell.percent(row.share()),
                    Cell.hours(row.fromStart().medianMillis()),
                    Cell.hours(row.fromStart().p90Millis()),
                    Cell.hours(row.fromStart().meanMillis())))
            .toList());
  }

  private Table stepTable() {
    return new Table(
        "Step to step, first entry to first entry",
        List.of(
            Table.words("from"),
            Table.words("to"),
            Table.counts("entered"),
            Table.counts("went on"),
            Table.figures("rate (%)"),
            Table.figures("median (h)"),
            Table.figures("p90 (h)"),
            Table.counts("negative"),
            Table.counts("won"),
            Table.counts("won or lost"),
            Table.figures("win rate (%)")),
        steps.stream()
            .map(row ->
                List.of(
                    row.from(),
                    row.to(),
                    Cell.count(row.entered()),
                    Cell.count(row.wentOn()),
                    Cell.percent(row.rate()),
                    Cell.hours(row.time().medianMillis()),
                    Cell.hours(row.time().p90Millis()),
                    Cell.count(row.negative()),
                    Cell.count(row.winRate().part()),
                    Cell.count(row.winRate().whole()),
                    Cell.percent(row.winRate().rate())))
            .toList());
  }
}
