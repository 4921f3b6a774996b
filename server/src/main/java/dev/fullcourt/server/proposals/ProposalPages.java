package dev.fullcourt.server.proposals;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.engine.playbook.Reading;
import dev.fullcourt.server.access.Member;
import dev.fullcourt.server.access.Right;
import dev.fullcourt.server.page.Dates;
import dev.fullcourt.server.playbooks.Playbooks;
import dev.fullcourt.server.playbooks.Prose;
import dev.fullcourt.server.playbooks.clauses.Differences;
import dev.fullcourt.server.proposals.Backtests.Backtest;
import dev.fullcourt.server.proposals.Proposal.State;
import dev.fullcourt.server.proposals.ProposalPage.DifferencePart;
import dev.fullcourt.server.proposals.ProposalPage.May;
import dev.fullcourt.server.proposals.ProposalPage.Said;
import dev.fullcourt.server.proposals.ProposalPage.Seat;
import dev.fullcourt.server.proposals.ProposalPage.Trial;
import dev.fullcourt.server.proposals.Signatures.Signature;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a proposal together for its page. */
@Component
public class ProposalPages {

  private final Signatures signatures;
  private final Comments comments;
  private final Backtests backtests;
  private final BacktestTexts texts;
  private final Playbooks playbooks;

  ProposalPages(
      Signatures signatures,
      Comments comments,
      Backtests backtests,
      BacktestTexts texts,
      Playbooks playbooks) {
    this.signatures = signatures;
    this.comments = comments;
    this.backtests = backtests;
    this.texts = texts;
    this.playbooks = playbooks;
  }

  /** The page of a proposal, as somebody sees it. */
  public ProposalPage of(Proposal proposal, Member member, @Nullable String trouble) {
    Playbook current = playbooks.getCurrent();
    Dates dates = new Dates(current.fiscalYear().zone());
    boolean stale = proposal.isEditable() && proposal.base() != current.version();
    int compared = stale ? current.version() : proposal.base();
    List<Signature> given = signatures.of(proposal.id());
    List<Seat> seats =
        Stream.of(Function.values())
            .map(function -> seat(function, proposal, given, member, stale, dates))
            .toList();
    boolean signed = seats.stream().noneMatch(seat -> seat.signed().isEmpty());
    return new ProposalPage(
        proposal,
        dates.moment(proposal.at()),
        state(proposal, dates),
        stale
            ? "Version %d came into force since this was written. Edit it and save it anew; below is how it differs from that version."
                .formatted(current.version())
            : null,
        differences(playbooks.findVersion(compared).orElse(current), proposal.text()),
        compared,
        seats,
        given.stream()
            .filter(each -> each.edition() != proposal.edition())
            .map(each ->
                "%s signed edition %d for %s on %s; it was edited since."
                    .formatted(
                        each.who(), each.edition(), each.function().word(), dates.day(each.at())))
            .toList(),
        comments.of(proposal.id()).stream()
            .map(each -> new Said(each.who(), dates.moment(each.at()), each.says()))
            .toList(),
        trial(proposal, dates),
        new May(
            member.may(Right.PROPOSE),
            member.may(Right.PROPOSE) && proposal.isEditable(),
            member.may(Right.SIGN) && signed && !stale && proposal.state() == State.OPEN),
        dates.date(Instant.now()).toString(),
        trouble);
  }

  /** How far the trial of a proposal is. */
  public Trial trial(Proposal proposal, Dates dates) {
    return backtests
        .find(proposal.id(), proposal.edition())
        .map(backtest ->
            switch (backtest) {
              case Backtest.Running(double done) -> new Trial((int) (100 * done), null, null);
              case Backtest.Failed(String why) -> new Trial(null, why, null);
              case Backtest.Done done ->
                  new Trial(null, null, texts.of(done.report(), done.against(), done.at(), dates));
            })
        .orElse(new Trial(null, null, null));
  }

  private static Seat seat(
      Function function,
      Proposal proposal,
      List<Signature> given,
      Member member,
      boolean stale,
      Dates dates) {
    List<Signature> counting =
        given.stream().filter(each -> each.edition() == proposal.edition()).toList();
    String signed =
        counting.stream()
            .filter(each -> each.function() == function)
            .map(each -> each.who() + ", " + dates.moment(each.at()))
            .findFirst()
            .orElse("");
    boolean open =
        signed.isEmpty()
            && !stale
            && proposal.state() == State.OPEN
            && function.isOf(member)
            && counting.stream().noneMatch(each -> each.member() == member.id());
    return new Seat(function.word(), signed, open);
  }

  static String state(Proposal proposal, Dates dates) {
    Instant from = proposal.holdsFrom();
    return switch (proposal.state()) {
      case OPEN -> "Open: marketing and sales are to sign edition " + proposal.edition() + ".";
      case SCHEDULED ->
          from != null && from.isAfter(Instant.now())
              ? "Signed by both; it takes effect on " + dates.moment(from) + "."
              : "Signed by both; it is being put in force.";
      case IN_FORCE ->
          "It became version %d and holds from %s."
              .formatted(proposal.version(), from == null ? "" : dates.moment(from));
      case WITHDRAWN -> "Withdrawn.";
    };
  }

  /** What a text says otherwise than a version. */
  static List<DifferencePart> differences(Playbook before, String text) {
    return new Draft("", "", text).reading() instanceof Reading.Accepted(var after, var notices)
        ? differences(before, after)
        : List.of();
  }

  static List<DifferencePart> differences(Playbook before, Playbook after) {
    return Differences.between(before, after).stream()
        .map(part ->
            new DifferencePart(
                part.section().title(),
                part.sentences().stream().map(each -> Prose.of(each, Set.of())).toList()))
        .toList();
  }
}
