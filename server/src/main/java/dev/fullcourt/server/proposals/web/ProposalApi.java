package dev.fullcourt.server.proposals.web;

import dev.fullcourt.history.backtest.BacktestReport;
import dev.fullcourt.server.access.Member;
import dev.fullcourt.server.access.Refused;
import dev.fullcourt.server.page.Missing;
import dev.fullcourt.server.proposals.Activations;
import dev.fullcourt.server.proposals.BacktestRuns;
import dev.fullcourt.server.proposals.Backtests;
import dev.fullcourt.server.proposals.Comments;
import dev.fullcourt.server.proposals.Draft;
import dev.fullcourt.server.proposals.Proposal;
import dev.fullcourt.server.proposals.Proposals;
import dev.fullcourt.server.proposals.Signatures;
import dev.fullcourt.server.proposals.Unfit;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What is done about a proposal, for programs: the same, by the same rules. */
@RestController
@Tag(name = "Playbook")
class ProposalApi {

  private final Proposals proposals;
  private final Comments comments;
  private final Signatures signatures;
  private final Backtests backtests;
  private final BacktestRuns runs;
  private final Activations activations;

  ProposalApi(
      Proposals proposals,
      Comments comments,
      Signatures signatures,
      Backtests backtests,
      BacktestRuns runs,
      Activations activations) {
    this.proposals = proposals;
    this.comments = comments;
    this.signatures = signatures;
    this.backtests = backtests;
    this.runs = runs;
    this.activations = activations;
  }

  /** Another text for a proposal, with the edition it was made from. */
  record Edited(
      int edition, @Nullable String title, @Nullable String because, @Nullable String text) {}

  /** What somebody says. */
  record Says(@Nullable String says) {}

  /** The edition that was looked at. */
  record Seen(int edition) {}

  /** The edition that was looked at, and for which function it is signed. */
  record Signing(int edition, @Nullable String function) {}

  /** The edition that was looked at, and the day from which it is to hold, as 2026-03-31. */
  record Holding(int edition, @Nullable String from) {}

  /**
   * How far a backtest of the present edition is.
   *
   * @param state none, running, done or failed
   * @param done how far it is, from 0 to 1
   * @param why why it failed
   * @param against the version it was compared with
   */
  record Trial(
      String state,
      double done,
      @Nullable String why,
      @Nullable Integer against,
      @Nullable Instant at,
      @Nullable BacktestReport report) {}

  @PostMapping("/api/playbook/proposals/{id}/text")
  @Operation(summary = "Edits a proposal: whatever was signed is void, what was scheduled waits.")
  ResponseEntity<Done> edit(
      @Parameter(hidden = true) Member by, @PathVariable int id, @RequestBody Edited edited) {
    Proposal before = proposal(id);
    Draft draft =
        new Draft(
            Objects.requireNonNullElse(edited.title(), before.title()),
            Objects.requireNonNullElse(edited.because(), before.because()),
            Objects.requireNonNullElse(edited.text(), before.text()));
    return done(
        id,
        "It is edition " + (edited.edition() + 1) + " now, to be signed anew.",
        each -> proposals.edit(by, id, edited.edition(), draft));
  }

  @GetMapping("/api/playbook/proposals/{id}/backtest")
  @Operation(summary = "The backtest of the present edition, how far it is or what came of it.")
  Trial backtest(@PathVariable int id) {
    Proposal proposal = proposal(id);
    return backtests
        .find(id, proposal.edition())
        .map(found ->
            switch (found) {
              case Backtests.Backtest.Running(double done) ->
                  new Trial("running", done, null, null, null, null);
              case Backtests.Backtest.Failed(String why) ->
                  new Trial("failed", 0, why, null, null, null);
              case Backtests.Backtest.Done(int against, Instant at, BacktestReport report) ->
                  new Trial("done", 1, null, against, at, report);
            })
        .orElse(new Trial("none", 0, null, null, null, null));
  }

  @PostMapping("/api/playbook/proposals/{id}/backtest")
  @Operation(summary = "Tries the present edition on the whole past, in the background.")
  ResponseEntity<Done> tryOut(@Parameter(hidden = true) Member by, @PathVariable int id) {
    return done(id, "It is being tried.", proposal -> runs.start(by, proposal));
  }

  @PostMapping("/api/playbook/proposals/{id}/comments")
  @Operation(summary = "Says something about a proposal.")
  ResponseEntity<Done> comment(
      @Parameter(hidden = true) Member by, @PathVariable int id, @RequestBody Says said) {
    String says = Objects.requireNonNullElse(said.says(), "");
    return done(id, "It is said.", proposal -> comments.add(by, proposal, says));
  }

  @PostMapping("/api/playbook/proposals/{id}/signatures")
  @Operation(
      summary = "Signs an edition for marketing or for sales, by whoever is signed in.",
      description =
          "A signature is a person's act: it takes a session, with the form's token. A token of a"
              + " program is answered 403.")
  ResponseEntity<Done> sign(
      @Parameter(hidden = true) Member by, @PathVariable int id, @RequestBody Signing signing) {
    String function = Objects.requireNonNullElse(signing.function(), "");
    return done(
        id,
        "It is signed for " + function + ".",
        proposal -> signatures.sign(by, id, signing.edition(), function));
  }

  @PostMapping("/api/playbook/proposals/{id}/activation")
  @Operation(summary = "Sets the day from which an edition that both have signed is to hold.")
  ResponseEntity<Done> activate(
      @Parameter(hidden = true) Member by, @PathVariable int id, @RequestBody Holding holding) {
    String day = Objects.requireNonNullElse(holding.from(), "");
    return done(
        id,
        "It holds from " + day + ".",
        proposal -> activations.schedule(by, id, holding.edition(), activations.startOf(day)));
  }

  @PostMapping("/api/playbook/proposals/{id}/withdrawal")
  @Operation(summary = "Withdraws a proposal.")
  ResponseEntity<Done> withdraw(
      @Parameter(hidden = true) Member by, @PathVariable int id, @RequestBody Seen seen) {
    return done(id, "It is withdrawn.", proposal -> proposals.withdraw(by, id, seen.edition()));
  }

  private ResponseEntity<Done> done(int id, String says, Consumer<Proposal> what) {
    Proposal proposal = proposal(id);
    try {
      what.accept(proposal);
      return ResponseEntity.ok(new Done(true, says, id));
    } catch (Refused e) {
      return Done.refused(Unfit.status(e), e, id);
    }
  }

  private Proposal proposal(int id) {
    return proposals.find(id).orElseThrow(() -> new Missing("There is no such proposal."));
  }
}
