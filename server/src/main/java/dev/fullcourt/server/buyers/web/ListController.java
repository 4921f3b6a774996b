package dev.fullcourt.server.buyers.web;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.server.buyers.BuyerList;
import dev.fullcourt.server.buyers.BuyerQuestions;
import dev.fullcourt.server.buyers.Cursor;
import dev.fullcourt.server.buyers.ListActs;
import dev.fullcourt.server.buyers.ListLength;
import dev.fullcourt.server.buyers.ListPages;
import dev.fullcourt.server.buyers.Segments;
import dev.fullcourt.server.lists.Csv;
import dev.fullcourt.server.lists.ListBars;
import dev.fullcourt.server.lists.Listing;
import dev.fullcourt.server.page.Empty;
import dev.fullcourt.server.page.Frame;
import dev.fullcourt.server.page.Horizon;
import dev.fullcourt.server.page.Pages;
import dev.fullcourt.server.page.Part;
import dev.fullcourt.server.playbooks.Agreement;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of buyers, and with that the list behind every number. */
@Controller
class ListController {

  private static final int ROWS = 50;

  private static final Csv<BuyerList.Held> FILE =
      new Csv<>(
          "buyers",
          List.of(
              new Csv.Column<>("id", each -> each.row().id()),
              new Csv.Column<>("buyer", each -> each.row().name()),
              new Csv.Column<>("stage", each -> each.row().stage()),
              new Csv.Column<>("in stage since", each -> each.row().since()),
              new Csv.Column<>("came by", each -> each.row().arm()),
              new Csv.Column<>("round", each -> each.row().round()),
              new Csv.Column<>("motion", each -> each.row().motion()),
              new Csv.Column<>("function", BuyerList.Held::function),
              new Csv.Column<>("owner", BuyerList.Held::person),
              new Csv.Column<>("fit", each -> each.row().fit()),
              new Csv.Column<>("interest", each -> each.row().interest()),
              new Csv.Column<>("score", each -> each.row().score()),
              new Csv.Column<>("people", each -> each.row().people()),
              new Csv.Column<>("last activity", each -> each.row().lastActivity())));

  private final Pages pages;
  private final Agreement agreement;
  private final Horizon horizon;
  private final BuyerList buyers;
  private final BuyerQuestions questions;
  private final Segments segments;
  private final ListBars bars;
  private final List<ListActs> acts;
  private final Lengths lengths;

  ListController(
      Pages pages,
      Agreement agreement,
      Horizon horizon,
      BuyerList buyers,
      BuyerQuestions questions,
      Segments segments,
      ListBars bars,
      ObjectProvider<ListActs> acts,
      Lengths lengths) {
    this.pages = pages;
    this.agreement = agreement;
    this.horizon = horizon;
    this.buyers = buyers;
    this.questions = questions;
    this.segments = segments;
    this.bars = bars;
    this.acts = acts.orderedStream().toList();
    this.lengths = lengths;
  }

  @GetMapping("/buyers")
  ResponseEntity<String> list(@RequestParam Map<String, String> said) {
    Optional<Playbook> playbook = agreement.findCurrent();
    Optional<Instant> asOf = horizon.findInstant();
    if (playbook.isEmpty() || asOf.isEmpty()) {
      return pages.show(
          "page/empty", Frame.of("Buyers", Frame.Section.BUYERS), Empty.of(playbook.isPresent()));
    }
    var question = questions.read(said, "after", "before", "bulk");
    Cursor cursor = Cursor.read(said.getOrDefault("after", ""), said.getOrDefault("before", ""));
    BuyerList.Slice slice = buyers.slice(question.filter(), question.sort(), cursor, ROWS);
    ListLength length = lengths.soon(said, question.filter(), slice);
    List<Part> doing = acts.stream().flatMap(each -> each.find(said, length).stream()).toList();
    return pages.show(
        HttpStatusCode.valueOf(200),
        "buyers/list",
        new Frame("Buyers", Frame.Section.BUYERS, question.filter().query()),
        ListPages.of(
            playbook.get(),
            asOf.get(),
            question.filter(),
            question.sort(),
            segments.all(),
            length,
            slice,
            !doing.isEmpty()),
        Stream.concat(Stream.of(bars.above(Listing.BUYERS, said)), doing.stream()).toList(),
        List.of());
  }

  @GetMapping("/buyers.csv")
  void file(@RequestParam Map<String, String> said, HttpServletResponse response)
      throws IOException {
    var question = questions.read(said);
    FILE.send(response, to -> buyers.each(question.filter(), question.sort(), to));
  }
}
