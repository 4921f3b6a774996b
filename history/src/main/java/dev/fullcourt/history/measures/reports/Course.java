package dev.fullcourt.history.measures.reports;

import dev.fullcourt.engine.cycle.Stay;
import dev.fullcourt.engine.playbook.Cycle;
import dev.fullcourt.history.measures.Round;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that began and may have come to an end: a stay, a round, an opportunity.
 *
 * @param began when it began
 * @param ended when it ended, or null while under way
 * @param outcome what it came to, or null while under way
 */
record Course(Instant began, @Nullable Instant ended, @Nullable String outcome) {

  /** A stay, which comes to the next stage. */
  static Course of(Stay stay) {
    return new Course(stay.entered(), stay.left(), stay.next());
  }

  /** A round, which comes to the first stage that has an outcome. */
  static Course of(Round round, Cycle cycle) {
    return round
        .findDecision(cycle)
        .map(stay -> new Course(round.began(), stay.entered(), stay.stage()))
        .orElseGet(() -> new Course(round.began(), null, null));
  }
}
