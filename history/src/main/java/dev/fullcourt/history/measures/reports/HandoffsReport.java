package dev.fullcourt.history.measures.reports;

import dev.fullcourt.engine.handoff.HandoffRun;
import dev.fullcourt.engine.handoff.HandoffRun.End;
import dev.fullcourt.engine.playbook.Handoff;
import dev.fullcourt.history.measures.BuyerHistory;
import dev.fullcourt.history.measures.Observation;
import dev.fullcourt.history.measures.Round;
import dev.fullcourt.history.measures.text.Cell;
import dev.fullcourt.history.measures.text.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How buyers were handed over: how offers were answered and how soon, who took them and what their
 * rounds came to, and why they came back.
 *
 * @param head what was looked at
 * @param handoffs in the order of the playbook
 * @param people who accepted buyers, those with the most first
 * @param reasons why offers were rejected and buyers given back, the most frequent first
 */
public record HandoffsReport(
    Head head, List<HandoffRow> handoffs, List<TakerRow> people, List<ReasonRow> reasons)
    implements Report {

  public HandoffsReport {
    handoffs = List.copyOf(handoffs);
    people = List.copyOf(people);
    reasons = List.copyOf(reasons);
  }

  /**
   * One handoff, over the offers made in the period.
   *
   * @param handoff its name
   * @param to the function it goes to
   * @param offered offers made
   * @param accepted of those: accepted
   * @param rejected rejected
   * @param expired fallen through
   * @param movedOn neither, because the buyer moved on before an answer
   * @param waiting not answered yet at the horizon
   * @param rate accepted out of accepted, rejected and expired
   * @param answer time on the clock from the offer to its acceptance
   * @param returned given back after they were accepted
   * @param recycled recycled after they were accepted
   * @param working accepted, and still worked on at the horizon
   * @param work time on the clock from the acceptance to the end of the work, of work that ended
   */
  public record HandoffRow(
      String handoff,
      String to,
      int offered,
      int accepted,
      int rejected,
      int expired,
      int movedOn,
      int waiting,
      Rate rate,
      Spread answer,
      int returned,
      int recycled,
      int working,
      Spread work) {}

  /**
   * Why buyers came back.
   *
   * @param handoff the handoff
   * @param step {@code rejected} or {@code returned}
   * @param reason the declared reason; {@code (none)} where none was given
   * @param times how often
   */
  public record ReasonRow(String handoff, String step, String reason, int times) {}

  /** The report on what was seen. */
  public static HandoffsReport of(Observation seen, ReportOptions options) {
    List<Handed> all = new ArrayList<>();
    for (BuyerHistory buyer : seen.buyers()) {
      List<Round> rounds = Round.of(buyer);
      for (HandoffRun run : buyer.teams().handoffs()) {
        if (options.period().contains(run.offered())) {
          all.add(new Handed(run, roundOf(run, rounds)));
        }
      }
    }
    Collection<Handoff> agreed = seen.playbook().teamwork().handoffs().values();
    List<String> warnings = new ArrayList<>();
    if (agreed.isEmpty()) {
      warnings.add("this playbook has no handoffs, so nobody is handed over");
    }
    return new HandoffsReport(
        Head.of("handoffs", seen, options.period(), warnings),
        agreed.stream().map(handoff -> row(handoff, all)).toList(),
        TakerRow.of(all, seen.playbook().cycle()),
        reasons(all));
  }

  /** A handing over, and the round it was offered in, if the buyer was in the cycle then. */
  record Handed(HandoffRun run, @Nullable Round round) {}

  private static @Nullable Round roundOf(HandoffRun run, List<Round> rounds) {
    return rounds.stream().filter(round -> round.number() == run.round()).findFirst().orElse(null);
  }

  private static HandoffRow row(Handoff handoff, List<Handed> all) {
    List<HandoffRun> runs =
        all.stream().map(Handed::run).filter(run -> run.handoff().equals(handoff.name())).toList();
    List<HandoffRun> accepted = which(runs, run -> run.accepted() != null);
    List<HandoffRun> others = which(runs, run -> run.accepted() == null);
    int rejected = which(others, run -> run.end() == End.REJECTED).size();
    int expired = which(others, run -> run.end() == End.EXPIRED).size();
    int waiting = which(others, run -> run.end() == End.OPEN).size();
    return new HandoffRow(
        handoff.name(),
        handoff.to().function(),
        runs.size(),
        accepted.size(),
        rejected,
        expired,
        others.size() - rejected - expired - waiting,
        waiting,
        Rate.of(accepted.size(), accepted.size() + rejected + expired),
        Spread.of(accepted.stream().map(run -> millis(run.offered(), run.accepted())).toList()),
        which(accepted, run -> run.end() == End.RETURNED).size(),
        which(accepted, run -> run.end() == End.RECYCLED).size(),
        which(accepted, run -> run.end() == End.OPEN).size(),
        Spread.of(
            accepted.stream()
                .filter(run -> run.ended() != null)
                .map(run -> millis(run.accepted(), run.ended()))
                .toList()));
  }

  private static long millis(@Nullable Instant from, @Nullable Instant to) {
    return from == null || to == null ? 0 : Duration.between(from, to).toMillis();
  }

  private static List<HandoffRun> which(List<HandoffRun> runs, Predicate<HandoffRun> those) {
    return runs.stream().filter(those).toList();
  }

  private static List<ReasonRow> reasons(List<Handed> all) {
    Map<List<String>, Long> counted =
        all.stream()
            .map(Handed::run)
            .filter(run -> run.end() == End.REJECTED || run.end() == End.RETURNED)
            .collect(
                Collectors.groupingBy(
                    run ->
                        List.of(
                            run.handoff(),
                            run.end().word(),
                            run.reason() == null ? "(none)" : run.reason()),
                    () -> new TreeMap<>(java.util.Comparator.comparing(List::toString)),
                    Collectors.counting()));
    return counted.entrySet().stream()
        .map(each ->
            new ReasonRow(
                each.getKey().get(0),
                each.getKey().get(1),
                each.getKey().get(2),
                each.getValue().intValue()))
        .sorted(java.util.Comparator.comparingInt(ReasonRow::times).reversed())
        .toList();
  }

  @Override
  public List<Table> tables() {
    List<Table> tables = new ArrayList<>();
    tables.add(
        new Table(
            "Handoffs",
            List.of(
                Table.words("handoff"),
                Table.words("to"),
                Table.counts("offered"),
                Table.counts("accepted"),
                Table.counts("rejected"),
                Table.counts("expired"),
                Table.counts("moved on"),
                Table.counts("waiting"),
                Table.figures("accepted (%)"),
                Table.figures("median to accept (h)"),
                Table.counts("returned"),
                Table.counts("recycled"),
                Table.counts("working"),
                Table.figures("median work (h)")),
            handoffs.stream().map(HandoffsReport::line).toList()));
    if (!people.isEmpty()) {
      tables.add(TakerRow.table(people));
    }
    if (!reasons.isEmpty()) {
      tables.add(
          new Table(
              "Why buyers came back",
              List.of(
                  Table.words("handoff"),
                  Table.words("step"),
                  Table.words("reason"),
                  Table.counts("times")),
              reasons.stream()
                  .map(row ->
                      List.of(row.handoff(), row.step(), row.reason(), Cell.count(row.times())))
                  .toList()));
    }
    return tables;
  }

  private static List<String> line(HandoffRow row) {
    return List.of(
        row.handoff(),
        row.to(),
        Cell.count(row.offered()),
        Cell.count(row.accepted()),
        Cell.count(row.rejected()),
        Cell.count(row.expired()),
        Cell.count(row.movedOn()),
        Cell.count(row.waiting()),
        Cell.percent(row.rate().rate()),
        Cell.hours(row.answer().medianMillis()),
        Cell.count(row.returned()),
        Cell.count(row.recycled()),
        Cell.count(row.working()),
        Cell.hours(row.work().medianMillis()));
  }
}
