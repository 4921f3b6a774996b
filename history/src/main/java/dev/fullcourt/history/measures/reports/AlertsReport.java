package dev.fullcourt.history.measures.reports;

import dev.fullcourt.engine.alert.AlertRun;
import dev.fullcourt.engine.decision.AlertDecision.End;
import dev.fullcourt.history.measures.Observation;
import dev.fullcourt.history.measures.alerts.AlertGroup;
import dev.fullcourt.history.measures.alerts.AlertGroups;
import dev.fullcourt.history.measures.alerts.GoalCount;
import dev.fullcourt.history.measures.alerts.GoalWatch;
import dev.fullcourt.history.measures.alerts.Told;
import dev.fullcourt.history.measures.survival.KaplanMeier;
import dev.fullcourt.history.measures.survival.Sample;
import dev.fullcourt.history.measures.survival.Spell;
import dev.fullcourt.history.measures.text.Cell;
import dev.fullcourt.history.measures.text.Table;
import dev.fullcourt.history.money.Revenue;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Who was to be told of what: raised, ended and open, for how long, and how often one person in a
 * day.
 *
 * @param head what was looked at
 * @param alerts one row per alert, in the order of the playbook, those of earlier versions last
 * @param people one row per person told, most told first
 * @param goals goals found off track in the period
 */
