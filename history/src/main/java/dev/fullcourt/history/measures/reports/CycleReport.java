package dev.fullcourt.history.measures.reports;

import dev.fullcourt.engine.decision.Move;
import dev.fullcourt.history.measures.Observation;
import dev.fullcourt.history.measures.text.Cell;
import dev.fullcourt.history.measures.text.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The cycle at one look: where buyers are, where they came from and went in the period, how long
 * they stay, who leads.
 *
 * @param head what was looked at
 * @param stages the stem first, then detours
 * @param arms the ways in
 * @param moves how stages were entered in the period
 */
public record CycleReport(Head head, List<StageRow> stages, List<ArmRow> arms, Moves moves)
    implements Report {

  public CycleReport {
    stages = List.copyOf(stages);
    arms = List.copyOf(arms);
  }

  /**
   * One stage. {@code entered = stillIn +} the sum of {@code wentTo}.
   *
   * @param stage its name
   * @param place {@code stem}, or {@code detour} beside it
   * @param phase early, middle or late; null for a detour
   * @param outcome won, lost or disqualified; null where a round goes on
   * @param leads the function that leads
   * @param supports the functions that help
   * @param now stays open at the horizon
   * @param entered stays that began in the period
   * @param buyers how many different buyers those are of
   * @param stillIn of those entered: still open at the horizon
   * @param wentTo of those entered: where they went next, most frequent first
   * @param wentOn of those entered: left to a later stage of the stem; from a detour, to the stem
   * @param conversion {@code wentOn / entered}; those still in may yet go on; null when nobody
   *     entered and for the last stage of the stem, from which there is no going on
   * @param everOn the share expected to go on in the end, by Aalen–Johansen with those still in
   *     censored, as far as the data reach; null when {@code conversion} is
   * @param median time in the stage by Kaplan–Meier, of those entered
   * @param expectedMedianMillis what the playbook expects, or null
   * @param left stays that ended in the period
   * @param leftTo where those went, most frequent first
   * @param passedOver moves forward in the period that passed over this stage
   */
  public record StageRow(
      String stage,
      String place,
      @Nullable String phase,
      @Nullable String outcome,
      String leads,
      List<String> supports,
      int now,
      int entered,
      int buyers,
      int stillIn,
      List<Flow> wentTo,
      int wentOn,
      @Nullable Double conversion,
      @Nullable Double everOn,
      WaitingTime median,
      @Nullable Long expectedMedianMillis,
      int left,
      List<Flow> leftTo,
      int passedOver) {
    public StageRow {
      supports = List.copyOf(supports);
      wentTo = List.copyOf(wentTo);
      leftTo = List.copyOf(leftTo);
    }
  }

  /**
   * Stays that led from one stage to the next.
   *
   * @param next the stage entered next
   * @param move in which way, as the word of a {@link Move}
   * @param stays how many
   */
  public record Flow(String next, String move, int stays) {

    static Flow of(String next, Move how, int stays) {
      return new Flow(next, how.word(), stays);
    }

    /** In which way, for a filter. */
    public Move how() {
      return Move.valueOf(move.toUpperCase(Locale.ROOT));
    }
  }

  /**
   * One way in.
   *
   * @param arm its name
   * @param says what it means
   * @param rounds rounds begun in the period
   * @param won of those: won by the horizon
   * @param lost of those: lost by the horizon
   * @param disqualified of those: disqualified by the horizon
   * @param open of those: undecided at the horizon
   * @param opportunities opportunities opened in the period in rounds of this arm
   * @param opportunitiesWon of those: won by the horizon
   */
  public record ArmRow(
      String arm,
      String says,
      int rounds,
      int won,
      int lost,
      int disqualified,
      int open,
      int opportunities,
      int opportunitiesWon) {}

  /**
   * Stages entered in the period, by way of entering.
   *
   * @param started first rounds begun
   * @param again further rounds begun
   * @param forward on along the stem
   * @param backward to an earlier stage of the stem, by what the buyer did
   * @param fellBack to an earlier stage of the stem, because what held them no longer does
   * @param detour off the stem
   * @param returned from a detour back on the stem
   * @param skips of those forward: passed over at least one stage
   */
  public record Moves(
      int started,
      int again,
      int forward,
      int backward,
      int fellBack,
      int detour,
      int returned,
      int skips) {}

  /** The report on what was seen. */
  public static CycleReport of(Observation seen, ReportOptions options) {
    return new CycleCount(seen, options).report();
  }

  @Override
  public List<Table> tables() {
    return List.of(stageTable(), flowTable(), armTable(), moveTable());
  }

  private Table stageTable() {
    return new Table(
        "Stages",
        List.of(
            Table.words("stage"),
            Table.words("leads"),
            Table.counts("now"),
            Table.counts("entered"),
            Table.counts("buyers"),
            Table.counts("still in"),
            Table.counts("went on"),
            Table.figures("conversion (%)"),
            Table.figures("ever on (%)"),
            Table.figures("median time"),
            Table.figures("expected"),
            Table.figures("left"),
            Table.counts("passed over")),
        stages.stream()
            .map(row ->
                List.of(
                    row.stage(),
                    row.leads(),
                    Cell.count(row.now()),
                    Cell.count(row.entered()),
                    Cell.count(row.buyers()),
                    Cell.count(row.stillIn()),
                    Cell.count(row.wentOn()),
                    Cell.percent(row.conversion()),
                    Cell.percent(row.everOn()),
                    Cell.time(row.median().millis()),
                    Cell.time(row.expectedMedianMillis()),
                    Cell.count(row.left()),
                    Cell.count(row.passedOver())))
            .toList());
  }

  private Table flowTable() {
    List<List<String>> lines = new ArrayList<>();
    for (StageRow row : stages) {
      for (Flow flow : row.wentTo()) {
        lines.add(List.of(row.stage(), flow.next(), flow.move(), Cell.count(flow.stays())));
      }
    }
    return new Table(
        "Where those who entered went next",
        List.of(Table.words("from"), Table.words("to"), Table.words("move"), Table.counts("stays")),
        lines);
  }

  private Table armTable() {
    return new Table(
        "Arms",
        List.of(
            Table.words("arm"),
            Table.counts("rounds begun"),
            Table.counts("won"),
            Table.counts("lost"),
            Table.counts("disqualified"),
            Table.counts("open"),
            Table.counts("opportunities"),
            Table.counts("of these won")),
        arms.stream()
            .map(row ->
                List.of(
                    row.arm(),
                    Cell.count(row.rounds()),
                    Cell.count(row.won()),
                    Cell.count(row.lost()),
                    Cell.count(row.disqualified()),
                    Cell.count(row.open()),
                    Cell.count(row.opportunities()),
                    Cell.count(row.opportunitiesWon())))
            .toList());
  }

  private Table moveTable() {
    return new Table(
        "Moves",
        List.of(Table.words("move"), Table.counts("stays")),
        List.of(
            List.of("rounds begun, first", Cell.count(moves.started())),
            List.of("rounds begun, again", Cell.count(moves.again())),
            List.of("forward", Cell.count(moves.forward())),
            List.of("  passing over a stage", Cell.count(moves.skips())),
            List.of("backward", Cell.count(moves.backward())),
            List.of("fell back", Cell.count(moves.fellBack())),
            List.of("detour", Cell.count(moves.detour())),
            List.of("returned", Cell.count(moves.returned()))));
  }
}
