package dev.fullcourt.history.measures.reports;

import dev.fullcourt.engine.play.PlayRun;
import dev.fullcourt.engine.play.PlayRun.End;
import dev.fullcourt.engine.play.PlayRun.Fate;
import dev.fullcourt.engine.playbook.Play;
import dev.fullcourt.history.measures.Observation;
import dev.fullcourt.history.measures.text.Cell;
import dev.fullcourt.history.measures.text.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What plays did: how often they were started and how they ended, what they asked for and what was
 * held back. It counts; it does not say that a play made a difference.
 *
 * @param head what was looked at
 * @param plays in the order of the playbook
 */
public record PlaysReport(Head head, List<PlayRow> plays) implements Report {

  public PlaysReport {
    plays = List.copyOf(plays);
  }

  /**
   * One play, over the runs that started in the period.
   *
   * @param play its name
   * @param started runs started
   * @param byHand of those: by a person
   * @param running still running at the horizon
   * @param ends how the others ended, by word
   * @param asked steps asked for
   * @param done of those: known to be done or sent
   * @param overdue of those: not done in time
   * @param withdrawn of those: withdrawn
   * @param withheld steps passed over
   * @param withheldWhy the same, by what stood against them
   * @param taken time on the clock from start to end, of those that ended
   */
  public record PlayRow(
      String play,
      int started,
      int byHand,
      int running,
      Map<String, Integer> ends,
      int asked,
      int done,
      int overdue,
      int withdrawn,
      int withheld,
      Map<String, Integer> withheldWhy,
      Spread taken) {
    public PlayRow {
      ends = Collections.unmodifiableMap(new TreeMap<>(ends));
      withheldWhy = Collections.unmodifiableMap(new TreeMap<>(withheldWhy));
    }

    int ended(End end) {
      return ends.getOrDefault(end.word(), 0);
    }
  }

  /** The report on what was seen. */
  public static PlaysReport of(Observation seen, ReportOptions options) {
    List<PlayRun> runs =
        seen.buyers().stream()
            .flatMap(buyer -> buyer.teams().plays().stream())
            .filter(run -> options.period().contains(run.started()))
            .toList();
    List<Play> agreed = seen.playbook().teamwork().outreach().plays();
    List<String> warnings = new ArrayList<>();
    if (agreed.isEmpty()) {
      warnings.add("this playbook has no plays, so there is nothing to count");
    }
    return new PlaysReport(
        Head.of("plays", seen, options.period(), warnings),
        agreed.stream().map(play -> row(play.name(), runs)).toList());
  }

  private static PlayRow row(String play, List<PlayRun> all) {
    List<PlayRun> runs = all.stream().filter(run -> run.play().equals(play)).toList();
    List<PlayRun> over = runs.stream().filter(run -> run.end() != End.RUNNING).toList();
    return new PlayRow(
        play,
        runs.size(),
        (int) runs.stream().filter(PlayRun::byHand).count(),
        runs.size() - over.size(),
        counted(over.stream().map(run -> run.end().word())),
        steps(runs, Fate.ASKED),
        steps(runs, Fate.DONE),
        steps(runs, Fate.OVERDUE),
        steps(runs, Fate.WITHDRAWN),
        steps(runs, Fate.WITHHELD),
        counted(
            runs.stream()
                .flatMap(run -> run.steps().stream())
                .filter(step -> step.fate() == Fate.WITHHELD)
                .map(step -> String.valueOf(step.why()))),
        Spread.of(over.stream().map(PlaysReport::millis).toList()));
  }

  private static long millis(PlayRun run) {
    return java.util.Objects.requireNonNull(run.taken()).toMillis();
  }

  private static int steps(List<PlayRun> runs, Fate fate) {
    return runs.stream().mapToInt(run -> run.steps(fate)).sum();
  }

  private static Map<String, Integer> counted(Stream<String> words) {
    Map<String, Integer> counted = new TreeMap<>();
    words.forEach(word -> counted.merge(word, 1, Integer::sum));
    return counted;
  }

  @Override
  public List<Table> tables() {
    return List.of(
        new Table(
            "Plays",
            List.of(
                Table.words("play"),
                Table.counts("started"),
                Table.counts("by hand"),
                Table.counts("running"),
                Table.counts("finished"),
                Table.counts("recycled"),
                Table.counts("stopped"),
                Table.counts("taken over"),
                Table.counts("turn over"),
                Table.counts("asked"),
                Table.counts("done"),
                Table.counts("overdue"),
                Table.counts("withdrawn"),
                Table.counts("withheld"),
                Table.figures("median (h)")),
            plays.stream().map(PlaysReport::line).toList()),
        new Table(
            "Steps withheld",
            List.of(Table.words("play"), Table.words("why"), Table.counts("steps")),
            plays.stream()
                .flatMap(row ->
                    row.withheldWhy().entrySet().stream()
                        .map(why ->
                            List.of(
                                row.play(),
                                why.getKey().replace('_', ' '),
                                Cell.count(why.getValue()))))
                .toList()));
  }

  private static List<String> line(PlayRow row) {
    int finished = row.ended(End.FINISHED) + row.ended(End.ENDED) + row.ended(End.KEPT);
    return List.of(
        row.play(),
        Cell.count(row.started()),
        Cell.count(row.byHand()),
        Cell.count(row.running()),
        Cell.count(finished),
        Cell.count(row.ended(End.RECYCLED)),
        Cell.count(row.ended(End.STOPPED) + row.ended(End.DROPPED)),
        Cell.count(row.ended(End.TAKEN_OVER)),
        Cell.count(row.ended(End.TURN_OVER)),
        Cell.count(row.asked()),
        Cell.count(row.done()),
        Cell.count(row.overdue()),
        Cell.count(row.withdrawn()),
        Cell.count(row.withheld()),
        Cell.hours(row.taken().medianMillis()));
  }
}
