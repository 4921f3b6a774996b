package dev.fullcourt.server.pipeline.web;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.server.access.Member;
import dev.fullcourt.server.desk.Impossible;
import dev.fullcourt.server.desk.Once;
import dev.fullcourt.server.page.Horizon;
import dev.fullcourt.server.page.Missing;
import dev.fullcourt.server.pipeline.Look;
import dev.fullcourt.server.pipeline.NotYetKnown;
import dev.fullcourt.server.pipeline.Opportunity;
import dev.fullcourt.server.pipeline.PipelineAnswers;
import dev.fullcourt.server.pipeline.PipelineAnswers.Board;
import dev.fullcourt.server.pipeline.PipelineAnswers.Whole;
import dev.fullcourt.server.pipeline.Sales;
import dev.fullcourt.server.pipeline.SalesAct;
import dev.fullcourt.server.playbooks.Agreement;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The pipeline for programs: the same, by the same rules. */
@RestController
class PipelineApi {

  private final PipelineAnswers answers;
  private final Sales sales;
  private final Agreement agreement;
  private final Horizon horizon;

  PipelineApi(PipelineAnswers answers, Sales sales, Agreement agreement, Horizon horizon) {
    this.answers = answers;
    this.sales = sales;
    this.agreement = agreement;
    this.horizon = horizon;
  }

  /**
   * What came of an act.
   *
   * @param needs what has to be known first, as the names of the fields that say it
   */
  record Done(boolean done, String says, List<String> needs) {}

  @GetMapping("/api/pipeline")
  @Operation(
      summary =
          "Opportunities with their totals by step and currency. Parameters as on the page: owner,"
              + " team, product, step, from, to, stalled=yes, outcome, program, content, channel,"
              + " function, person, without, sort, page.")
  Board board(@Parameter(hidden = true) Member member, @RequestParam Map<String, String> said) {
    Look look = Boards.look(member, said);
    return answers.board(playbook(), horizon.findInstant().orElseThrow(PipelineApi::none), look);
  }

  @GetMapping("/api/pipeline/{id}")
  @Operation(summary = "One opportunity: its way through the sale and what is to be done.")
  Whole one(@Parameter(hidden = true) Member member, @PathVariable String id) {
    Opportunity opportunity = sales.get(member, id);
    return answers.one(
        playbook(), horizon.findInstant().orElseThrow(PipelineApi::none), opportunity);
  }

  private Playbook playbook() {
    return agreement.findCurrent().orElseThrow(PipelineApi::none);
  }

  private static Missing none() {
    return new Missing("There are no opportunities yet.");
  }

  @PostMapping("/api/pipeline/{id}/acts/{act}")
  @Operation(
      summary =
          "Does something about an opportunity: move, change, won, lost, plan, done, drop. 400:"
              + " something is missing or not agreed; 404: no such act or opportunity; 409: somebody"
              + " was quicker; 422: the step needs to know more, named under needs."
              + " Idempotency-Key makes it count once however often it is sent.")
  ResponseEntity<Done> act(
      @Parameter(hidden = true) Member member,
      @PathVariable String id,
      @PathVariable String act,
      @RequestHeader(name = "Idempotency-Key", required = false) String once,
      @RequestBody(required = false) Map<String, String> said) {
    SalesAct what = SalesAct.find(act).orElse(null);
    if (what == null) {
      return answer(404, false, "Nobody can do “" + act + "”.", List.of());
    }
    try {
      return answer(
          200,
          true,
          sales.perform(member, id, what, said == null ? Map.of() : said, Once.orNew(once)),
          List.of());
    } catch (NotYetKnown e) {
      return answer(422, false, String.valueOf(e.getMessage()), e.fields());
    } catch (Impossible e) {
      return answer(e.status(), false, String.valueOf(e.getMessage()), List.of());
    }
  }

  private static ResponseEntity<Done> answer(
      int status, boolean done, String says, List<String> needs) {
    return ResponseEntity.status(status).body(new Done(done, says, needs));
  }
}
