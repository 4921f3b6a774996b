package dev.fullcourt.server.programs.web;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.history.money.credit.CreditKind;
import dev.fullcourt.server.measures.KeptFigures;
import dev.fullcourt.server.page.Dates;
import dev.fullcourt.server.page.Horizon;
import dev.fullcourt.server.page.Missing;
import dev.fullcourt.server.pipeline.OpenNow;
import dev.fullcourt.server.playbooks.Agreement;
import dev.fullcourt.server.programs.Earnings;
import dev.fullcourt.server.programs.Feedback;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What sales said of leads, for programs that ask. */
@RestController
class ProgramsApi {

  private static final int MOST = 200;

  private final Agreement agreement;
  private final Horizon horizon;
  private final Feedback feedback;
  private final Earnings earnings;
  private final OpenNow openNow;
  private final KeptFigures kept;

  ProgramsApi(
      Agreement agreement,
      Horizon horizon,
      Feedback feedback,
      Earnings earnings,
      OpenNow openNow,
      KeptFigures kept) {
    this.agreement = agreement;
    this.horizon = horizon;
    this.feedback = feedback;
    this.earnings = earnings;
    this.openNow = openNow;
    this.kept = kept;
  }

  /**
   * Everything on the page.
   *
   * @param open what is open in the pipeline now and what is behind it, whatever is asked for
   * @param earned who is credited with what was won in the period, whatever else is asked for
   */
  record Answer(
      Feedback.Tally total,
      List<Feedback.Tally> behind,
      List<Feedback.Because> reasons,
      List<Feedback.Said> said,
      OpenNow.Open open,
      List<Earnings.Earned> earned) {}

  @GetMapping("/api/programs")
  @Operation(
      summary =
          "What became of leads, with what sales said, by program, content and rule; what is"
              + " open in the pipeline now, by what is behind it; and who is credited with what was"
              + " won. The leads are narrowed by program, content, rule, and period or"
              + " from and to.")
  Answer programs(@RequestParam Map<String, String> parameters) {
    Playbook playbook =
        agreement.findCurrent().orElseThrow(() -> new Missing("There is no agreement yet."));
    Instant asOf = horizon.findInstant().orElseThrow(() -> new Missing("There are no buyers yet."));
    Asked asked = Asked.read(parameters, new Dates(playbook.fiscalYear().zone()).date(asOf));
    return kept.get(
        List.of("programs for programs", asked, playbook.version()),
        () -> answer(asked, playbook, asOf));
  }

  private Answer answer(Asked asked, Playbook playbook, Instant asOf) {
    return new Answer(
        feedback.total(asked.leads(), asked.period(), playbook),
        feedback.behind(asked.leads(), asked.period(), playbook, MOST),
        feedback.reasons(asked.leads(), asked.period(), playbook),
        feedback.said(asked.leads(), asked.period(), playbook, MOST),
        openNow.of(playbook, asOf, List.of(CreditKind.values())).first(MOST),
        Stream.of(CreditKind.values())
            .map(kind -> earnings.of(kind, asked.period(), playbook))
            .toList());
  }
}
