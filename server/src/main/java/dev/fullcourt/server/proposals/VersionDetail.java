package dev.fullcourt.server.proposals;

import dev.fullcourt.server.proposals.ProposalDetail.Change;
import dev.fullcourt.server.proposals.Signatures.Signature;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version of the agreement as programs are told of it.
 *
 * @param version the version
 * @param changes what it says otherwise than the one before
 * @param text as it is written
 */
public record VersionDetail(Line version, List<Change> changes, String text) {

  public VersionDetail {
    changes = List.copyOf(changes);
  }

  /**
   * A version in the history.
   *
   * @param from from when it holds; nothing for the first, which holds from the beginning
   * @param proposal the proposal it came from, whose backtest is kept with it
   * @param signatures who signed it
   * @param unsigned why it was put in force without signatures, where both functions could have
   *     signed
   */
  public record Line(
      int number,
      String name,
      @Nullable Instant from,
      @Nullable Integer proposal,
      List<Signature> signatures,
      @Nullable String unsigned) {
    public Line {
      signatures = List.copyOf(signatures);
    }
  }
}
