package dev.fullcourt.server.proposals;

import dev.fullcourt.server.proposals.Comments.Comment;
import dev.fullcourt.server.proposals.Signatures.Signature;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A proposal as programs are told of it.
 *
 * @param state open, scheduled, in force or withdrawn
 * @param compared the version {@code changes} compares it with: the one it was written for, or the
 *     one in force when that is another by now
 * @param stale whether it is: then it is to be saved and signed anew
 * @param signatures all that were given; those of earlier editions are void
 */
public record ProposalDetail(
    int id,
    String title,
    String because,
    String by,
    Instant at,
    int edition,
    int base,
    String state,
    @Nullable Instant holdsFrom,
    @Nullable Integer version,
    @Nullable String trouble,
    int compared,
    boolean stale,
    List<Change> changes,
    List<Signature> signatures,
    List<Comment> comments,
    String text) {

  public ProposalDetail {
    changes = List.copyOf(changes);
    signatures = List.copyOf(signatures);
    comments = List.copyOf(comments);
  }

  /** What differs in one part of the agreement, in words. */
  public record Change(String part, List<String> sentences) {
    public Change {
      sentences = List.copyOf(sentences);
    }
  }
}
