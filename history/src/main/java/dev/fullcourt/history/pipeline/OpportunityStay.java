package dev.fullcourt.history.pipeline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An opportunity's time in one step of the sale.
 *
 * @param opportunity its key
 * @param number counted from 0 for each opportunity
 * @param step the step; empty where no event has said one
 * @param entered when it began
 * @param left when it ended, or null while it lasts
 * @param next the step that followed, {@code won} or {@code lost}, or null while it lasts
 * @param by who of us moved it there, or null when the event does not say
 * @param event the event that moved it there
 */
public record OpportunityStay(
    String opportunity,
    int number,
    String step,
    Instant entered,
    @Nullable Instant left,
    @Nullable String next,
    @Nullable String by,
    EventName event) {

  /** The same, over. */
  OpportunityStay until(Instant at, String next) {
    return new OpportunityStay(opportunity, number, step, entered, at, next, by, event);
  }
}
