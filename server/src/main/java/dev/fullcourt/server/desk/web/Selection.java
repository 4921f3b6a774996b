package dev.fullcourt.server.desk.web;

import dev.fullcourt.server.access.Member;
import dev.fullcourt.server.access.Right;
import dev.fullcourt.server.buyers.BuyerList;
import dev.fullcourt.server.buyers.BuyerQuestions;
import dev.fullcourt.server.desk.BulkAct;
import dev.fullcourt.server.desk.Desk;
import dev.fullcourt.server.desk.QueueFilter;
import dev.fullcourt.server.lists.Listing;
import dev.fullcourt.server.page.Missing;
import dev.fullcourt.server.page.Query;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Which buyers a whole list has, when all of it is meant. */
@Component
class Selection {

  private final BuyerList buyers;
  private final BuyerQuestions questions;
  private final Desk desk;

  Selection(BuyerList buyers, BuyerQuestions questions, Desk desk) {
    this.buyers = buyers;
    this.questions = questions;
    this.desk = desk;
  }

  /** All of a list, one more than may be at most where there are more. */
  List<String> all(Member member, Listing list, String query) {
    Map<String, String> said = Query.read(query);
    int most = BulkAct.MOST + 1;
    return switch (list) {
      case BUYERS -> {
        if (!member.may(Right.SEE)) {
          throw new Missing("There is no such list.");
        }
        yield buyers.ids(questions.read(said).filter(), most);
      }
      case QUEUE -> QueueFilter.read(said).of(desk, member, most).buyers();
      default -> throw new Missing("Nothing can be done about all of this list.");
    };
  }
}
