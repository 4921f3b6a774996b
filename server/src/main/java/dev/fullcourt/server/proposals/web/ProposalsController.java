package dev.fullcourt.server.proposals.web;

import dev.fullcourt.engine.completion.Completer;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.server.access.Member;
import dev.fullcourt.server.access.Refused;
import dev.fullcourt.server.page.Frame;
import dev.fullcourt.server.page.Missing;
import dev.fullcourt.server.page.Pages;
import dev.fullcourt.server.playbooks.Playbooks;
import dev.fullcourt.server.proposals.Draft;
import dev.fullcourt.server.proposals.EditorPage;
import dev.fullcourt.server.proposals.FindingsPage;
import dev.fullcourt.server.proposals.Proposal;
import dev.fullcourt.server.proposals.Proposals;
import dev.fullcourt.server.proposals.Unfit;
import dev.fullcourt.server.proposals.VersionPages;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Writing proposals, and the history of versions. */
@Controller
class ProposalsController {

  private final Pages pages;
  private final Proposals proposals;
  private final VersionPages versions;
  private final Playbooks playbooks;

  ProposalsController(
      Pages pages, Proposals proposals, VersionPages versions, Playbooks playbooks) {
    this.pages = pages;
    this.proposals = proposals;
    this.versions = versions;
    this.playbooks = playbooks;
  }

  @GetMapping("/playbook/proposals")
  ResponseEntity<String> all(Member member) {
    playbooks.getCurrent();
    return pages.show("proposals/proposals", frame("Proposals and versions"), versions.all(member));
  }

  @GetMapping("/playbook/versions/{version}")
  ResponseEntity<String> version(@PathVariable int version, Member member) {
    return versions
        .of(version, member)
        .map(page -> pages.show("proposals/version", frame("Version " + version), page))
        .orElseThrow(() -> new Missing("There is no such version."));
  }

  /** A new proposal begins as the version in force says; to go back, as an older one says. */
  @GetMapping("/playbook/proposals/new")
  ResponseEntity<String> begin(@RequestParam(defaultValue = "0") int from) {
    Playbook current = playbooks.getCurrent();
    if (from == 0 || from == current.version()) {
      return editor("/playbook/proposals", 0, new Draft("", "", current.text()), null, 200);
    }
    Playbook older =
        playbooks.findVersion(from).orElseThrow(() -> new Missing("There is no such version."));
    Draft draft = new Draft("Back to version " + from, "", older.text());
    return editor("/playbook/proposals", 0, draft, null, 200);
  }

  @PostMapping("/playbook/proposals")
  ResponseEntity<String> add(
      Member by,
      @RequestParam String title,
      @RequestParam String because,
      @RequestParam String text) {
    playbooks.getCurrent();
    Draft draft = new Draft(title, because, text);
    try {
      return see("/playbook/proposals/" + proposals.add(by, draft));
    } catch (Refused e) {
      return editor("/playbook/proposals", 0, draft, e.getMessage(), 400);
    }
  }

  @GetMapping("/playbook/proposals/{id}/edit")
  ResponseEntity<String> edit(@PathVariable int id) {
    Proposal proposal = proposal(id);
    Draft draft = new Draft(proposal.title(), proposal.because(), proposal.text());
    return editor(proposal.href() + "/text", proposal.edition(), draft, null, 200);
  }

  @PostMapping("/playbook/proposals/{id}/text")
  ResponseEntity<String> save(
      Member by,
      @PathVariable int id,
      @RequestParam int edition,
      @RequestParam String title,
      @RequestParam String because,
      @RequestParam String text) {
    Proposal proposal = proposal(id);
    Draft draft = new Draft(title, because, text);
    try {
      proposals.edit(by, id, edition, draft);
      return see(proposal.href());
    } catch (Refused e) {
      return editor(proposal.href() + "/text", edition, draft, e.getMessage(), Unfit.status(e));
    }
  }

  /** What is wrong with a text, asked while it is written. Saves nothing. */
  @PostMapping("/playbook/proposals/check")
  ResponseEntity<String> check(@RequestParam String text) {
    return pages.show(
        "proposals/findings",
        frame("Check"),
        FindingsPage.of(new Draft("", "", text), playbooks.getCurrent()));
  }

  /** What may be written at a cursor, asked for while a text is written. Saves nothing. */
  @PostMapping("/playbook/proposals/completions")
  ResponseEntity<String> complete(@RequestParam String text, @RequestParam int cursor) {
    return pages.show(
        "proposals/candidates", frame("Candidates"), Completer.complete(text, cursor));
  }

  private ResponseEntity<String> editor(
      String action, int edition, Draft draft, @Nullable String trouble, int status) {
    String heading = edition == 0 ? "Propose a change" : "Edit the proposal";
    return pages.show(
        HttpStatusCode.valueOf(status),
        "proposals/editor",
        frame(heading),
        new EditorPage(
            action,
            edition,
            draft,
            FindingsPage.of(draft, playbooks.getCurrent()),
            heading,
            trouble));
  }

  private Proposal proposal(int id) {
    return proposals.find(id).orElseThrow(() -> new Missing("There is no such proposal."));
  }

  private static Frame frame(String title) {
    return Frame.of(title, Frame.Section.PLAYBOOK);
  }

  private static ResponseEntity<String> see(String href) {
    return ResponseEntity.status(303).header("Location", href).build();
  }
}
