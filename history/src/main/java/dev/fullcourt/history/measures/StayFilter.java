package dev.fullcourt.history.measures;

import dev.fullcourt.engine.cycle.Stay;
import dev.fullcourt.engine.decision.Move;
import dev.fullcourt.engine.playbook.Cycle;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which stays a number counts. A report counts with it, and the list behind the number selects with
 * the same one, so both agree. It is data, so that a host may also turn it into a query.
 *
 * <p>Every part must hold; an empty set and null say nothing. It is meant for stays as they stood
 * at the horizon ({@link BuyerHistory#seenAt}).
 *
 * @param stages where
 * @param moves in which way the stage was entered
 * @param arms the way in of the round
 * @param entered when it began
 * @param left when it ended; a stay still open does not match
 * @param open true for stays still open, false for those that ended
 * @param next the stages entered next
 * @param nextMoves in which way the next stage was entered
 */
public record StayFilter(
    Set<String> stages,
    Set<Move> moves,
    Set<String> arms,
    @Nullable Period entered,
    @Nullable Period left,
    @Nullable Boolean open,
    Set<String> next,
    Set<Move> nextMoves)
    implements Predicate<Stay> {

  /** Moves back along the stem. */
  public static final Set<Move> BACK = Set.of(Move.BACKWARD, Move.FELL_BACK);

  /** Moves that begin a round. */
  public static final Set<Move> BEGINNING = Set.of(Move.STARTED, Move.AGAIN);

  private static final StayFilter ANY =
      new StayFilter(Set.of(), Set.of(), Set.of(), null, null, null, Set.of(), Set.of());

  public StayFilter {
    stages = Set.copyOf(stages);
    moves = Set.copyOf(moves);
    arms = Set.copyOf(arms);
    next = Set.copyOf(next);
    nextMoves = Set.copyOf(nextMoves);
  }

  @Override
  public boolean test(Stay stay) {
    return allows(stages, stay.stage())
        && allows(moves, stay.move())
        && allows(arms, stay.arm())
        && within(entered, stay.entered())
        && within(left, stay.left())
        && (open == null || open == stay.open())
        && allows(next, stay.next())
        && allows(nextMoves, stay.nextMove());
  }

  private static <T> boolean allows(Set<T> wanted, @Nullable T found) {
    return wanted.isEmpty() || (found != null && wanted.contains(found));
  }

  private static boolean within(@Nullable Period period, @Nullable Instant instant) {
    return period == null || (instant != null && period.contains(instant));
  }

  /** Stays in the stage now, that is at the horizon. */
  public static StayFilter openIn(String stage) {
    return ANY.at(Set.of(stage)).whichAreOpen(true);
  }

  /** Stays in the stage that began in the period. */
  public static StayFilter enteredIn(String stage, Period period) {
    return ANY.at(Set.of(stage)).begunIn(period);
  }

  /** Of the stays in the stage that began in the period: those still open. */
  public static StayFilter stillIn(String stage, Period period) {
    return enteredIn(stage, period).whichAreOpen(true);
  }

  /** Of the stays in the stage that began in the period: those left to the next stage, so moved. */
  public static StayFilter wentTo(String stage, Period period, String next, Move move) {
    return enteredIn(stage, period).leavingTo(Set.of(next)).leavingBy(Set.of(move));
  }

  /**
   * Of the stays in the stage that began in the period: those that went on, which is to a later
   * stage of the stem, or from a detour to any stage of the stem. From the last stage of the stem
   * there is no going on.
   */
  public static StayFilter wentOn(Cycle cycle, String stage, Period period) {
    return enteredIn(stage, period).leavingTo(orNone(after(cycle, stage, 1)));
  }

  /** Stays in the stage that ended in the period. */
  public static StayFilter leftIn(String stage, Period period) {
    return ANY.at(Set.of(stage)).endedIn(period);
  }

  /** Stays in the stage that ended in the period and were left to the next stage, so moved. */
  public static StayFilter leftTo(String stage, Period period, String next, Move move) {
    return leftIn(stage, period).leavingTo(Set.of(next)).leavingBy(Set.of(move));
  }

  /** Stays from which a buyer, in the period, moved on along the stem and passed over a stage. */
  public static StayFilter skippedFrom(Cycle cycle, String stage, Period period) {
    return leftIn(stage, period)
        .leavingTo(orNone(cycle.order(stage) < 0 ? Set.of() : after(cycle, stage, 2)))
        .leavingBy(Set.of(Move.FORWARD));
  }

  /** Stays from which a buyer, in the period, moved on along the stem and passed over the stage. */
  public static StayFilter passedOver(Cycle cycle, String stage, Period period) {
    int order = cycle.order(stage);
    Set<String> before = new HashSet<>();
    for (int i = 0; i < order; i++) {
      before.add(cycle.stages().get(i).name());
    }
    return ANY.at(orNone(before))
        .endedIn(period)
        .leavingTo(orNone(order < 0 ? Set.of() : after(cycle, stage, 1)))
        .leavingBy(Set.of(Move.FORWARD));
  }

  /** Stays entered in one of these ways in the period. */
  public static StayFilter moved(Set<Move> moves, Period period) {
    return ANY.enteredBy(moves).begunIn(period);
  }

  /** Stays that began a round in the period, by that arm. */
  public static StayFilter begunBy(String arm, Period period) {
    return moved(BEGINNING, period).ofArm(arm);
  }

  private static Set<String> after(Cycle cycle, String stage, int steps) {
    int order = cycle.order(stage);
    Set<String> later = new HashSet<>();
    for (int i = order < 0 ? 0 : order + steps; i < cycle.stages().size(); i++) {
      later.add(cycle.stages().get(i).name());
    }
    return later;
  }

  /** An empty set would allow every stage; no stage has an empty name. */
  private static Set<String> orNone(Set<String> stages) {
    return stages.isEmpty() ? Set.of("") : stages;
  }

  public StayFilter at(Set<String> wanted) {
    return new StayFilter(wanted, moves, arms, entered, left, open, next, nextMoves);
  }

  public StayFilter enteredBy(Set<Move> wanted) {
    return new StayFilter(stages, wanted, arms, entered, left, open, next, nextMoves);
  }

  public StayFilter ofArm(String wanted) {
    return new StayFilter(stages, moves, Set.of(wanted), entered, left, open, next, nextMoves);
  }

  public StayFilter begunIn(Period period) {
    return new StayFilter(stages, moves, arms, period, left, open, next, nextMoves);
  }

  public StayFilter endedIn(Period period) {
    return new StayFilter(stages, moves, arms, entered, period, open, next, nextMoves);
  }

  public StayFilter whichAreOpen(boolean wanted) {
    return new StayFilter(stages, moves, arms, entered, left, wanted, next, nextMoves);
  }

  public StayFilter leavingTo(Set<String> wanted) {
    return new StayFilter(stages, moves, arms, entered, left, open, wanted, nextMoves);
  }

  public StayFilter leavingBy(Set<Move> wanted) {
    return new StayFilter(stages, moves, arms, entered, left, open, next, wanted);
  }
}
