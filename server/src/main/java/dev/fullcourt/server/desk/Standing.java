package dev.fullcourt.server.desk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a buyer stands with us now, as far as acting on it needs.
 *
 * @param buyer its id
 * @param partition of the log it is in
 * @param name what people call it
 * @param account its account, or null
 * @param stage its stage, or null
 * @param function which function has it
 * @param team which team of it, or null
 * @param person who has it, or null while it waits in the queue
 * @param since since when they have it
 * @param handoff the handoff offered last that is open, or null
 * @param passes tasks of others that are open
 * @param owners who had it, one after the other
 */
public record Standing(
    String buyer,
    int partition,
    String name,
    @Nullable String account,
    @Nullable String stage,
    String function,
    @Nullable String team,
    @Nullable String person,
    Instant since,
    @Nullable Open handoff,
    List<Asked> passes,
    List<Had> owners) {
  public Standing {
    passes = List.copyOf(passes);
    owners = List.copyOf(owners);
  }

  /**
   * An open handoff.
   *
   * @param name which one
   * @param function to whom
   * @param offered when
   * @param accepted when, or null
   * @param person who took it, or null
   * @param handRaised whether the buyer asked outright to talk
   */
  public record Open(
      String name,
      String function,
      Instant offered,
      @Nullable Instant accepted,
      @Nullable String person,
      boolean handRaised) {}

  /**
   * A task that waits for an answer.
   *
   * @param id how its events name it
   * @param kind which kind of task
   * @param function who is to answer
   * @param task what is asked for
   * @param asked when
   * @param due until when
   * @param accepted when somebody took it on, or null
   * @param by who asks, or null
   */
  public record Asked(
      String id,
      String kind,
      String function,
      String task,
      Instant asked,
      Instant due,
      @Nullable Instant accepted,
      @Nullable String by) {}

  /**
   * A stretch of time somebody had it.
   *
   * @param person who, or null for the queue
   * @param until when it ended, or null while it lasts
   * @param missed the agreed time whose end took it from them, or null
   */
  public record Had(
      String function,
      @Nullable String person,
      Instant since,
      @Nullable Instant until,
      @Nullable String missed) {}
}
