package dev.fullcourt.server.plays;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.server.page.Dates;
import dev.fullcourt.server.page.Durations;
import dev.fullcourt.server.page.Linked;
import dev.fullcourt.server.page.Numbers;
import dev.fullcourt.server.page.Period;
import dev.fullcourt.server.page.Query;
import dev.fullcourt.server.playbooks.PlayWords;
import dev.fullcourt.server.plays.PlaysPage.Figure;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Puts the figures of plays into words. */
public final class PlaysPages {

  private final Playbook playbook;
  private final Instant asOf;
  private final Period period;

  /**
   * For one period.
   *
   * @param asOf up to when we know
   */
  public PlaysPages(Playbook playbook, Instant asOf, Period period) {
    this.playbook = playbook;
    this.asOf = asOf;
    this.period = period;
  }

  /** The page. */
  public PlaysPage of(List<Runs.Tally> tallies) {
    List<PlaysPage.Card> cards = new ArrayList<>();
    for (Runs.Tally tally : agreed(playbook, tallies)) {
      cards.add(card("play-" + (cards.size() + 1), tally));
    }
    return new PlaysPage(
        new Dates(playbook.fiscalYear().zone()).moment(asOf),
        playbook.name() + ", version " + playbook.version(),
        period.words(),
        periods(period, "/plays", Map.of()),
        cards);
  }

  /** Those of the agreement, in its order, also where they never ran. */
  public static List<Runs.Tally> agreed(Playbook playbook, List<Runs.Tally> tallies) {
    return playbook.teamwork().outreach().plays().stream()
        .map(play ->
            tallies.stream()
                .filter(tally -> tally.play().equals(play.name()))
                .findFirst()
                .orElseGet(() -> Runs.Tally.none(play.name())))
        .toList();
  }

  /** What can be chosen where an address says something else too. */
  static List<PlaysPage.When> periods(Period chosen, String path, Map<String, String> words) {
    return Period.WORDS.stream()
        .map(word ->
            new PlaysPage.When(
                Period.label(word),
                Query.address(
                    Query.address(path, Query.write(words)),
                    word.equals(Period.USUAL) ? "" : "period=" + word),
                word.equals(chosen.word())))
        .toList();
  }

  private PlaysPage.Card card(String anchor, Runs.Tally tally) {
    RunFilter all = RunFilter.of(tally.play(), period);
    return new PlaysPage.Card(
        anchor,
        Playbook.title(tally.play()),
        all.href(),
        PlayPurpose.of(playbook, tally.play()),
        now(all.in(Period.ALL).with(PlayState.RUNNING), tally.now()),
        tally.over().started() == 0 ? List.of() : started(all, tally.over()),
        steps(all, tally.over()),
        withheld(all, tally.over()));
  }

  private static List<Figure> now(RunFilter running, Runs.Now now) {
    Figure open = steps("Open steps", running.with(StepFate.OPEN, ""), now.open());
    return List.of(
        runs("Running now", running, now.running(), ""),
        new Figure(
            open.label(),
            open.value(),
            "",
            now.overdue() == 0
                ? null
                : new Linked(
                    Numbers.whole(now.overdue()) + " overdue",
                    running.with(StepFate.OVERDUE, "").href(),
                    "Open and overdue: " + Numbers.count(now.overdue(), "step", "steps"))));
  }

  private List<Figure> started(RunFilter all, Runs.Over over) {
    List<Figure> figures = new ArrayList<>();
    Figure started = runs("Started", all, over.started(), "");
    figures.add(
        new Figure(
            started.label(),
            started.value(),
            "",
            over.byHand() == 0
                ? null
                : new Linked(
                    Numbers.whole(over.byHand()) + " by hand",
                    all.by("hand").href(),
                    "Started by hand: " + Numbers.count(over.byHand(), "run", "runs"))));
    figures.add(ended(all, PlayState.RUNNING, "Still running", over.running(), over));
    figures.add(ended(all, PlayState.FINISHED, over.finished(), over));
    figures.add(ended(all, PlayState.RECYCLED, over.recycled(), over));
    figures.add(ended(all, PlayState.STOPPED, over.stopped(), over));
    figures.add(ended(all, PlayState.TAKEN_OVER, over.takenOver(), over));
    figures.add(ended(all, PlayState.TURN_OVER, over.turnOver(), over));
    figures.add(median(all, over));
    return figures;
  }

  private static Figure ended(RunFilter all, PlayState state, long runs, Runs.Over over) {
    return ended(all, state, state.title(), runs, over);
  }

  private static Figure ended(
      RunFilter all, PlayState state, String label, long runs, Runs.Over over) {
    return runs(label, all.with(state), runs, runs == 0 ? "" : Numbers.share(runs, over.started()));
  }

  private static Figure median(RunFilter all, Runs.Over over) {
    Long millis = over.medianMillis();
    return new Figure(
        "Median to the end",
        millis == null
            ? new Linked("–", "", "")
            : new Linked(
                Durations.words(Duration.ofMillis(millis)),
                all.with(PlayState.OVER).href(),
                "Median to the end, of those that ended: "
                    + Numbers.count(over.ended(), "run", "runs")),
        "",
        null);
  }

  private static List<Figure> steps(RunFilter all, Runs.Over over) {
    return List.of(
        steps("Asked for", all.with(StepFate.ASKED, ""), over.asked()),
        steps("Done", all.with(StepFate.DONE, ""), over.done()),
        steps("Overdue", all.with(StepFate.OVERDUE, ""), over.overdue()),
        steps("Withdrawn", all.with(StepFate.WITHDRAWN, ""), over.withdrawn()),
        steps("Withheld", all.with(StepFate.WITHHELD, ""), over.withheld()));
  }

  /** The most frequent first. */
  private static List<Figure> withheld(RunFilter all, Runs.Over over) {
    return over.withheldWhy().entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .map(why ->
            steps(
                Playbook.title(PlayWords.hindrance(why.getKey())),
                all.with(StepFate.WITHHELD, why.getKey()),
                why.getValue()))
        .toList();
  }

  private static Figure runs(String label, RunFilter which, long count, String note) {
    return figure(label, which, count, Numbers.count(count, "run", "runs"), note);
  }

  private static Figure steps(String label, RunFilter which, long count) {
    return figure(label, which, count, Numbers.count(count, "step", "steps"), "");
  }

  private static Figure figure(
      String label, RunFilter which, long count, String says, String note) {
    return new Figure(
        label,
        new Linked(Numbers.whole(count), count == 0 ? "" : which.href(), label + ": " + says),
        note,
        null);
  }
}
