package dev.fullcourt.engine.cycle;

import dev.fullcourt.engine.alert.Watching;
import dev.fullcourt.engine.buyer.Course;
import dev.fullcourt.engine.buyer.Times;
import dev.fullcourt.engine.buyer.Work;
import dev.fullcourt.engine.clock.RunningClock;
import dev.fullcourt.engine.playbook.Stage;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How far a buyer has come, while it moves: a {@link Course} in numbers. Stages are bits of a mask
 * by their number. Mutable and used by one thread.
 */
final class Position {

  /** No stage, or one the playbook does not have. */
  static final int NOWHERE = -1;

  private final List<Stage> stages;
  private final int stem;

  long at;
  int stage;
  private @Nullable String stageName;
  long entered;
  long enteredNow;
  private @Nullable String arm;
  private int round;
  Stage.@Nullable Outcome decided;
  private long turnStart;
  long disarmed;
  long coolUntil;
  long recycleAt;
  long decisions;

  /** Whether a handoff is open: it holds the stage, whatever fades (law 21). */
  boolean held;

  Position(Course course, List<Stage> stages, int stem) {
    this.stages = stages;
    this.stem = stem;
    restore(course);
  }

  /** The instant it has come to. */
  Instant now() {
    return Times.instant(at);
  }

  void restore(Course course) {
    at = Times.of(course.at());
    stageName = course.stage();
    stage = number(stageName);
    entered = course.entered() == null ? Times.NEVER_YET : Times.of(course.entered());
    enteredNow = mask(course.enteredNow());
    arm = course.arm();
    round = course.round();
    decided = course.decided();
    turnStart = Times.of(course.turnStart());
    disarmed = mask(course.disarmed());
    coolUntil = course.coolUntil() == null ? Times.NEVER_YET : Times.of(course.coolUntil());
    recycleAt = course.recycleAt() == null ? Times.NEVER : Times.of(course.recycleAt());
    decisions = course.position();
    held = !course.work().handoffs().isEmpty();
  }

  Course course(long changesAt, List<RunningClock> clocks, Work work, Watching watching) {
    return new Course(
        Times.instant(at),
        stageName,
        stageName == null ? null : Times.instant(entered),
        names(enteredNow),
        arm,
        round,
        decided,
        Times.instant(turnStart),
        names(disarmed),
        coolUntil == Times.NEVER_YET ? null : Times.instant(coolUntil),
        Times.orNull(recycleAt),
        Times.orNull(changesAt),
        clocks,
        work,
        watching,
        decisions);
  }

  private int number(@Nullable String name) {
    for (int i = 0; i < stages.size(); i++) {
      if (stages.get(i).name().equals(name)) {
        return i;
      }
    }
    return NOWHERE;
  }

  private long mask(Set<String> names) {
    long mask = 0;
    for (int i = 0; i < stages.size(); i++) {
      mask |= names.contains(stages.get(i).name()) ? 1L << i : 0;
    }
    return mask;
  }

  private Set<String> names(long mask) {
    if (mask == 0) {
      return Set.of();
    }
    Set<String> names = new HashSet<>();
    for (int i = 0; i < stages.size(); i++) {
      if ((mask & 1L << i) != 0) {
        names.add(stages.get(i).name());
      }
    }
    return names;
  }

  /** Moves to a stage. */
  void enter(int number, long instant, String wayIn, int newRound, boolean newTurn) {
    enteredNow = (instant == entered ? enteredNow : 0) | 1L << number;
    disarmed = (newTurn ? 0 : disarmed) | 1L << number;
    turnStart = newTurn || stageName == null ? instant : turnStart;
    at = instant;
    stage = number;
    stageName = stages.get(number).name();
    entered = instant;
    arm = wayIn;
    round = newRound;
    decisions++;
  }

  /** The present stage, or null before the first or when the playbook does not have it. */
  @Nullable Stage present() {
    return stage == NOWHERE ? null : stages.get(stage);
  }

  @Nullable String stageName() {
    return stageName;
  }

  @Nullable String arm() {
    return arm;
  }

  int round() {
    return round;
  }

  /** Whether a stage was entered at this very instant already. */
  boolean enteredAlready(int number, long instant) {
    return instant == entered && (enteredNow & 1L << number) != 0;
  }

  boolean isArmed(int number) {
    return (disarmed & 1L << number) == 0;
  }

  /**
   * The round that what happens now belongs to: once a round is decided and the buyer has left the
   * stem, that is the next one, which begins when they come back.
   */
  int roundAtHand() {
    boolean beside = stageName != null && (stage == NOWHERE || stage >= stem);
    return Math.max(round, 1) + (beside && decided != null ? 1 : 0);
  }
}
