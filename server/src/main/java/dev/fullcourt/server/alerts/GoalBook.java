package dev.fullcourt.server.alerts;

import dev.fullcourt.history.measures.alerts.GoalWatch.OffTrack;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What was found about goals, and what was told of it, as it is kept. */
public interface GoalBook {

  /** What was looked at last. */
  Look last();

  /** The last import or correction that is in the log. */
  long closed();

  /**
   * Takes a look that is due, so that no other server does the same; empty when one has. Whoever
   * takes it has ten minutes, then it is anybody's.
   *
   * @return by what it is known whose look it is
   */
  Optional<Instant> take(Look next);

  /** Whether it is still the look of whoever took it: held then for the transaction at hand. */
  boolean hold(Instant taken);

  /**
   * Keeps what was found in place of what was found before.
   *
   * @param since from when on it was looked at: what is older stays
   */
  void keep(Look look, List<OffTrack> found, Instant since);

  /** What was found from an instant on, in the order it was raised. */
  List<OffTrack> found(Instant since);

  /**
   * A goal of which somebody was told that it is off track, and not yet that it is over.
   *
   * @param id its number
   */
  record Told(long id, String alert, String goal, String stretch, Instant raised) {

    /** Whether that is what was found there. */
    boolean isOf(OffTrack found) {
      return alert.equals(found.alert())
          && goal.equals(found.goal())
          && stretch.equals(found.stretch());
    }
  }

  /** Those that were told and are not over. */
  List<Told> told();

  /** Notes that it is told; returns its number. */
  long tell(OffTrack found);

  /** Notes that what was told is over. */
  void end(Told told, Instant at);
}