public record AlertsReport(
    Head head, List<AlertRow> alerts, List<PersonRow> people, List<GoalWatch.OffTrack> goals)
    implements Report {

  public AlertsReport {
    alerts = List.copyOf(alerts);
    people = List.copyOf(people);
    goals = List.copyOf(goals);
  }

  /**
   * One alert, over what was raised in the period.
   *
   * @param alert its name
   * @param kind its kind
   * @param told how often somebody was told: alerts of one cause that follow upon each other are
   *     told as one
   * @param raised about how many buyers, each as often as it was
   * @param over what it told of was over
   * @param moot it no longer mattered, or the playbook has it no more
   * @param open open at the horizon
   * @param lasted how long it lasted, those still open included
   */
  public record AlertRow(
      String alert,
      String kind,
      int told,
      int raised,
      int over,
      int moot,
      int open,
      WaitingTime lasted) {}

  /**
   * One person.
   *
   * @param person their name
   * @param told how often they were told of something
   * @param days on how many days
   * @param perDayP95 on nineteen of twenty of these days they were told of at most so much
   * @param most the most they were told of in one day
   */
  public record PersonRow(String person, int told, int days, int perDayP95, int most) {}

  /** The report on what was seen. */
  public static AlertsReport of(Observation seen, ReportOptions options) {
    List<AlertRun> runs =
        seen.buyers().stream()
            .flatMap(buyer -> buyer.teams().alerts().stream())
            .filter(run -> options.period().contains(run.raised()))
            .toList();
    List<AlertGroup> groups = AlertGroups.of(runs);
    GoalCount counted = GoalCount.of(seen);
    List<GoalWatch.OffTrack> goals = goals(seen, counted, options);
    List<String> warnings =
        new ArrayList<>(
            RevenueReport.warnings(Revenue.of(counted.uncounted(), counted.currency())));
    if (runs.isEmpty() && goals.isEmpty()) {
      warnings.add("nobody was to be told of anything in this period");
    }
    return new AlertsReport(
        Head.of("alerts", seen, options.period(), warnings),
        rows(seen, runs, groups),
        people(seen, groups, goals),
        goals);
  }

  /** What was found about goals, from the first thing known on. */
  private static List<GoalWatch.OffTrack> goals(
      Observation seen, GoalCount counted, ReportOptions options) {
    Instant first =
        seen.stays().map(stay -> stay.entered()).min(Instant::compareTo).orElse(seen.horizon());
    return new GoalWatch(seen.playbook())
        .find(counted, first, seen.horizon()).stream()
            .filter(off -> options.period().contains(off.raised()))
            .toList();
  }

  private static List<AlertRow> rows(
      Observation seen, List<AlertRun> runs, List<AlertGroup> groups) {
    Set<List<String>> names = new LinkedHashSet<>();
    seen.playbook()
        .teamwork()
        .alerts()
        .forEach(alert -> names.add(List.of(alert.name(), alert.kind().word())));
    names.removeIf(name -> name.getLast().equals("goal"));
    runs.forEach(run -> names.add(List.of(run.alert(), run.kind())));
    return names.stream()
        .map(name -> row(seen, name.getFirst(), name.getLast(), runs, groups))
        .toList();
  }

  private static AlertRow row(
      Observation seen, String alert, String kind, List<AlertRun> all, List<AlertGroup> groups) {
    List<AlertRun> runs =
        all.stream().filter(run -> run.alert().equals(alert) && run.kind().equals(kind)).toList();
    List<Spell> spells =
        runs.stream().map(run -> spell(run.raised(), run.ended(), seen.horizon())).toList();
    int told =
        (int)
            groups.stream()
                .filter(group ->
                    group.cause().alert().equals(alert) && group.cause().kind().equals(kind))
                .count();
    return new AlertRow(
        alert,
        kind,
        told,
        runs.size(),
        count(runs, run -> run.end() == End.OVER),
        count(runs, run -> run.end() == End.MOOT || run.end() == End.DROPPED),
        count(runs, run -> run.end() == null),
        WaitingTime.of(KaplanMeier.of(spells), 0.5));
  }

  private static int count(List<AlertRun> runs, Predicate<AlertRun> which) {
    return (int) runs.stream().filter(which).count();
  }

  private static Spell spell(Instant from, @Nullable Instant until, Instant horizon) {
    Instant end = until == null ? horizon : until;
    return Spell.of(Duration.between(from, end).toMillis(), until == null ? null : "ended");
  }

  private static List<PersonRow> people(
      Observation seen, List<AlertGroup> groups, List<GoalWatch.OffTrack> goals) {
    Map<String, Map<LocalDate, Integer>> told = new TreeMap<>();
    for (AlertGroup group : groups) {
      tell(told, seen, Told.of(seen.playbook(), group), group.raised());
    }
    for (GoalWatch.OffTrack goal : goals) {
      tell(told, seen, Told.of(seen.playbook(), goal.to(), "", null, null), goal.raised());
    }
    List<PersonRow> rows = new ArrayList<>();
    told.forEach((person, days) -> {
      Sample perDay = Sample.of(days.values().stream().map(Integer::longValue).toList());
      rows.add(
          new PersonRow(
              person,
              days.values().stream().mapToInt(Integer::intValue).sum(),
              days.size(),
              Math.toIntExact(java.util.Objects.requireNonNull(perDay.quantile(0.95))),
              Math.toIntExact(java.util.Objects.requireNonNull(perDay.quantile(1)))));
    });
    rows.sort(java.util.Comparator.comparingInt(PersonRow::told).reversed());
    return rows;
  }

  private static void tell(
      Map<String, Map<LocalDate, Integer>> told,
      Observation seen,
      List<String> people,
      Instant at) {
    LocalDate day = at.atZone(seen.playbook().fiscalYear().zone()).toLocalDate();
    for (String person : people) {
      told.computeIfAbsent(person, p -> new LinkedHashMap<>()).merge(day, 1, Integer::sum);
    }
  }

  @Override
  public List<Table> tables() {
    return List.of(
        new Table(
            "Alerts",
            List.of(
                Table.words("alert"),
                Table.words("kind"),
                Table.apart("told"),
                Table.counts("buyers"),
                Table.counts("over"),
                Table.counts("moot"),
                Table.counts("open"),
                Table.figures("median (h)")),
            alerts.stream()
                .map(row ->
                    List.of(
                        row.alert(),
                        row.kind(),
                        Cell.count(row.told()),
                        Cell.count(row.raised()),
                        Cell.count(row.over()),
                        Cell.count(row.moot()),
                        Cell.count(row.open()),
                        Cell.hours(row.lasted().millis())))
                .toList()),
        new Table(
            "Who was told",
            List.of(
                Table.words("person"),
                Table.apart("told"),
                Table.apart("days"),
                Table.apart("a day, p95"),
                Table.apart("most in a day")),
            people.stream()
                .map(row ->
                    List.of(
                        row.person(),
                        Cell.count(row.told()),
                        Cell.count(row.days()),
                        Cell.count(row.perDayP95()),
                        Cell.count(row.most())))
                .toList()),
        new Table(
            "Goals off track",
            List.of(
                Table.words("goal"),
                Table.words("stretch"),
                Table.words("from"),
                Table.words("until")),
            goals.stream()
                .map(off ->
                    List.of(
                        off.goal(),
                        off.stretch(),
                        off.raised().toString(),
                        off.ended() == null ? Cell.NONE : off.ended().toString()))
                .toList()));
  }
}
