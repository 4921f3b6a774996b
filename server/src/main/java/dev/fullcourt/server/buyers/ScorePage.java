package dev.fullcourt.server.buyers;

import dev.fullcourt.engine.decision.Cause;
import dev.fullcourt.engine.playbook.Playbook;
import java.time.LocalDate;

/**
 * A buyer's score as it was, as its template shows it.
 *
 * @param name what people call the buyer
 * @param href the page of the buyer
 * @param day the day asked for, for a field
 * @param moment the very moment
 * @param score point by point
 */
public record ScorePage(
    String name, String href, String day, String moment, StoryPage.ScoreText score) {

  /** The page of a score at the end of a day. */
  public static ScorePage of(
      Playbook playbook, Buyer buyer, LocalDate day, String moment, Cause.Score score) {
    return new ScorePage(
        buyer.row().name(),
        BuyerAddress.buyer(buyer.row().id()),
        day.toString(),
        moment,
        ScoreTexts.of(playbook, score, StoryPages.names(buyer)));
  }
}
