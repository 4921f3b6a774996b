package dev.fullcourt.server.absences.web;

import dev.fullcourt.server.absences.Absence;
import dev.fullcourt.server.absences.AbsenceDraft;
import dev.fullcourt.server.absences.Absences;
import dev.fullcourt.server.access.Member;
import dev.fullcourt.server.access.Refused;
import dev.fullcourt.server.page.ApiError;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Absences for programs: the same, by the same rules. */
@RestController
class AbsencesApi {

  private final Absences absences;

  AbsencesApi(Absences absences) {
    this.absences = absences;
  }

  /**
   * Who is away, and when; in the form in which it is told.
   *
   * @param person oneself when left out
   * @param to the same day when left out
   * @param takes how many buyers a day they take; away when left out
   */
  record Given(
      @Nullable String person,
      @Nullable String from,
      @Nullable String to,
      @Nullable String takes,
      @Nullable String standIn,
      @Nullable String reason) {

    private Map<String, String> said() {
      Map<String, String> said = new HashMap<>();
      said.put("person", person);
      said.put("from", from);
      said.put("to", to);
      said.put("takes", takes);
      said.put("stand-in", standIn);
      said.put("reason", reason);
      return said;
    }
  }

  /** The number an absence was given. */
  record Added(int id) {}

  /** That it was done. */
  record Done(boolean done) {}

  @GetMapping("/api/absences")
  @Operation(
      summary = "Absences that are not over. The reason is there only for whoever may change them.")
  List<Absence> list(@Parameter(hidden = true) Member member) {
    return absences.ahead(member);
  }

  @PostMapping("/api/absences")
  @Operation(
      summary =
          "Says that somebody is away: from and to (days), and if wanted person (else yourself),"
              + " takes (buyers a day; 0 means away), standIn, and reason (holiday, illness,"
              + " training, other).")
  Added add(@Parameter(hidden = true) Member member, @RequestBody Given given) {
    return new Added(absences.add(member, AbsenceDraft.read(given.said(), member.name())));
  }

  @PostMapping("/api/absences/{id}/end")
  @Operation(summary = "Takes an absence back.")
  Done end(@Parameter(hidden = true) Member member, @PathVariable int id) {
    absences.end(member, id);
    return new Done(true);
  }

  @ExceptionHandler
  ResponseEntity<ApiError> refused(Refused e) {
    return ResponseEntity.badRequest()
        .body(new ApiError(Objects.requireNonNullElse(e.getMessage(), "")));
  }
}
