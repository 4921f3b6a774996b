package dev.fullcourt.server.alerts.web;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.server.alerts.Alerts;
import dev.fullcourt.server.alerts.AlertsPages;
import dev.fullcourt.server.page.Empty;
import dev.fullcourt.server.page.Frame;
import dev.fullcourt.server.page.Horizon;
import dev.fullcourt.server.page.Pages;
import dev.fullcourt.server.playbooks.Agreement;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What needs attention. */
@Controller
class AlertsController {

  /** How long what is over is still shown. */
  private static final Duration LATELY = Duration.ofDays(14);

  private final Pages pages;
  private final Agreement agreement;
  private final Horizon horizon;
  private final Alerts alerts;

  AlertsController(Pages pages, Agreement agreement, Horizon horizon, Alerts alerts) {
    this.pages = pages;
    this.agreement = agreement;
    this.horizon = horizon;
    this.alerts = alerts;
  }

  @GetMapping("/alerts")
  ResponseEntity<String> alerts() {
    Frame frame = Frame.of("What needs attention", Frame.Section.COURT);
    Optional<Playbook> playbook = agreement.findCurrent();
    Optional<Instant> asOf = horizon.findInstant();
    if (playbook.isEmpty() || asOf.isEmpty()) {
      return pages.show("page/empty", frame, Empty.of(playbook.isPresent()));
    }
    return pages.show(
        "alerts/alerts",
        frame,
        AlertsPages.of(
            playbook.get(),
            asOf.get(),
            alerts.since(asOf.get().minus(LATELY)),
            alerts.goals(playbook.get(), asOf.get())));
  }
}
