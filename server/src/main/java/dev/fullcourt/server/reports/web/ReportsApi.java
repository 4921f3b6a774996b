package dev.fullcourt.server.reports.web;

import dev.fullcourt.history.measures.reports.Report;
import dev.fullcourt.history.measures.reports.ReportKind;
import dev.fullcourt.history.measures.reports.ReportOption;
import dev.fullcourt.server.page.Horizon;
import dev.fullcourt.server.page.Unreadable;
import dev.fullcourt.server.playbooks.Agreement;
import dev.fullcourt.server.reports.Asked;
import dev.fullcourt.server.reports.Figure;
import dev.fullcourt.server.reports.Reports;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reports for programs: the documents the command line prints. */
@RestController
@Tag(name = "Reports", description = "What the command line reports, and who is behind it.")
class ReportsApi {

  private static final int MOST = 500;

  private final Agreement agreement;
  private final Horizon horizon;
  private final Reports reports;

  ReportsApi(Agreement agreement, Horizon horizon, Reports reports) {
    this.agreement = agreement;
    this.horizon = horizon;
    this.reports = reports;
  }

  /**
   * A report.
   *
   * @param report its name
   * @param says what it shows
   * @param options the options it heeds
   */
  record Listed(String report, String says, List<Option> options) {}

  /**
   * An option.
   *
   * @param name its name in an address
   * @param value what its value looks like
   * @param says what it does
   */
  record Option(String name, String value, String says) {}

  /**
   * The buyers behind a figure.
   *
   * @param figure as the command line prints it
   * @param buyers by name
   * @param more whether there are more than these
   */
  record Behind(String figure, List<Figure.Buyer> buyers, boolean more) {}

  @GetMapping("/api/reports")
  @Operation(summary = "Every report there is, with its options.")
  List<Listed> all() {
    return Stream.of(ReportKind.values())
        .map(kind ->
            new Listed(
                kind.word(), kind.says(), kind.options().stream().map(ReportsApi::option).toList()))
        .toList();
  }

  private static Option option(ReportOption option) {
    return new Option(option.word(), option.value(), option.says());
  }

  @GetMapping("/api/reports/{name}")
  @Operation(
      summary =
          "A report, as the command line prints it with --json. Takes the options it heeds. Shares"
              + " are from 0 to 1, times in milliseconds; what is not known is null.")
  Report report(@PathVariable String name, @RequestParam Map<String, String> said) {
    return reports.get(Spots.asked(name, said, agreement, horizon));
  }

  @GetMapping("/api/reports/{name}/buyers")
  @Operation(
      summary =
          "The buyers behind a figure: table is the title of its table, row what its row begins"
              + " with, column its place from 1; limit at most 500. The report's own options are"
              + " taken too.")
  Behind buyers(@PathVariable String name, @RequestParam Map<String, String> said) {
    Asked asked = Spots.asked(name, said, agreement, horizon);
    String limit = said.getOrDefault("limit", "" + MOST);
    if (!limit.matches("[1-9]\\d{0,2}") || Integer.parseInt(limit) > MOST) {
      throw new Unreadable("limit", limit, "a number from 1 to " + MOST);
    }
    Figure figure = reports.get(asked, Spots.read(said), Integer.parseInt(limit));
    return new Behind(figure.text(), figure.buyers(), figure.more());
  }
}
