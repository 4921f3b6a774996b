package dev.fullcourt.server.plays;

import dev.fullcourt.engine.play.PlayRun.End;
import dev.fullcourt.engine.play.PlayRun.Fate;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A run of a play, as a list shows it.
 *
 * @param play the name of the play
 * @param buyer the buyer's id
 * @param name what people call the buyer
 * @param number which run of the buyer, from 0
 * @param started when it started
 * @param byHand whether a person started it
 * @param starter who of ours that was, or null
 * @param ended when it ended, or null while it runs
 * @param end what became of it
 * @param reason the reason it gave at its end, or null
 * @param open how many steps were asked for and are open; none once it is over
 * @param last the step at which it stands: what is open, else what came last; null when nobody was
 *     asked for anything, or it is over
 * @param owner who of ours has the buyer, or null when nobody has
 */
public record RunRow(
    String play,
    String buyer,
    String name,
    int number,
    Instant started,
    boolean byHand,
    @Nullable String starter,
    @Nullable Instant ended,
    End end,
    @Nullable String reason,
    int open,
    @Nullable Last last,
    @Nullable Holder owner) {

  /**
   * What became of a step, and when.
   *
   * @param why what stood against it, or null
   */
  public record Last(String step, Instant at, Fate fate, @Nullable String why) {}

  /**
   * Who has a buyer.
   *
   * @param team the team, or null
   * @param person the person, or null while it waits in the queue
   */
  public record Holder(String function, @Nullable String team, @Nullable String person) {}
}
