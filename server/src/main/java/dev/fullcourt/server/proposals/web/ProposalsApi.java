package dev.fullcourt.server.proposals.web;

import dev.fullcourt.engine.completion.Completer;
import dev.fullcourt.engine.completion.Completion;
import dev.fullcourt.engine.playbook.Mistake;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.server.access.Member;
import dev.fullcourt.server.access.Refused;
import dev.fullcourt.server.page.Missing;
import dev.fullcourt.server.playbooks.Playbooks;
import dev.fullcourt.server.proposals.Draft;
import dev.fullcourt.server.proposals.FindingsPage;
import dev.fullcourt.server.proposals.ProposalDetail;
import dev.fullcourt.server.proposals.ProposalDetail.Change;
import dev.fullcourt.server.proposals.ProposalDetails;
import dev.fullcourt.server.proposals.Proposals;
import dev.fullcourt.server.proposals.VersionDetail;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Writing proposals, and the history of versions, for programs: the same, by the same rules. */
@RestController
@Tag(name = "Playbook", description = "Changing the agreement, and its history.")
class ProposalsApi {

  private final Proposals proposals;
  private final ProposalDetails details;
  private final Playbooks playbooks;

  ProposalsApi(Proposals proposals, ProposalDetails details, Playbooks playbooks) {
    this.proposals = proposals;
    this.details = details;
    this.playbooks = playbooks;
  }

  /** A proposal in the list. */
  record Line(int id, String title, String by, int edition, String state) {}

  /**
   * What is proposed.
   *
   * @param text the whole agreement; without one, that of the version {@code from}
   * @param from the version to go back to
   */
  record Written(
      @Nullable String title,
      @Nullable String because,
      @Nullable String text,
      @Nullable Integer from) {}

  /** A text. */
  record Text(String text) {}

  /** A text and where the cursor stands in it, in UTF-16 units. */
  record Cursor(String text, int cursor) {}

  /** What was found in a text. */
  record Findings(
      boolean usable, List<Mistake> mistakes, List<Mistake> notices, List<Change> changes) {}

  @GetMapping("/api/playbook/proposals")
  @Operation(summary = "All proposals, the latest first.")
  List<Line> all() {
    return proposals.all().stream()
        .map(each ->
            new Line(each.id(), each.title(), each.by(), each.edition(), each.state().words()))
        .toList();
  }

  @GetMapping("/api/playbook/proposals/{id}")
  @Operation(summary = "A proposal: what it changes in words, signatures, comments, the text.")
  ProposalDetail one(@PathVariable int id) {
    return details.of(
        proposals.find(id).orElseThrow(() -> new Missing("There is no such proposal.")));
  }

  @PostMapping("/api/playbook/proposals")
  @Operation(
      summary = "Proposes a change; with from instead of text, to go back to a version.",
      description = "The text is the whole agreement. One with a mistake is not taken.")
  ResponseEntity<Done> add(@Parameter(hidden = true) Member by, @RequestBody Written written) {
    try {
      int id = proposals.add(by, draft(written));
      return ResponseEntity.ok(new Done(true, "It is proposed.", id));
    } catch (Refused e) {
      return Done.refused(400, e, 0);
    }
  }

  private Draft draft(Written written) {
    current();
    Integer from = written.from();
    String text = Objects.requireNonNullElse(written.text(), "");
    String title = Objects.requireNonNullElse(written.title(), "");
    if (text.isEmpty() && from != null) {
      text =
          playbooks
              .findVersion(from)
              .map(Playbook::text)
              .orElseThrow(() -> new Refused("There is no such version."));
      title = title.isEmpty() ? "Back to version " + from : title;
    }
    return new Draft(title, Objects.requireNonNullElse(written.because(), ""), text);
  }

  @PostMapping("/api/playbook/proposals/check")
  @Operation(summary = "Says what is wrong with a text, or what it would change. Saves nothing.")
  Findings check(@RequestBody Text text) {
    FindingsPage found = FindingsPage.of(new Draft("", "", given(text.text())), current());
    return new Findings(
        found.mistakes().isEmpty(),
        found.mistakes(),
        found.notices(),
        ProposalDetails.changes(found.differences()));
  }

  @PostMapping("/api/playbook/proposals/completions")
  @Operation(summary = "Says what may be written next in a text, finished or not. Saves nothing.")
  Completion complete(@RequestBody Cursor at) {
    return Completer.complete(given(at.text()), at.cursor());
  }

  @GetMapping("/api/playbook/versions")
  @Operation(summary = "All versions of the agreement with their signatures, the latest first.")
  List<VersionDetail.Line> versions() {
    current();
    return details.versions();
  }

  @GetMapping("/api/playbook/versions/{version}")
  @Operation(summary = "A version of the agreement: what it changed in words, and its text.")
  VersionDetail version(@PathVariable int version) {
    return details.version(version).orElseThrow(() -> new Missing("There is no such version."));
  }

  private static String given(@Nullable String text) {
    return Objects.requireNonNullElse(text, "");
  }

  private Playbook current() {
    return playbooks
        .findCurrent()
        .orElseThrow(() -> new Missing("There is no playbook yet: import one first."));
  }
}
