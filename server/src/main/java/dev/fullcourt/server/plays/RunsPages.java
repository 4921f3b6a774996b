package dev.fullcourt.server.plays;

import dev.fullcourt.engine.play.PlayRun.Fate;
import dev.fullcourt.engine.playbook.Owner;
import dev.fullcourt.engine.playbook.PlayStep;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.server.buyers.BuyerAddress;
import dev.fullcourt.server.buyers.Cursor;
import dev.fullcourt.server.lists.Choice;
import dev.fullcourt.server.page.Dates;
import dev.fullcourt.server.playbooks.PlayAddress;
import dev.fullcourt.server.playbooks.PlayWords;
import dev.fullcourt.server.playbooks.clauses.Wording;
import dev.fullcourt.server.plays.RunRow.Holder;
import dev.fullcourt.server.plays.RunRow.Last;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts runs of a play into words. */
public final class RunsPages {

  private final Playbook playbook;
  private final List<Playbook> versions;
  private final Dates dates;
  private final Instant asOf;
  private final RunFilter filter;

  /**
   * For one question.
   *
   * @param versions every version of the playbook, for the steps of plays it no longer has
   * @param asOf up to when we know
   */
  public RunsPages(Playbook playbook, List<Playbook> versions, Instant asOf, RunFilter filter) {
    this.playbook = playbook;
    this.versions = versions;
    this.dates = new Dates(playbook.fiscalYear().zone());
    this.asOf = asOf;
    this.filter = filter;
  }

  /** The page of a part of the list. */
  public RunsPage of(RunLength length, Runs.Slice slice) {
    List<RunRow> rows = slice.rows();
    SequencedMap<String, String> words = filter.words();
    filter.when().keySet().forEach(words::remove);
    String path = PlayAddress.of(filter.play());
    return new RunsPage(
        Playbook.title(filter.play()),
        PlayPurpose.of(playbook, filter.play()),
        dates.moment(asOf),
        filter.period().words(),
        PlaysPages.periods(filter.period(), path, words),
        path,
        filter.when(),
        choices(),
        length.words(),
        rows.stream().map(this::row).toList(),
        filter.asks() ? RunFilter.of(filter.play(), filter.period()).href() : null,
        slice.earlier() && !rows.isEmpty()
            ? filter.href(RunPlace.beside(Cursor.Side.BEFORE, rows.getFirst()))
            : null,
        slice.later() && !rows.isEmpty()
            ? filter.href(RunPlace.beside(Cursor.Side.AFTER, rows.getLast()))
            : null);
  }

  private List<Choice> choices() {
    PlayState state = filter.state();
    StepFate fate = filter.fate();
    List<String> steps =
        RunFilter.plays(versions).stream()
            .filter(play -> play.name().equals(filter.play()))
            .flatMap(RunFilter::asks)
            .distinct()
            .toList();
    return List.of(
        Choice.of(
            "state",
            "State",
            "Running and over",
            Stream.of(PlayState.values()).map(PlayState::word).toList(),
            state == null ? "" : state.word(),
            word -> PlayState.find(word).map(PlayState::title).orElse(word)),
        Choice.of("by", "Started by", "Both", RunFilter.STARTS, filter.by(), Playbook::title),
        Choice.of("step", "Step", "Any step", steps, filter.step(), this::what),
        Choice.of(
            "fate",
            "What became of it",
            "Whatever",
            Stream.of(StepFate.values()).map(StepFate::word).toList(),
            fate == null ? "" : fate.word(),
            word -> StepFate.find(word).map(StepFate::title).orElse(word)),
        Choice.of(
            "why",
            "What stood against it",
            "Whatever",
            RunFilter.whys().stream().map(RunFilter::dashed).toList(),
            RunFilter.dashed(filter.why()),
            word -> Playbook.title(PlayWords.hindrance(word.replace('-', '_')))));
  }

  /** By the latest version of the agreement that has it. */
  private String what(String step) {
    return versions.reversed().stream()
        .filter(each -> PlayWords.find(each, filter.play(), step).isPresent())
        .findFirst()
        .map(each -> PlayWords.what(each, filter.play(), step))
        .orElseGet(() -> PlayWords.what(playbook, filter.play(), step));
  }

  private RunsPage.Row row(RunRow run) {
    Last last = run.last();
    Instant since = run.ended() != null ? run.ended() : last == null ? run.started() : last.at();
    return new RunsPage.Row(
        run.name(),
        BuyerAddress.buyer(run.buyer()),
        dates.day(run.started()),
        dates.moment(run.started()),
        run.byHand() ? Objects.requireNonNullElse(run.starter(), "hand") : "behaviour",
        PlayState.of(run.end()).title(),
        last == null ? ending(run) : at(last, run.open()),
        last != null && last.fate() == Fate.OVERDUE,
        dates.moment(since),
        last != null && run.open() > 0 ? whose(last, run.owner()) : "");
  }

  private static String ending(RunRow run) {
    return switch (run.end()) {
      case KEPT -> "without recycling";
      case DROPPED -> "no longer played";
      case RUNNING, FINISHED, ENDED, RECYCLED, STOPPED, TAKEN_OVER, TURN_OVER ->
          Objects.requireNonNullElse(run.reason(), "");
    };
  }

  private String at(Last last, int open) {
    String why = last.why() == null ? "" : ", " + PlayWords.hindrance(last.why());
    String others = open > 1 ? ", " + (open - 1) + " more open" : "";
    return what(last.step()) + " " + PlayWords.fate(last.fate()) + why + others;
  }

  private String whose(Last last, @Nullable Holder holder) {
    return switch (PlayWords.find(playbook, filter.play(), last.step()).orElse(null)) {
      case PlayStep.Task task -> person(task.who(), holder);
      case PlayStep.Message _ -> "a machine";
      case null, default -> person(null, holder);
    };
  }

  /** Who has the buyer, where that is of those who are asked; else these. */
  private static String person(@Nullable Owner asked, @Nullable Holder holder) {
    if (holder == null) {
      return asked == null ? "nobody" : Wording.owner(asked);
    }
    if (asked != null && !isOf(holder, asked)) {
      return Wording.owner(asked);
    }
    return holder.person() != null
        ? holder.person()
        : "the queue of " + Wording.owner(new Owner(holder.function(), holder.team()));
  }

  private static boolean isOf(Holder holder, Owner asked) {
    return asked.function().equals(holder.function())
        && (asked.team() == null || asked.team().equals(holder.team()));
  }
}
