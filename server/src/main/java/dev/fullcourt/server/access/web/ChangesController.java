package dev.fullcourt.server.access.web;

import dev.fullcourt.server.access.Audit;
import dev.fullcourt.server.access.ChangesPage;
import dev.fullcourt.server.lists.Csv;
import dev.fullcourt.server.lists.ListBars;
import dev.fullcourt.server.lists.Listing;
import dev.fullcourt.server.page.Frame;
import dev.fullcourt.server.page.Pages;
import dev.fullcourt.server.page.Unreadable;
import dev.fullcourt.server.page.Zone;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of changes, for administrators. */
@Controller
class ChangesController {

  private static final int ROWS = 100;

  private static final Csv<Audit.Line> FILE =
      new Csv<>(
          "changes",
          List.of(
              new Csv.Column<>("when", Audit.Line::at),
              new Csv.Column<>("who", Audit.Line::member),
              new Csv.Column<>("what", Audit.Line::what),
              new Csv.Column<>("object", Audit.Line::object),
              new Csv.Column<>("before", Audit.Line::before),
              new Csv.Column<>("after", Audit.Line::after)));

  private final Pages pages;
  private final Audit audit;
  private final ListBars bars;
  private final Zone zone;

  ChangesController(Pages pages, Audit audit, ListBars bars, Zone zone) {
    this.pages = pages;
    this.audit = audit;
    this.bars = bars;
    this.zone = zone;
  }

  @GetMapping("/changes")
  ResponseEntity<String> changes(@RequestParam Map<String, String> said) {
    Listing.CHANGES.check(said, "before");
    String words = said.getOrDefault("q", "").strip();
    return pages.show(
        "access/changes",
        Frame.of("Changes", Frame.Section.SETTINGS),
        ChangesPage.of(words, audit.find(words, before(said), ROWS + 1), ROWS, zone.get()),
        bars.above(Listing.CHANGES, said));
  }

  @GetMapping("/changes.csv")
  void file(@RequestParam Map<String, String> said, HttpServletResponse response)
      throws IOException {
    Listing.CHANGES.check(said);
    FILE.send(response, to -> audit.each(said.getOrDefault("q", "").strip(), to));
  }

  private static long before(Map<String, String> said) {
    String text = said.getOrDefault("before", "");
    if (text.isEmpty()) {
      return Long.MAX_VALUE;
    }
    if (!text.matches("\\d{1,18}")) {
      throw new Unreadable("before", text, "a place this list once gave");
    }
    return Long.parseLong(text);
  }
}
