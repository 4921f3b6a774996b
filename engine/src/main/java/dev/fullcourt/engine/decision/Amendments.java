package dev.fullcourt.engine.decision;

import java.util.ArrayList;
import java.util.List;

/** Corrections of a ledger: the difference between what was concluded and what follows now. */
public final class Amendments {

  private Amendments() {}

  /** The decisions in force of a ledger, in order. */
  public static List<Decision> inForce(List<Decision> ledger) {
    List<Decision> inForce = new ArrayList<>(ledger.size());
    for (Decision decision : ledger) {
      if (decision instanceof Decision.Amended amended) {
        inForce.subList(amended.keeps(), inForce.size()).clear();
      } else {
        inForce.add(decision);
      }
    }
    return inForce;
  }

  /**
   * What to append to a ledger so that its decisions in force become the rebuilt ones. Nothing when
   * they are the same already; no amendment when the rebuilt ones only go on.
   *
   * @param ledger the whole ledger so far
   * @param rebuilt the decisions of a fresh replay; their positions do not matter
   * @param cause what made the correction known
   */
  public static List<Decision> of(List<Decision> ledger, List<Decision> rebuilt, Cause cause) {
    List<Decision> inForce = inForce(ledger);
    int same = 0;
    while (same < Math.min(inForce.size(), rebuilt.size())
        && inForce.get(same).at(0).equals(rebuilt.get(same).at(0))) {
      same++;
    }
    List<Decision> appended = new ArrayList<>();
    long position = ledger.size();
    if (same < inForce.size()) {
      Decision first = inForce.get(same);
      appended.add(new Decision.Amended(position++, first.at(), cause, same));
    }
    for (Decision decision : rebuilt.subList(same, rebuilt.size())) {
      appended.add(decision.at(position++));
    }
    return List.copyOf(appended);
  }
}
