package dev.fullcourt.engine.play;

import dev.fullcourt.engine.condition.Condition;
import dev.fullcourt.engine.decision.Cause.Score;
import dev.fullcourt.engine.playbook.Owner;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What plays see of a buyer at the instant at hand. */
public interface Sight {

  /** Whether a condition is true, with the event at hand if there is one. */
  boolean holds(Condition condition);

  /** When time alone next changes a condition, in milliseconds since 1970, or never. */
  long changes(Condition condition);

  /** Whether the buyer may be moved into a detour. */
  boolean mayRecycle(String detour);

  /** The stage the buyer is in, or null before the first. */
  @Nullable String stage();

  /** Which time round, from 1. */
  int round();

  /** Whether they have bought. */
  boolean isCustomer();

  /** Whether an opportunity is open. */
  boolean hasOpenOpportunity();

  /** Whether the person, or the buyer as a whole, has said no to anything. */
  boolean hasSaidNo(@Nullable String person);

  /**
   * What the person, or the buyer as a whole, has said, whichever is stricter.
   *
   * @param purpose what for; null: for anything
   */
  Permission permission(@Nullable String person, String channel, @Nullable String purpose);

  /** Whether emails to the person come back. */
  boolean isUndeliverable(@Nullable String person);

  /**
   * When we reached out to a person, or to anybody when null, within a stretch of time till now.
   */
  List<Instant> contacts(@Nullable String person, Duration window);

  /** Who has the buyer. */
  Owner owner();

  /** The person with the most interest, the first seen among equals; null when nobody is known. */
  @Nullable String somebody();

  /** The score, point by point. */
  Score score();
}
