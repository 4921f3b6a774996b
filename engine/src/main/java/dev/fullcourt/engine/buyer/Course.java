package dev.fullcourt.engine.buyer;

import dev.fullcourt.engine.alert.Watching;
import dev.fullcourt.engine.clock.RunningClock;
import dev.fullcourt.engine.playbook.Stage;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How far the buyer has come: the part of a buyer's state that is carried over when the playbook
 * changes (law 15).
 *
 * @param at up to when everything is settled; the engine never goes back before it
 * @param stage the stage the buyer is in, or null before the first
 * @param entered when that stage was entered, or null before the first
 * @param enteredNow stages entered at exactly {@code entered}; none is entered twice at one instant
 * @param arm the way in of this round, or null before the first stage
 * @param round which time round, from 1; 0 before the first stage
 * @param decided what this round has come to, or null while it goes on
 * @param turnStart from when points and counts count
 * @param disarmed stages whose condition must become false before it can be an edge again
 * @param coolUntil until when the buyer is left alone, or null
 * @param recycleAt when the present detour becomes a recycling, or null
 * @param changesAt when time alone next changes something that is watched here, or null
 * @param clocks the clocks that run, in the order of the playbook
 * @param work what the teams are doing about the buyer
 * @param watching what is watched, so that somebody can be told
 * @param position how many decisions the buyer's ledger has
 */
public record Course(
    Instant at,
    @Nullable String stage,
    @Nullable Instant entered,
    Set<String> enteredNow,
    @Nullable String arm,
    int round,
    Stage.@Nullable Outcome decided,
    Instant turnStart,
    Set<String> disarmed,
    @Nullable Instant coolUntil,
    @Nullable Instant recycleAt,
    @Nullable Instant changesAt,
    List<RunningClock> clocks,
    Work work,
    Watching watching,
    long position) {

  /** Before anything happened. */
  public static final Course START =
      new Course(
          Instant.MIN,
          null,
          null,
          Set.of(),
          null,
          0,
          null,
          Instant.MIN,
          Set.of(),
          null,
          null,
          null,
          List.of(),
          Work.NONE,
          Watching.NONE,
          0);

  public Course {
    enteredNow = Set.copyOf(enteredNow);
    disarmed = Set.copyOf(disarmed);
    clocks = List.copyOf(clocks);
  }

  /** The same course, settled up to a later instant. */
  public Course settled(Instant until) {
    return new Course(
        until,
        stage,
        entered,
        enteredNow,
        arm,
        round,
        decided,
        turnStart,
        disarmed,
        coolUntil,
        recycleAt,
        changesAt,
        clocks,
        work,
        watching,
        position);
  }

  /** The same course with another number of decisions in the ledger. */
  public Course withPosition(long length) {
    return new Course(
        at,
        stage,
        entered,
        enteredNow,
        arm,
        round,
        decided,
        turnStart,
        disarmed,
        coolUntil,
        recycleAt,
        changesAt,
        clocks,
        work,
        watching,
        length);
  }
}
