package dev.fullcourt.server.proposals.web;

import dev.fullcourt.server.access.Member;
import dev.fullcourt.server.access.Refused;
import dev.fullcourt.server.page.Frame;
import dev.fullcourt.server.page.Missing;
import dev.fullcourt.server.page.Pages;
import dev.fullcourt.server.proposals.Activations;
import dev.fullcourt.server.proposals.BacktestRuns;
import dev.fullcourt.server.proposals.Comments;
import dev.fullcourt.server.proposals.Proposal;
import dev.fullcourt.server.proposals.ProposalPages;
import dev.fullcourt.server.proposals.Proposals;
import dev.fullcourt.server.proposals.Signatures;
import dev.fullcourt.server.proposals.Unfit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One proposal, and what is done about it. */
@Controller
class ProposalController {

  private final Pages pages;
  private final ProposalPages words;
  private final Proposals proposals;
  private final Comments comments;
  private final Signatures signatures;
  private final BacktestRuns backtests;
  private final Activations activations;

  ProposalController(
      Pages pages,
      ProposalPages words,
      Proposals proposals,
      Comments comments,
      Signatures signatures,
      BacktestRuns backtests,
      Activations activations) {
    this.pages = pages;
    this.words = words;
    this.proposals = proposals;
    this.comments = comments;
    this.signatures = signatures;
    this.backtests = backtests;
    this.activations = activations;
  }

  @GetMapping("/playbook/proposals/{id}")
  ResponseEntity<String> proposal(@PathVariable int id, Member member) {
    return show(proposal(id), member, null, 200);
  }

  /** The backtest alone, asked for again and again while it runs. */
  @GetMapping("/playbook/proposals/{id}/backtest")
  ResponseEntity<String> backtest(@PathVariable int id, Member member) {
    return pages.show(
        "proposals/trial",
        Frame.of("Backtest", Frame.Section.PLAYBOOK),
        words.of(proposal(id), member, null));
  }

  @PostMapping("/playbook/proposals/{id}/backtest")
  ResponseEntity<String> tryOut(@PathVariable int id, Member by) {
    return done(id, by, proposal -> backtests.start(by, proposal));
  }

  @PostMapping("/playbook/proposals/{id}/comments")
  ResponseEntity<String> comment(@PathVariable int id, Member by, @RequestParam String says) {
    return done(id, by, proposal -> comments.add(by, proposal, says));
  }

  @PostMapping("/playbook/proposals/{id}/signatures")
  ResponseEntity<String> sign(
      @PathVariable int id, Member by, @RequestParam int edition, @RequestParam String function) {
    return done(id, by, proposal -> signatures.sign(by, id, edition, function));
  }

  @PostMapping("/playbook/proposals/{id}/activation")
  ResponseEntity<String> activate(
      @PathVariable int id, Member by, @RequestParam int edition, @RequestParam String from) {
    return done(
        id, by, proposal -> activations.schedule(by, id, edition, activations.startOf(from)));
  }

  @PostMapping("/playbook/proposals/{id}/withdrawal")
  ResponseEntity<String> withdraw(@PathVariable int id, Member by, @RequestParam int edition) {
    return done(id, by, proposal -> proposals.withdraw(by, id, edition));
  }

  private ResponseEntity<String> done(int id, Member by, Consumer<Proposal> what) {
    Proposal proposal = proposal(id);
    try {
      what.accept(proposal);
      return ResponseEntity.status(303).header("Location", proposal.href()).build();
    } catch (Refused e) {
      return show(proposal(id), by, e.getMessage(), Unfit.status(e));
    }
  }

  private Proposal proposal(int id) {
    return proposals.find(id).orElseThrow(() -> new Missing("There is no such proposal."));
  }

  private ResponseEntity<String> show(
      Proposal proposal, Member member, @Nullable String trouble, int status) {
    return pages.show(
        HttpStatusCode.valueOf(status),
        "proposals/proposal",
        Frame.of(proposal.title(), Frame.Section.PLAYBOOK),
        words.of(proposal, member, trouble));
  }
}
