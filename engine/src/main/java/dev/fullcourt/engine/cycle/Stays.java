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
    List<Stay> stays = new ArrayList<>(entries.size());
    for (int i = 0; i < entries.size(); i++) {
      stays.add(stay(buyer, i, entries));
    }
    return List.copyOf(stays);
  }

  private static Stay stay(String buyer, int number, List<Decision.StageEntered> entries) {
    Decision.StageEntered entry = entries.get(number);
    Decision.StageEntered next = number + 1 < entries.size() ? entries.get(number + 1) : null;
    return new Stay(
        buyer,
        number,
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
