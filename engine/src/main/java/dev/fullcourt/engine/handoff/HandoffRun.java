package dev.fullcourt.engine.handoff;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One handing over of a buyer, from the offer to its end. Being offered and being worked on are two
 * stays: the one lasts until it is accepted or comes back, the other from then on (law 25).
 *
 * @param buyer the buyer's id
 * @param number which handing over of the buyer, from 0, in the order they were offered
 * @param handoff the name of the handoff
 * @param round the round in which it was offered, from 1
 * @param function to whom
 * @param team the team, or null when the playbook names the function alone
 * @param handRaised whether the buyer had just asked outright to talk
 * @param offered when it was offered
 * @param accepted when it was accepted, or null
 * @param by the person who had the buyer first once it was accepted, or at the answer; null when a
 *     queue did
 * @param ended when it came back or was over, or null while it is open
 * @param end what became of it
 * @param reason the declared reason given, or null
 * @param position the place in the ledger of the decision that offered it
 */
public record HandoffRun(
    String buyer,
    int number,
    String handoff,
    int round,
    String function,
    @Nullable String team,
    boolean handRaised,
    Instant offered,
    @Nullable Instant accepted,
    @Nullable String by,
    @Nullable Instant ended,
    End end,
    @Nullable String reason,
    long position) {

  /** What can become of a handing over. */
  public enum End {
    /** Nothing yet: it is offered, or worked on. */
    OPEN,
    REJECTED,
    EXPIRED,
    RETURNED,
    /** The buyer was recycled. */
    RECYCLED,
    /** The round was decided. */
    DECIDED,
    /** The buyer moved on from the stage that begins with it. */
    STAGE_LEFT;

    /** The word in tables. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  HandoffRun accepted(Instant at) {
    return with(at, by, ended, end, reason);
  }

  HandoffRun by(String person) {
    return with(accepted, person, ended, end, reason);
  }

  HandoffRun ended(Instant at, End how, @Nullable String why) {
    return with(accepted, by, at, how, why);
  }

  /** As it stood at an instant at which it had been offered. */
  public HandoffRun seenAt(Instant horizon) {
    boolean open = ended == null || ended.isAfter(horizon);
    boolean taken = accepted != null && !accepted.isAfter(horizon);
    return with(
        taken ? accepted : null,
        taken || !open ? by : null,
        open ? null : ended,
        open ? End.OPEN : end,
        open ? null : reason);
  }

  private HandoffRun with(
      @Nullable Instant takenAt,
      @Nullable String person,
      @Nullable Instant endedAt,
      End how,
      @Nullable String why) {
    return new HandoffRun(
        buyer,
        number,
        handoff,
        round,
        function,
        team,
        handRaised,
        offered,
        takenAt,
        person,
        endedAt,
        how,
        why,
        position);
  }
}
