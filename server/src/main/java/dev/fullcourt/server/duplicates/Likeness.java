package dev.fullcourt.server.duplicates;

import java.util.Comparator;
import java.util.List;

/**
 * How likely two are one, and why.
 *
 * @param probability from 0 to 1
 * @param reasons what speaks for and against, what weighs most first
 */
record Likeness(double probability, List<Reason> reasons) {

  /** From here on two are proposed. */
  static final double PROPOSED = 0.5;

  Likeness {
    reasons =
        reasons.stream()
            .sorted(Comparator.comparingDouble((Reason each) -> -Math.abs(each.weight())))
            .toList();
  }

  /** Adds the reasons up, from the odds that any two are one. */
  static Likeness of(double prior, List<Reason> reasons) {
    double weight = Reason.log2(prior) + reasons.stream().mapToDouble(Reason::weight).sum();
    return new Likeness(1 / (1 + Math.pow(2, -weight)), reasons);
  }
}
