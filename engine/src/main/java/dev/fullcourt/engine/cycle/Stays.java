package dev.fullcourt.engine.cycle;

import dev.fullcourt.engine.decision.Amendments;
import dev.fullcourt.engine.decision.Decision;
import java.util.ArrayList;
import java.util.List;

/** Reads a buyer's stays off its decisions. */
public final class Stays {

  private Stays() {}

  /**
   * The stays, in order, by the decisions in force.
   *
   * @param buyer the buyer's id
   * @param decisions the buyer's ledger, in order
   */
  public static List<Stay> of(String buyer, List<Decision> decisions) {
    List<Decision.StageEntered> entries =
        Amendments.inForce(decisions).stream()
            .filter(Decision.StageEntered.class::isInstance)
            .map(Decision.StageEntered.class::cast)
            .toList();
    return List.copyOf(from(buyer, 0, entries));
  }

  /**
   * The stays that begin with some decisions, in order.
   *
   * @param first the number of the first of them: how many stays the buyer had before
   */
  public static List<Stay> from(String buyer, int first, List<Decision.StageEntered> entries) {
    List<Stay> stays = new ArrayList<>(entries.size());
    for (int i = 0; i < entries.size(); i++) {
      stays.add(stay(buyer, first, i, entries));
    }
    return stays;
  }

  private static Stay stay(String buyer, int first, int at, List<Decision.StageEntered> entries) {
    Decision.StageEntered entry = entries.get(at);
    Decision.StageEntered next = at + 1 < entries.size() ? entries.get(at + 1) : null;
    return new Stay(
        buyer,
        first + at,
        entry.stage(),
        entry.at(),
        next == null ? null : next.at(),
        next == null ? null : next.stage(),
        next == null ? null : next.move(),
        entry.move(),
        entry.arm(),
        entry.round(),
        entry.reason(),
        entry.cause().playbook(),
        entry.position());
  }
}
