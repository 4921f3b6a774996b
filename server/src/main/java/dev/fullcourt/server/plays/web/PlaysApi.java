package dev.fullcourt.server.plays.web;

import dev.fullcourt.server.buyers.Cursor;
import dev.fullcourt.server.plays.RunFilter;
import dev.fullcourt.server.plays.RunPlace;
import dev.fullcourt.server.plays.RunRow;
import dev.fullcourt.server.plays.Runs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Plays for programs. */
@RestController
@Tag(name = "Plays", description = "How often plays were started, and what became of them.")
class PlaysApi {

  private static final int ROWS = 200;

  private final PlayLists lists;

  PlaysApi(PlayLists lists) {
    this.lists = lists;
  }

  /**
   * A part of the runs of a play.
   *
   * @param count how many there are in all; of very many, of a while ago
   * @param steps of how many of their steps that became of which is asked; 0 when of none
   * @param next what to say as {@code after} for what follows, or null at the end
   */
  record Listed(long count, long steps, List<RunRow> runs, @Nullable String next) {}

  @GetMapping("/api/plays")
  @Operation(
      summary =
          "The plays of the agreement in figures, in its order: what runs now, and what became of"
              + " runs that started in a period (period, or from and to). It counts; that a play"
              + " made a difference it does not say.")
  List<Runs.Tally> plays(@RequestParam Map<String, String> said) {
    return lists.tallies(lists.period(said));
  }

  @GetMapping("/api/plays/{play}/runs")
  @Operation(
      summary =
          "Runs of a play, those that started last first, 200 at a time. Narrowed as on the page:"
              + " state, by (hand, behaviour), step, fate, why, and period or from and to, with"
              + " after. 400 names what is unknown; 404: there is no such play.")
  Listed runs(@PathVariable String play, @RequestParam Map<String, String> said) {
    RunFilter filter = lists.read(lists.of(play, said), "after");
    Cursor cursor = Cursor.read(said.getOrDefault("after", ""), "");
    Runs.Slice slice = lists.runs().slice(filter, lists.zone(), cursor, ROWS);
    Runs.Count count = lists.count(filter);
    return new Listed(
        count.runs(),
        count.steps(),
        slice.rows(),
        slice.later() ? RunPlace.beside(Cursor.Side.AFTER, slice.rows().getLast()).text() : null);
  }
}
