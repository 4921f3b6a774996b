package dev.fullcourt.engine.owner;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time during which a buyer had one owner. The runs of a buyer follow each other without a gap.
 *
 * @param buyer the buyer's id
 * @param number which owner of the buyer, from 0
 * @param round the round in which it began, from 1
 * @param function the function that has the buyer
 * @param team the team, or null when it is no team in particular
 * @param person the person, or null while the buyer waits in the queue: time without a person
 * @param since when it began
 * @param until when another one began, or null while it lasts
 * @param stage the stage it began in
 */
public record OwnerRun(
    String buyer,
    int number,
    int round,
    String function,
    @Nullable String team,
    @Nullable String person,
    Instant since,
    @Nullable Instant until,
    String stage) {

  OwnerRun until(@Nullable Instant at) {
    return new OwnerRun(buyer, number, round, function, team, person, since, at, stage);
  }

  /** As it stood at an instant at which it had begun. */
  public OwnerRun seenAt(Instant horizon) {
    return until != null && until.isAfter(horizon) ? until(null) : this;
  }
}
