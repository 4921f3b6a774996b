package dev.fullcourt.server.desk.web;

import dev.fullcourt.server.access.Member;
import dev.fullcourt.server.access.Right;
import dev.fullcourt.server.buyers.BuyerList;
import dev.fullcourt.server.buyers.BuyerQuestions;
import dev.fullcourt.server.desk.BulkAct;
import dev.fullcourt.server.page.Missing;
import dev.fullcourt.server.page.Query;
import java.util.List;
import org.springframework.stereotype.Component;

/** Which buyers the whole list of buyers has, when all of it is meant. */
@Component
class Selection {

  private final BuyerList buyers;
  private final BuyerQuestions questions;

  Selection(BuyerList buyers, BuyerQuestions questions) {
    this.buyers = buyers;
    this.questions = questions;
  }

  /** All a query finds, one more than may be at most where there are more. */
  List<String> all(Member member, String query) {
    if (!member.may(Right.SEE)) {
      throw new Missing("There is no such list.");
    }
    return buyers.ids(questions.read(Query.read(query)).filter(), BulkAct.MOST + 1);
  }
}
