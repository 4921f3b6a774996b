package dev.fullcourt.server.proposals;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.server.playbooks.Piece;
import dev.fullcourt.server.playbooks.Playbooks;
import dev.fullcourt.server.proposals.ProposalDetail.Change;
import dev.fullcourt.server.proposals.ProposalPage.DifferencePart;
import dev.fullcourt.server.proposals.VersionDetail.Line;
import dev.fullcourt.server.proposals.VersionOrigins.Origin;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts proposals and versions together for programs, as {@link ProposalPages} does for pages. */
@Component
public class ProposalDetails {

  private final VersionOrigins origins;
  private final Signatures signatures;
  private final Comments comments;
  private final Playbooks playbooks;

  ProposalDetails(
      VersionOrigins origins, Signatures signatures, Comments comments, Playbooks playbooks) {
    this.origins = origins;
    this.signatures = signatures;
    this.comments = comments;
    this.playbooks = playbooks;
  }

  /** A proposal. */
  public ProposalDetail of(Proposal proposal) {
    Playbook current = playbooks.getCurrent();
    boolean stale = proposal.isEditable() && proposal.base() != current.version();
    int compared = stale ? current.version() : proposal.base();
    return new ProposalDetail(
        proposal.id(),
        proposal.title(),
        proposal.because(),
        proposal.by(),
        proposal.at(),
        proposal.edition(),
        proposal.base(),
        proposal.state().words(),
        proposal.holdsFrom(),
        proposal.version(),
        proposal.trouble(),
        compared,
        stale,
        changes(
            ProposalPages.differences(
                playbooks.findVersion(compared).orElse(current), proposal.text())),
        signatures.of(proposal.id()),
        comments.of(proposal.id()),
        proposal.text());
  }

  /** Differences as sentences. */
  public static List<Change> changes(List<DifferencePart> parts) {
    return parts.stream()
        .map(part ->
            new Change(
                part.title(),
                part.sentences().stream()
                    .map(pieces -> pieces.stream().map(Piece::text).collect(Collectors.joining()))
                    .toList()))
        .toList();
  }

  /** All versions, the latest first. */
  public List<Line> versions() {
    List<Playbook> versions = playbooks.getVersions();
    Map<Integer, Origin> came = origins.all();
    return versions.stream()
        .sorted(Comparator.comparingInt(Playbook::version).reversed())
        .map(each -> line(each, came))
        .toList();
  }

  /** A version. */
  public Optional<VersionDetail> version(int number) {
    return playbooks
        .findVersion(number)
        .map(playbook ->
            new VersionDetail(
                line(playbook, origins.all()),
                playbooks
                    .findVersion(number - 1)
                    .map(before -> changes(ProposalPages.differences(before, playbook)))
                    .orElse(List.of()),
                playbook.text()));
  }

  private static Line line(Playbook playbook, Map<Integer, Origin> came) {
    Origin origin = Objects.requireNonNull(came.get(playbook.version()));
    return new Line(
        playbook.version(),
        playbook.name(),
        origin.from(),
        origin.proposal(),
        origin.signatures(),
        origin.unsigned());
  }
}
