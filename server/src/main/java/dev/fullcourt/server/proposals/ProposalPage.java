package dev.fullcourt.server.proposals;

import dev.fullcourt.server.playbooks.Piece;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A proposal as its template shows it.
 *
 * @param proposal the proposal
 * @param at when it was proposed
 * @param state how far it is, in a sentence
 * @param stale what to do when another version came into force since; null when none did
 * @param differences what it says otherwise than the version it is compared with
 * @param compared that version
 * @param seats the two signatures, given or not
 * @param voided signatures of earlier editions
 * @param comments what people said
 * @param backtest its trial
 * @param may what the visitor may do
 * @param today the day, as a date field takes it
 * @param trouble what went wrong, if anything did
 */
public record ProposalPage(
    Proposal proposal,
    String at,
    String state,
    @Nullable String stale,
    List<DifferencePart> differences,
    int compared,
    List<Seat> seats,
    List<String> voided,
    List<Said> comments,
    Trial backtest,
    May may,
    String today,
    @Nullable String trouble) {

  public ProposalPage {
    differences = List.copyOf(differences);
    seats = List.copyOf(seats);
    voided = List.copyOf(voided);
    comments = List.copyOf(comments);
  }

  /** What differs in one part of the agreement. */
  public record DifferencePart(String title, List<List<Piece>> sentences) {
    public DifferencePart {
      sentences = List.copyOf(sentences);
    }
  }

  /**
   * The place of a signature.
   *
   * @param function for which function, in lower case
   * @param signed who signed and when; empty while nobody did
   * @param open whether the visitor may sign here
   */
  public record Seat(String function, String signed, boolean open) {}

  /** A comment. */
  public record Said(String who, String at, String says) {}

  /** What the visitor may do. */
  public record May(boolean propose, boolean edit, boolean activate) {}

  /**
   * A trial: none yet when all is empty.
   *
   * @param percent how far it is while it runs
   * @param failed why it came to nothing
   * @param text what came of it
   */
  public record Trial(
      @Nullable Integer percent, @Nullable String failed, @Nullable BacktestText text) {}
}
