package dev.fullcourt.server.corrections;

import dev.fullcourt.engine.cycle.Stay;
import dev.fullcourt.engine.cycle.Stays;
import dev.fullcourt.history.replay.Replay;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a correction changes for one buyer.
 *
 * @param buyer the buyer's id
 * @param label what the buyer is called in the files it came from
 * @param gained stays it has now
 * @param lost stays it no longer has
 * @param pointsBefore its points so far
 * @param pointsAfter its points now
 */
public record Change(
    String buyer,
    String label,
    List<Entry> gained,
    List<Entry> lost,
    double pointsBefore,
    double pointsAfter) {
  public Change {
    gained = List.copyOf(gained);
    lost = List.copyOf(lost);
  }

  /**
   * A stage that was entered.
   *
   * @param stage the stage
   * @param at when
   */
  public record Entry(String stage, Instant at) {}

  /** The difference between two tellings of a buyer; empty when there is none. */
  static Optional<Change> between(
      String buyer, String label, Replay.Outcome before, Replay.Outcome after) {
    List<Entry> had = entries(buyer, before);
    List<Entry> has = entries(buyer, after);
    Change change =
        new Change(
            buyer, label, without(has, had), without(had, has), points(before), points(after));
    return change.isOne() ? Optional.of(change) : Optional.empty();
  }

  private boolean isOne() {
    return !gained.isEmpty() || !lost.isEmpty() || pointsBefore != pointsAfter;
  }

  private static double points(Replay.Outcome outcome) {
    return outcome.score().fit() + outcome.score().interest();
  }

  private static List<Entry> entries(String buyer, Replay.Outcome outcome) {
    return Stays.of(buyer, outcome.ledger()).stream().map(Change::entry).toList();
  }

  private static Entry entry(Stay stay) {
    return new Entry(stay.stage(), stay.entered());
  }

  private static List<Entry> without(List<Entry> all, List<Entry> others) {
    List<Entry> left = new ArrayList<>(all);
    others.forEach(left::remove);
    return left;
  }
}
