package dev.fullcourt.server.reports.web;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.history.measures.reports.Spot;
import dev.fullcourt.history.measures.text.Table;
import dev.fullcourt.server.lists.Csv;
import dev.fullcourt.server.page.Empty;
import dev.fullcourt.server.page.Frame;
import dev.fullcourt.server.page.Horizon;
import dev.fullcourt.server.page.Missing;
import dev.fullcourt.server.page.Pages;
import dev.fullcourt.server.playbooks.Agreement;
import dev.fullcourt.server.reports.Asked;
import dev.fullcourt.server.reports.Figure;
import dev.fullcourt.server.reports.ReportPages;
import dev.fullcourt.server.reports.Reports;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Reports, and the buyers behind their figures. */
@Controller
class ReportsController {

  /** So many buyers are shown. */
  private static final int MOST = 100;

  private static final Csv<Figure.Buyer> BUYERS =
      new Csv<>(
          "buyers behind a figure",
          List.of(
              new Csv.Column<>("buyer", Figure.Buyer::name),
              new Csv.Column<>("id", Figure.Buyer::buyer),
              new Csv.Column<>("stage", Figure.Buyer::stage),
              new Csv.Column<>("since", Figure.Buyer::since)));

  private final Pages pages;
  private final Agreement agreement;
  private final Horizon horizon;
  private final Reports reports;

  ReportsController(Pages pages, Agreement agreement, Horizon horizon, Reports reports) {
    this.pages = pages;
    this.agreement = agreement;
    this.horizon = horizon;
    this.reports = reports;
  }

  @GetMapping("/reports")
  ResponseEntity<String> all() {
    return pages.show("reports/all", frame("Reports"), ReportPages.all());
  }

  @GetMapping("/reports/{name}")
  ResponseEntity<String> report(@PathVariable String name, @RequestParam Map<String, String> said) {
    Optional<Playbook> playbook = agreement.findCurrent();
    if (playbook.isEmpty() || horizon.findInstant().isEmpty()) {
      return pages.show("page/empty", frame("Reports"), Empty.of(playbook.isPresent()));
    }
    Asked asked = Asked.read(name, said, Set.of(), playbook.get());
    ReportPages words = new ReportPages(asked);
    Frame frame = frame(words.title());
    if (!ReportPages.mistakes(asked).isEmpty()) {
      return pages.show(HttpStatusCode.valueOf(400), "reports/report", frame, words.refused());
    }
    return reports
        .soon(asked)
        .map(report -> pages.show("reports/report", frame, words.of(report)))
        .orElseGet(() -> pages.later(frame));
  }

  @GetMapping("/reports/{name}/table.csv")
  void table(
      @PathVariable String name,
      @RequestParam Map<String, String> said,
      HttpServletResponse response)
      throws IOException {
    Table table =
        reports.get(Spots.asked(name, said, agreement, horizon)).tables().stream()
            .filter(each -> each.title().equals(said.get(Spots.TABLE)))
            .findFirst()
            .orElseThrow(() -> new Missing("The report has no such table."));
    List<Csv.Column<List<String>>> columns = new ArrayList<>();
    for (int i = 0; i < table.columns().size(); i++) {
      int place = i;
      columns.add(new Csv.Column<>(table.columns().get(i).heading(), row -> row.get(place)));
    }
    new Csv<>(name, columns).send(response, table.rows()::forEach);
  }

  @GetMapping("/reports/{name}/buyers")
  ResponseEntity<String> buyers(@PathVariable String name, @RequestParam Map<String, String> said) {
    Asked asked = Spots.asked(name, said, agreement, horizon);
    Spot spot = Spots.read(said);
    ReportPages words = new ReportPages(asked);
    Frame frame = frame(words.title());
    return reports
        .soon(asked, spot, MOST)
        .map(figure -> pages.show("reports/buyers", frame, words.behind(figure)))
        .orElseGet(() -> pages.later(frame));
  }

  @GetMapping("/reports/{name}/buyers.csv")
  void file(
      @PathVariable String name,
      @RequestParam Map<String, String> said,
      HttpServletResponse response)
      throws IOException {
    Asked asked = Spots.asked(name, said, agreement, horizon);
    Spot spot = Spots.read(said);
    BUYERS.send(response, to -> reports.each(asked, spot, to));
  }

  private static Frame frame(String title) {
    return Frame.of(title, Frame.Section.COURT);
  }
}
