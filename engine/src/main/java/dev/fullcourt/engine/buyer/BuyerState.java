package dev.fullcourt.engine.buyer;

import dev.fullcourt.engine.clock.RunningClock;
import dev.fullcourt.engine.handoff.OpenHandoff;
import dev.fullcourt.engine.pass.OpenPass;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All the engine remembers of a buyer. It is a cache of the log: folding the buyer's events again
 * gives it back.
 *
 * @param buyer the buyer's id
 * @param motion the product family or region the buyer is counted in
 * @param facts what happened
 * @param course how far the buyer has come
 */
public record BuyerState(String buyer, String motion, Facts facts, Course course) {

  /** A buyer of whom nothing is known. */
  public static BuyerState start(String buyer, String motion) {
    Facts nothing =
        new Facts(
            List.of(),
            Map.of(),
            List.of(),
            List.of(),
            List.of(),
            null,
            Map.of(),
            0,
            List.of(),
            Set.of(),
            Reach.NONE);
    return new BuyerState(buyer, motion, nothing, Course.START);
  }

  /** The same state with another number of decisions in the ledger. */
  public BuyerState withPosition(long position) {
    return new BuyerState(buyer, motion, facts, course.withPosition(position));
  }

  /** When the next timer is due. */
  public Optional<Instant> nextDue() {
    return Stream.of(
            Stream.of(course.recycleAt(), course.changesAt()),
            course.clocks().stream().map(RunningClock::nextDue),
            course.work().handoffs().stream().map(OpenHandoff::expires),
            course.work().plays().dues(),
            course.work().passes().stream().map(OpenPass::nextDue))
        .flatMap(each -> each)
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder());
  }
}
