package dev.fullcourt.server.alerts.web;

import dev.fullcourt.engine.alert.AlertRun;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.history.measures.alerts.GoalWatch;
import dev.fullcourt.server.alerts.AlertFilter;
import dev.fullcourt.server.alerts.Alerts;
import dev.fullcourt.server.alerts.AlertsPage;
import dev.fullcourt.server.alerts.AlertsPages;
import dev.fullcourt.server.lists.Csv;
import dev.fullcourt.server.lists.ListBars;
import dev.fullcourt.server.lists.ListCheck;
import dev.fullcourt.server.lists.Listing;
import dev.fullcourt.server.measures.KeptFigures;
import dev.fullcourt.server.page.Empty;
import dev.fullcourt.server.page.Frame;
import dev.fullcourt.server.page.Horizon;
import dev.fullcourt.server.page.Missing;
import dev.fullcourt.server.page.Pages;
import dev.fullcourt.server.playbooks.Agreement;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What needs attention. */
@Controller
class AlertsController implements ListCheck {

  /** How long what is over is still shown. */
  private static final Duration LATELY = Duration.ofDays(14);

  private final Pages pages;
  private final Agreement agreement;
  private final Horizon horizon;
  private final Alerts alerts;
  private final ListBars bars;
  private final KeptFigures kept;

  AlertsController(
      Pages pages,
      Agreement agreement,
      Horizon horizon,
      Alerts alerts,
      ListBars bars,
      KeptFigures kept) {
    this.pages = pages;
    this.agreement = agreement;
    this.horizon = horizon;
    this.alerts = alerts;
    this.bars = bars;
    this.kept = kept;
  }

  @GetMapping("/alerts")
  ResponseEntity<String> alerts(@RequestParam Map<String, String> said) {
    Frame frame = Frame.of("What needs attention", Frame.Section.COURT);
    Optional<Playbook> playbook = agreement.findCurrent();
    Optional<Instant> asOf = horizon.findInstant();
    if (playbook.isEmpty() || asOf.isEmpty()) {
      return pages.show("page/empty", frame, Empty.of(playbook.isPresent()));
    }
    AlertFilter filter = AlertFilter.read(said, playbook.get());
    return kept.soon(
            List.of("alerts", filter, playbook.get().version()),
            () -> page(filter, playbook.get(), asOf.get()))
        .map(page ->
            pages.show(
                "alerts/alerts",
                frame,
                page,
                bars.above(Listing.ALERTS, said, filter.choices(playbook.get()))))
        .orElseGet(() -> pages.later(frame));
  }

  private AlertsPage page(AlertFilter filter, Playbook playbook, Instant asOf) {
    return AlertsPages.of(
        playbook,
        asOf,
        filter.of(alerts.since(asOf.minus(LATELY))),
        filter.asks() ? List.of() : alerts.goals(playbook, asOf));
  }

  @GetMapping("/alerts.csv")
  void file(@RequestParam Map<String, String> said, HttpServletResponse response)
      throws IOException {
    Alerts.Found found = asked(said, alerts::since);
    new Csv<>(
            "alerts",
            List.of(
                new Csv.Column<AlertRun>("alert", AlertRun::alert),
                new Csv.Column<AlertRun>("kind", AlertRun::kind),
                new Csv.Column<AlertRun>("buyer", run -> found.names().get(run.buyer())),
                new Csv.Column<AlertRun>("id", AlertRun::buyer),
                new Csv.Column<AlertRun>("about", AlertRun::subject),
                new Csv.Column<AlertRun>("since", AlertRun::since),
                new Csv.Column<AlertRun>("raised", AlertRun::raised),
                new Csv.Column<AlertRun>("ended", AlertRun::ended),
                new Csv.Column<AlertRun>("function", AlertRun::function),
                new Csv.Column<AlertRun>("owner", AlertRun::person)))
        .send(response, found.runs()::forEach);
  }

  /** What an address asks for, for programs; where there are very many, of a while ago. */
  Alerts.Found found(Map<String, String> said) {
    return asked(said, since -> kept.get("alerts", () -> alerts.since(since)));
  }

  /** What was found about goals, for programs. */
  List<GoalWatch.OffTrack> goals(Playbook playbook) {
    Instant asOf = asOf();
    return kept.get(List.of("goals", playbook.version()), () -> alerts.goals(playbook, asOf));
  }

  private Instant asOf() {
    return horizon.findInstant().orElseThrow(() -> new Missing("There are no buyers yet."));
  }

  private Alerts.Found asked(Map<String, String> said, Function<Instant, Alerts.Found> all) {
    Playbook playbook = agreement.getCurrent();
    return AlertFilter.read(said, playbook).of(all.apply(asOf().minus(LATELY)));
  }

  @Override
  public Listing list() {
    return Listing.ALERTS;
  }

  @Override
  public void check(Map<String, String> look) {
    AlertFilter.read(look, agreement.getCurrent());
  }
}
