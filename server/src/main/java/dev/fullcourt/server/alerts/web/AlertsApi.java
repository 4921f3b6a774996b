package dev.fullcourt.server.alerts.web;

import dev.fullcourt.engine.alert.AlertRun;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.history.measures.alerts.GoalWatch;
import dev.fullcourt.history.measures.alerts.Told;
import dev.fullcourt.server.alerts.Alerts;
import dev.fullcourt.server.playbooks.Agreement;
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
  private final Agreement agreement;

  AlertsApi(AlertsController pages, Agreement agreement) {
    this.pages = pages;
    this.agreement = agreement;
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

  /**
   * A goal that was off track.
   *
   * @param stretch of the fiscal year, for example {@code FY2027-Q1}
   * @param raised the morning it was found
   * @param ended when it had caught up or the stretch was over, or null while it is off track
   * @param reached what was reached when it was found; of what was won, in the playbook's currency
   * @param expected what belonged to the time that had passed then
   * @param told who is told, by name
   */
  record GoalOffTrack(
      String alert,
      String goal,
      String stretch,
      Instant raised,
      @Nullable Instant ended,
      double reached,
      double expected,
      List<String> told) {

    static GoalOffTrack of(GoalWatch.OffTrack off, Playbook playbook) {
      return new GoalOffTrack(
          off.alert(),
          off.goal(),
          off.stretch(),
          off.raised(),
          off.ended(),
          off.reached(),
          off.expected(),
          Told.of(playbook, off.to(), "", null, null));
    }
  }

  @GetMapping("/api/alerts/goals")
  @Operation(
      summary =
          "Goals that are off track, or were in this fiscal year or the one before: found every"
              + " morning.")
  List<GoalOffTrack> goals() {
    Playbook playbook = agreement.getCurrent();
    return pages.goals(playbook).stream().map(off -> GoalOffTrack.of(off, playbook)).toList();
  }
}
