package dev.fullcourt.server.proposals;

import dev.fullcourt.server.proposals.ProposalPage.DifferencePart;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version of the agreement.
 *
 * @param version the version
 * @param proposal the proposal it came from, or null
 * @param differences what it says otherwise than the one before
 * @param text as it is written
 * @param mayPropose whether the visitor may propose to go back to it
 */
public record VersionPage(
    ProposalsPage.Version version,
    @Nullable Proposal proposal,
    List<DifferencePart> differences,
    String text,
    boolean mayPropose) {
  public VersionPage {
    differences = List.copyOf(differences);
  }
}
