package dev.fullcourt.server.alerts.web;

import dev.fullcourt.engine.alert.AlertRun;
import dev.fullcourt.server.alerts.Alerts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Alerts for programs. */
@RestController
@Tag(name = "Alerts", description = "What needs attention.")
class AlertsApi {

  private final AlertsController pages;

  AlertsApi(AlertsController pages) {
    this.pages = pages;
  }

  /**
   * An alert about a buyer.
   *
   * @param buyer the buyer's id
   * @param name what people call it
   * @param about a stage, handoff or agreed time, or null for the buyer as a whole
   * @param ended when it was over, or null while it is open
   */
  record Raised(
      String alert,
      String kind,
      String buyer,
      String name,
      @Nullable String about,
      Instant since,
      Instant raised,
      @Nullable Instant ended,
      String function,
      @Nullable String owner) {

    static Raised of(AlertRun run, Alerts.Found found) {
      return new Raised(
          run.alert(),
          run.kind(),
          run.buyer(),
          found.names().getOrDefault(run.buyer(), run.buyer()),
          run.subject(),
          run.since(),
          run.raised(),
          run.ended(),
          run.function(),
          run.person());
    }
  }

  @GetMapping("/api/alerts")
  @Operation(
      summary =
          "Alerts about buyers that are open, and those that ended in the last 14 days. Narrowed by"
              + " alert and status (open, ended).")
  List<Raised> alerts(@RequestParam Map<String, String> said) {
    Alerts.Found found = pages.found(said);
    return found.runs().stream().map(run -> Raised.of(run, found)).toList();
  }
}
