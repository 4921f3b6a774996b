package dev.fullcourt.history.measures;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a buyer's score stood: at each decision that began a stay, by the decision's place in the
 * ledger, and at the end of what was looked at.
 *
 * @param entering what counted when a stage was entered, the event that brought it about included
 * @param last at the end, or null when it is not known
 */
public record ScoreHistory(Map<Long, Score> entering, @Nullable Score last) {

  /** Nothing is known of any score. */
  public static final ScoreHistory UNKNOWN = new ScoreHistory(Map.of(), null);

  public ScoreHistory {
    entering = Map.copyOf(entering);
  }

  /**
   * A score.
   *
   * @param fit points for who they are
   * @param interest points for what they did
   */
  public record Score(double fit, double interest) {

    /** Both together. */
    public double total() {
      return fit + interest;
    }
  }

  /** The score at the decision at that place in the ledger. */
  public Optional<Score> findEntering(long position) {
    return Optional.ofNullable(entering.get(position));
  }

  /** The score at the end. */
  public Optional<Score> findLast() {
    return Optional.ofNullable(last);
  }
}
