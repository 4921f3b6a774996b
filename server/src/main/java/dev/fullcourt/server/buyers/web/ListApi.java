package dev.fullcourt.server.buyers.web;

import dev.fullcourt.server.buyers.BuyerList;
import dev.fullcourt.server.buyers.BuyerQuestions;
import dev.fullcourt.server.buyers.BuyerRow;
import dev.fullcourt.server.buyers.Cursor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The list of buyers for programs. */
@RestController
@Tag(name = "Buyers", description = "Which buyers there are.")
class ListApi {

  private static final int ROWS = 200;

  private final BuyerList buyers;
  private final BuyerQuestions questions;
  private final Lengths lengths;

  ListApi(BuyerList buyers, BuyerQuestions questions, Lengths lengths) {
    this.buyers = buyers;
    this.questions = questions;
    this.lengths = lengths;
  }

  /**
   * A part of the list.
   *
   * @param count how many there are in all; of very many, of a while ago
   * @param next what to say as {@code after} for what follows, or null at the end
   */
  record Listed(long count, List<BuyerRow> buyers, @Nullable String next) {}

  @GetMapping("/api/buyers")
  @Operation(
      summary =
          "Buyers, 200 at a time. Narrowed as on the page: q, stage, arm, round, motion, owner,"
              + " function, score-from, score-to, activity, field with value, opportunity, key,"
              + " segment, entered, left, …, with sort and after. 400 names what is unknown.")
  Listed list(@RequestParam Map<String, String> said) {
    var question = questions.read(said, "after");
    Cursor cursor = Cursor.read(said.getOrDefault("after", ""), "");
    BuyerList.Slice slice = buyers.slice(question.filter(), question.sort(), cursor, ROWS);
    return new Listed(
        lengths.of(said, question.filter()),
        slice.rows(),
        slice.later() ? Cursor.after(question.sort(), slice.rows().getLast()).text() : null);
  }
}
