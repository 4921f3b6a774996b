package dev.fullcourt.server.buyers.web;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.server.buyers.BuyerFilter;
import dev.fullcourt.server.buyers.BuyerList;
import dev.fullcourt.server.buyers.BuyerSort;
import dev.fullcourt.server.buyers.Cursor;
import dev.fullcourt.server.buyers.ListPages;
import dev.fullcourt.server.page.Dates;
import dev.fullcourt.server.page.Empty;
import dev.fullcourt.server.page.Frame;
import dev.fullcourt.server.page.Horizon;
import dev.fullcourt.server.page.Pages;
import dev.fullcourt.server.playbooks.Agreement;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of buyers, and with that the list behind every number. */
@Controller
class ListController {

  private static final int ROWS = 50;

  private final Pages pages;
  private final Agreement agreement;
  private final Horizon horizon;
  private final BuyerList buyers;

  ListController(Pages pages, Agreement agreement, Horizon horizon, BuyerList buyers) {
    this.pages = pages;
    this.agreement = agreement;
    this.horizon = horizon;
    this.buyers = buyers;
  }

  @GetMapping("/buyers")
  ResponseEntity<String> list(@RequestParam Map<String, String> parameters) {
    Optional<Playbook> playbook = agreement.findCurrent();
    Optional<Instant> asOf = horizon.findInstant();
    if (playbook.isEmpty() || asOf.isEmpty()) {
      return pages.show(
          "page/empty", Frame.of("Buyers", Frame.Section.BUYERS), Empty.of(playbook.isPresent()));
    }
    Dates dates = new Dates(playbook.get().fiscalYear().zone());
    BuyerFilter filter = BuyerFilter.read(parameters, dates.date(asOf.get()));
    BuyerSort sort = BuyerSort.read(parameters.getOrDefault("sort", ""));
    Cursor cursor =
        Cursor.read(parameters.getOrDefault("after", ""), parameters.getOrDefault("before", ""));
    BuyerList.Slice slice = buyers.slice(filter, sort, cursor, ROWS);
    return pages.show(
        "buyers/list",
        new Frame("Buyers", Frame.Section.BUYERS, filter.query()),
        ListPages.of(playbook.get(), asOf.get(), filter, sort, buyers.count(filter), slice));
  }
}
