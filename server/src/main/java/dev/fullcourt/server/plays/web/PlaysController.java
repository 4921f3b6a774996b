package dev.fullcourt.server.plays.web;

import dev.fullcourt.engine.play.PlayRun.Fate;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.server.buyers.Cursor;
import dev.fullcourt.server.lists.Csv;
import dev.fullcourt.server.lists.ListBars;
import dev.fullcourt.server.lists.ListCheck;
import dev.fullcourt.server.lists.Listing;
import dev.fullcourt.server.page.Empty;
import dev.fullcourt.server.page.Frame;
import dev.fullcourt.server.page.Horizon;
import dev.fullcourt.server.page.Pages;
import dev.fullcourt.server.playbooks.Agreement;
import dev.fullcourt.server.plays.PlayState;
import dev.fullcourt.server.plays.PlaysPages;
import dev.fullcourt.server.plays.RunFilter;
import dev.fullcourt.server.plays.RunRow;
import dev.fullcourt.server.plays.Runs;
import dev.fullcourt.server.plays.RunsPages;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The plays of the agreement in figures, and the runs behind each of them. */
@Controller
class PlaysController implements ListCheck {

  private static final int ROWS = 50;

  private static final Csv<Runs.Tally> FIGURES =
      new Csv<>(
          "plays",
          List.of(
              new Csv.Column<>("play", Runs.Tally::play),
              new Csv.Column<>("running now", each -> each.now().running()),
              new Csv.Column<>("open steps", each -> each.now().open()),
              new Csv.Column<>("open and overdue", each -> each.now().overdue()),
              new Csv.Column<>("started", each -> each.over().started()),
              new Csv.Column<>("by hand", each -> each.over().byHand()),
              new Csv.Column<>("running", each -> each.over().running()),
              new Csv.Column<>("finished", each -> each.over().finished()),
              new Csv.Column<>("recycled", each -> each.over().recycled()),
              new Csv.Column<>("stopped", each -> each.over().stopped()),
              new Csv.Column<>("taken over", each -> each.over().takenOver()),
              new Csv.Column<>("turn over", each -> each.over().turnOver()),
              new Csv.Column<>("asked", each -> each.over().asked()),
              new Csv.Column<>("done", each -> each.over().done()),
              new Csv.Column<>("overdue", each -> each.over().overdue()),
              new Csv.Column<>("withdrawn", each -> each.over().withdrawn()),
              new Csv.Column<>("withheld", each -> each.over().withheld()),
              new Csv.Column<>("median in milliseconds", each -> each.over().medianMillis())));

  private static final Csv<RunRow> FILE =
      new Csv<>(
          "runs",
          List.of(
              new Csv.Column<>("play", RunRow::play),
              new Csv.Column<>("buyer", RunRow::name),
              new Csv.Column<>("id", RunRow::buyer),
              new Csv.Column<>("started", RunRow::started),
              new Csv.Column<>("by hand", RunRow::byHand),
              new Csv.Column<>("started by", RunRow::starter),
              new Csv.Column<>("state", each -> PlayState.of(each.end()).word()),
              new Csv.Column<>("ended", RunRow::ended),
              new Csv.Column<>("reason", RunRow::reason),
              new Csv.Column<>("open steps", RunRow::open),
              new Csv.Column<>("step", last(RunRow.Last::step)),
              new Csv.Column<>("what became of it", last(each -> word(each.fate()))),
              new Csv.Column<>("why", last(RunRow.Last::why)),
              new Csv.Column<>("since", last(RunRow.Last::at)),
              new Csv.Column<>(
                  "function", each -> each.owner() == null ? null : each.owner().function()),
              new Csv.Column<>(
                  "owner", each -> each.owner() == null ? null : each.owner().person())));

  private final Pages pages;
  private final Agreement agreement;
  private final Horizon horizon;
  private final PlayLists lists;
  private final ListBars bars;

  PlaysController(
      Pages pages, Agreement agreement, Horizon horizon, PlayLists lists, ListBars bars) {
    this.pages = pages;
    this.agreement = agreement;
    this.horizon = horizon;
    this.lists = lists;
    this.bars = bars;
  }

  private static Function<RunRow, @Nullable Object> last(
      Function<RunRow.Last, @Nullable Object> value) {
    return run -> run.last() == null ? null : value.apply(run.last());
  }

  private static String word(Fate fate) {
    return fate.word();
  }

  @GetMapping("/plays")
  ResponseEntity<String> plays(@RequestParam Map<String, String> said) {
    Optional<Playbook> playbook = agreement.findCurrent();
    Optional<Instant> asOf = horizon.findInstant();
    if (playbook.isEmpty() || asOf.isEmpty()) {
      return pages.show(
          "page/empty", Frame.of("Plays", Frame.Section.COURT), Empty.of(playbook.isPresent()));
    }
    RunFilter filter = lists.read(said, "after", "before");
    return filter.play().isEmpty()
        ? figures(playbook.get(), asOf.get(), filter, said)
        : runs(playbook.get(), asOf.get(), filter, said);
  }

  @GetMapping("/plays/{play}")
  ResponseEntity<String> play(@PathVariable String play, @RequestParam Map<String, String> said) {
    return plays(lists.of(play, said));
  }

  private ResponseEntity<String> figures(
      Playbook playbook, Instant asOf, RunFilter filter, Map<String, String> said) {
    Frame frame = Frame.of("Plays", Frame.Section.COURT);
    return lists
        .soon(filter.period())
        .map(tallies ->
            pages.show(
                "plays/plays",
                frame,
                new PlaysPages(playbook, asOf, filter.period()).of(tallies),
                bars.above(Listing.PLAYS, said)))
        .orElseGet(() -> pages.later(frame));
  }

  private ResponseEntity<String> runs(
      Playbook playbook, Instant asOf, RunFilter filter, Map<String, String> said) {
    Cursor cursor = Cursor.read(said.getOrDefault("after", ""), said.getOrDefault("before", ""));
    Runs.Slice slice = lists.runs().slice(filter, lists.zone(), cursor, ROWS);
    return pages.show(
        "plays/runs",
        Frame.of(Playbook.title(filter.play()), Frame.Section.COURT),
        new RunsPages(playbook, agreement.getVersions(), asOf, filter)
            .of(lists.soon(filter, slice), slice),
        bars.above(Listing.PLAYS, said));
  }

  /** The figures of all plays, or the runs of one. */
  @GetMapping("/plays.csv")
  void file(@RequestParam Map<String, String> said, HttpServletResponse response)
      throws IOException {
    RunFilter filter = lists.read(said);
    if (filter.play().isEmpty()) {
      FIGURES.send(response, lists.tallies(filter.period())::forEach);
    } else {
      FILE.send(response, to -> lists.runs().each(filter, lists.zone(), to));
    }
  }

  @GetMapping("/plays/{play}.csv")
  void runs(
      @PathVariable String play,
      @RequestParam Map<String, String> said,
      HttpServletResponse response)
      throws IOException {
    file(lists.of(play, said), response);
  }

  @Override
  public Listing list() {
    return Listing.PLAYS;
  }

  @Override
  public void check(Map<String, String> look) {
    lists.read(look);
  }
}
