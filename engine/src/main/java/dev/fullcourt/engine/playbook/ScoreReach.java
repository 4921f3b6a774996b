package dev.fullcourt.engine.playbook;

import java.util.List;

/** Finds conditions that ask for more points than all rules together can give. */
final class ScoreReach {

  private final Scorecard scorecard;
  private final Mistakes mistakes;

  ScoreReach(Scorecard scorecard, Mistakes mistakes) {
    this.scorecard = scorecard;
    this.mistakes = mistakes;
  }

  void check(List<Conditions.PlacedDemand> demands) {
    for (Conditions.PlacedDemand placed : demands) {
      double most =
          switch (placed.demand().score().name()) {
            case "fit" -> mostFit();
            case "interest" -> mostInterest();
            default -> mostFit() + mostInterest();
          };
      if (!placed.demand().isReachedBy(most)) {
        mistakes.add(
            placed.place(),
            "no buyer can reach `"
                + placed.demand().score().path()
                + (placed.demand().more() ? " > " : " >= ")
                + plain(placed.demand().atLeast())
                + "`: the rules give at most "
                + plain(most),
            "a threshold of at most " + plain(most) + ", or more points in the scorecard");
      }
    }
  }

  private double mostFit() {
    return scorecard.fit().stream().mapToDouble(rule -> Math.max(0, rule.points())).sum();
  }

  /** Each counted person may bring each rule to its limit, and so may events without a person. */
  private double mostInterest() {
    double most = 0;
    for (Scorecard.InterestRule rule : scorecard.interest().rules()) {
      if (rule.points() > 0) {
        Double limit = rule.atMost();
        most +=
            limit == null ? Double.POSITIVE_INFINITY : limit * (scorecard.interest().people() + 1);
      }
    }
    return most;
  }

  private static String plain(double points) {
    return new java.math.BigDecimal(String.valueOf(points)).stripTrailingZeros().toPlainString();
  }
}
