package dev.fullcourt.server.programs.web;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.history.money.credit.CreditKind;
import dev.fullcourt.server.buyers.LeadFilter;
import dev.fullcourt.server.page.Dates;
import dev.fullcourt.server.page.Empty;
import dev.fullcourt.server.page.Frame;
import dev.fullcourt.server.page.Horizon;
import dev.fullcourt.server.page.Pages;
import dev.fullcourt.server.page.Period;
import dev.fullcourt.server.playbooks.Agreement;
import dev.fullcourt.server.programs.Earnings;
import dev.fullcourt.server.programs.Feedback;
import dev.fullcourt.server.programs.ProgramsPages;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What sales said of leads, in all and by what is behind them. */
@Controller
class ProgramsController {

  private static final int ROWS = 15;
  private static final int SAID = 20;

  private final Pages pages;
  private final Agreement agreement;
  private final Horizon horizon;
  private final Feedback feedback;
  private final Earnings earnings;

  ProgramsController(
      Pages pages, Agreement agreement, Horizon horizon, Feedback feedback, Earnings earnings) {
    this.pages = pages;
    this.agreement = agreement;
    this.horizon = horizon;
    this.feedback = feedback;
    this.earnings = earnings;
  }

  @GetMapping("/programs")
  ResponseEntity<String> all(@RequestParam Map<String, String> parameters) {
    return show(parameters);
  }

  @GetMapping("/programs/{name}")
  ResponseEntity<String> program(
      @PathVariable String name, @RequestParam Map<String, String> parameters) {
    Map<String, String> words = new HashMap<>(parameters);
    words.put("program", name);
    return show(words);
  }

  private ResponseEntity<String> show(Map<String, String> parameters) {
    Optional<Playbook> current = agreement.findCurrent();
    Optional<Instant> asOf = horizon.findInstant();
    if (current.isEmpty() || asOf.isEmpty()) {
      return pages.show(
          "page/empty",
          Frame.of("Programs", Frame.Section.PROGRAMS),
          Empty.of(current.isPresent()));
    }
    Playbook playbook = current.get();
    Asked asked = Asked.read(parameters, new Dates(playbook.fiscalYear().zone()).date(asOf.get()));
    LeadFilter leads = asked.leads();
    Period period = asked.period();
    var page =
        new ProgramsPages(playbook, agreement.getVersions(), asOf.get(), leads, period)
            .of(
                feedback.total(leads, period, playbook),
                feedback.behind(leads, period, playbook, ROWS),
                feedback.reasons(leads, period, playbook),
                feedback.said(leads, period, playbook, SAID),
                kinds(leads).stream().map(kind -> earnings.of(kind, period, playbook)).toList(),
                feedback.mark());
    return pages.show("programs/programs", Frame.of(page.title(), Frame.Section.PROGRAMS), page);
  }

  /** One program is credited beside others; of content and rules the page tells of leads alone. */
  private static List<CreditKind> kinds(LeadFilter leads) {
    if (!leads.asks()) {
      return List.of(CreditKind.PROGRAM, CreditKind.FUNCTION);
    }
    return leads.program().isEmpty() ? List.of() : List.of(CreditKind.PROGRAM);
  }
}
