package dev.fullcourt.server.settings.web;

import dev.fullcourt.server.access.Member;
import dev.fullcourt.server.access.Refused;
import dev.fullcourt.server.page.ApiError;
import dev.fullcourt.server.playbooks.Agreement;
import dev.fullcourt.server.playbooks.Proposed;
import dev.fullcourt.server.proposals.Draft;
import dev.fullcourt.server.proposals.FindingsPage;
import dev.fullcourt.server.settings.ChangeDraft;
import dev.fullcourt.server.settings.ChangeReader;
import dev.fullcourt.server.settings.HoursPart;
import dev.fullcourt.server.settings.Running;
import dev.fullcourt.server.settings.SettingsPage;
import dev.fullcourt.server.settings.SettingsPages;
import dev.fullcourt.server.settings.TeamPart;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Settings for programs: the same, by the same rules. Absences have addresses of their own. */
@RestController
class SettingsApi {

  private final SettingsPages words;
  private final Agreement agreement;

  SettingsApi(SettingsPages words, Agreement agreement) {
    this.words = words;
    this.agreement = agreement;
  }

  /** What is in force, and how the installation is run. */
  record Settings(
      int version,
      List<TeamPart> teams,
      List<HoursPart> hours,
      List<Proposed> proposed,
      @Nullable Running running) {}

  @GetMapping("/api/settings")
  @Operation(
      summary =
          "Teams, members, capacity, hours and the holidays of the year ahead, as the version of"
              + " the playbook in force has them; how the installation is run, for who runs it.")
  Settings settings(@Parameter(hidden = true) Member member) {
    SettingsPage page = words.of(member, null, Map.of());
    return new Settings(
        page.version(), page.teams(), page.hours(), page.proposed(), page.running());
  }

  @GetMapping("/api/settings/changes")
  @Operation(
      summary =
          "The playbook with one change made, to be proposed; keeps nothing. change: capacity, join,"
              + " leave or lead of a team; opening or holiday of hours.")
  ChangeDraft change(
      @RequestParam String change, @RequestParam String of, @RequestParam String value) {
    var current = agreement.getCurrent();
    Draft draft = ChangeReader.read(change, of, value).draft(current);
    return ChangeDraft.of(draft, FindingsPage.of(draft, current));
  }

  @ExceptionHandler
  ResponseEntity<ApiError> refused(Refused e) {
    return ResponseEntity.badRequest()
        .body(new ApiError(Objects.requireNonNullElse(e.getMessage(), "")));
  }
}
