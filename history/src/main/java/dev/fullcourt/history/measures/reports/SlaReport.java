package dev.fullcourt.history.measures.reports;

import dev.fullcourt.engine.clock.ClockRun;
import dev.fullcourt.engine.playbook.Sla;
import dev.fullcourt.history.measures.BuyerHistory;
import dev.fullcourt.history.measures.Observation;
import dev.fullcourt.history.measures.Round;
import dev.fullcourt.history.measures.text.Cell;
import dev.fullcourt.history.measures.text.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether agreed times were kept, how soon, and what the rounds came to by how soon. It counts; it
 * does not say that being quick made the difference.
 *
 * @param head what was looked at
 * @param slas in the order of the playbook
 */
public record SlaReport(Head head, List<SlaRow> slas) implements Report {

  public SlaReport {
    slas = List.copyOf(slas);
  }

  /**
   * One agreed time, over the clocks that started in the period.
   *
   * @param sla its name
   * @param owner the function that answers for it
   * @param started clocks started
   * @param inTime stopped before they were due
   * @param late stopped after that
   * @param cancelled no longer of any matter
   * @param running still running at the horizon
   * @param runningLate of those: breached already
   * @param kept in time out of in time, late and running late
   * @param attempts stopped by an attempt
   * @param conversations stopped by a conversation
   * @param taken time on the clock from the start to the stop
   * @param speeds by how soon it was stopped
   */
  public record SlaRow(
      String sla,
      String owner,
      int started,
      int inTime,
      int late,
      int cancelled,
      int running,
      int runningLate,
      Rate kept,
      int attempts,
      int conversations,
      Spread taken,
      List<SpeedRow> speeds) {
    public SlaRow {
      speeds = List.copyOf(speeds);
    }
  }

  /** The report on what was seen. */
  public static SlaReport of(Observation seen, ReportOptions options) {
    List<Started> all = new ArrayList<>();
    for (BuyerHistory buyer : seen.buyers()) {
      List<Round> rounds = Round.of(buyer);
      for (ClockRun run : buyer.clocks()) {
        if (options.period().contains(run.since())) {
          all.add(new Started(run, roundOf(run, rounds)));
        }
      }
    }
    List<Sla> agreed = seen.playbook().teamwork().slas();
    List<String> warnings = new ArrayList<>();
    if (agreed.isEmpty()) {
      warnings.add("this playbook has no slas, so there is nothing to keep");
    }
    return new SlaReport(
        Head.of("sla", seen, options.period(), warnings),
        agreed.stream().map(sla -> row(sla, all, seen)).toList());
  }

  /** A clock, and the round it started in, if the buyer was in the cycle then. */
  record Started(ClockRun run, @Nullable Round round) {}

  private static @Nullable Round roundOf(ClockRun run, List<Round> rounds) {
    return rounds.stream().filter(round -> round.number() == run.round()).findFirst().orElse(null);
  }

  private static SlaRow row(Sla sla, List<Started> all, Observation seen) {
    List<Started> started =
        all.stream().filter(each -> each.run().sla().equals(sla.name())).toList();
    List<Started> stopped = withEnd(started, ClockRun.End.STOPPED);
    List<Started> running = withEnd(started, ClockRun.End.RUNNING);
    int late = breached(stopped);
    int runningLate = breached(running);
    return new SlaRow(
        sla.name(),
        sla.owner().function(),
        started.size(),
        stopped.size() - late,
        late,
        withEnd(started, ClockRun.End.CANCELLED).size(),
        running.size(),
        runningLate,
        Rate.of(stopped.size() - late, stopped.size() + runningLate),
        byContact(stopped, "attempt"),
        byContact(stopped, "conversation"),
        Spread.of(stopped.stream().map(SpeedRow::millis).toList()),
        SpeedRow.of(stopped, seen.playbook().cycle()));
  }

  private static List<Started> withEnd(List<Started> started, ClockRun.End end) {
    return started.stream().filter(each -> each.run().end() == end).toList();
  }

  private static int breached(List<Started> started) {
    return (int) started.stream().filter(each -> each.run().breached() != null).count();
  }

  private static int byContact(List<Started> stopped, String contact) {
    return (int) stopped.stream().filter(each -> contact.equals(each.run().contact())).count();
  }

  @Override
  public List<Table> tables() {
    List<Table> tables = new ArrayList<>();
    tables.add(
        new Table(
            "Agreed times",
            List.of(
                Table.words("sla"),
                Table.words("owner"),
                Table.counts("started"),
                Table.counts("in time"),
                Table.counts("late"),
                Table.counts("cancelled"),
                Table.counts("running"),
                Table.counts("of those late"),
                Table.figures("kept (%)"),
                Table.counts("attempts"),
                Table.counts("conversations"),
                Table.figures("median (h)"),
                Table.figures("p90 (h)")),
            slas.stream().map(SlaReport::line).toList()));
    for (SlaRow row : slas) {
      tables.add(SpeedRow.table(row));
    }
    return tables;
  }

  private static List<String> line(SlaRow row) {
    return List.of(
        row.sla(),
        row.owner(),
        Cell.count(row.started()),
        Cell.count(row.inTime()),
        Cell.count(row.late()),
        Cell.count(row.cancelled()),
        Cell.count(row.running()),
        Cell.count(row.runningLate()),
        Cell.percent(row.kept().rate()),
        Cell.count(row.attempts()),
        Cell.count(row.conversations()),
        Cell.hours(row.taken().medianMillis()),
        Cell.hours(row.taken().p90Millis()));
  }
}
