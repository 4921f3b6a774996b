package dev.fullcourt.server.proposals;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.server.access.Member;
import dev.fullcourt.server.access.Right;
import dev.fullcourt.server.page.Dates;
import dev.fullcourt.server.playbooks.Playbooks;
import dev.fullcourt.server.proposals.Proposal.State;
import dev.fullcourt.server.proposals.ProposalsPage.Line;
import dev.fullcourt.server.proposals.ProposalsPage.Version;
import dev.fullcourt.server.proposals.VersionOrigins.Origin;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The history of the agreement, for its pages. */
@Component
public class VersionPages {

  private final Proposals proposals;
  private final VersionOrigins origins;
  private final Playbooks playbooks;

  VersionPages(Proposals proposals, VersionOrigins origins, Playbooks playbooks) {
    this.proposals = proposals;
    this.origins = origins;
    this.playbooks = playbooks;
  }

  /** Proposals and versions. */
  public ProposalsPage all(Member member) {
    Dates dates = new Dates(playbooks.getCurrent().fiscalYear().zone());
    List<Proposal> all = proposals.all();
    List<Playbook> versions = playbooks.getVersions();
    Map<Integer, Origin> came = origins.all();
    int current = playbooks.getCurrent().version();
    return new ProposalsPage(
        all.stream().filter(Proposal::isEditable).map(each -> line(each, dates)).toList(),
        versions.stream()
            .sorted(Comparator.comparingInt(Playbook::version).reversed())
            .map(each -> version(each, dates, came, current))
            .toList(),
        all.stream()
            .filter(each -> each.state() == State.WITHDRAWN)
            .map(each -> line(each, dates))
            .toList(),
        member.may(Right.PROPOSE));
  }

  private static Line line(Proposal proposal, Dates dates) {
    return new Line(
        proposal.href(),
        proposal.title(),
        "proposed by %s on %s".formatted(proposal.by(), dates.day(proposal.at())),
        ProposalPages.state(proposal, dates));
  }

  /** One version. */
  public Optional<VersionPage> of(int number, Member member) {
    return playbooks.findVersion(number).map(playbook -> page(playbook, member));
  }

  private VersionPage page(Playbook playbook, Member member) {
    int current = playbooks.getCurrent().version();
    return new VersionPage(
        version(playbook, new Dates(playbook.fiscalYear().zone()), origins.all(), current),
        proposals.findBehind(playbook.version()).orElse(null),
        playbooks
            .findVersion(playbook.version() - 1)
            .map(before -> ProposalPages.differences(before, playbook))
            .orElse(List.of()),
        playbook.text(),
        member.may(Right.PROPOSE) && playbook.version() != current);
  }

  private static Version version(
      Playbook playbook, Dates dates, Map<Integer, Origin> came, int current) {
    Origin origin = Objects.requireNonNull(came.get(playbook.version()));
    Instant from = origin.from();
    return new Version(
        playbook.version(),
        playbook.name(),
        from == null ? "from the beginning" : "from " + dates.moment(from),
        origin.proposal() != null
            ? signed(origin)
            : playbook.version() == 1 ? "the first one" : "by a command",
        origin.unsigned(),
        playbook.version() == current);
  }

  private static String signed(Origin origin) {
    return "signed by "
        + origin.signatures().stream()
            .map(each -> each.who() + " for " + each.function().word())
            .collect(Collectors.joining(" and "));
  }
}
