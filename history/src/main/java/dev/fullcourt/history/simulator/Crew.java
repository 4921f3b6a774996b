package dev.fullcourt.history.simulator;

import java.util.List;

/** The people of the simulated company who work on buyers. */
final class Crew {

  /**
   * A development rep.
   *
   * @param name what colleagues call them
   * @param hours office hours until they usually turn to a lead
   * @param forgets how many of their leads they never turn to
   * @param attempts how often they try at most
   */
  record Rep(String name, double hours, double forgets, int attempts) {}

  /**
   * A seller.
   *
   * @param name what colleagues call them
   * @param skill what they add to the log-odds of a win
   */
  record Seller(String name, double skill) {}

  private static final List<Rep> REPS =
      List.of(
          new Rep("Ana", 2.5, 0.02, 6),
          new Rep("Ben", 6, 0.05, 5),
          new Rep("Mira", 9, 0.04, 6),
          new Rep("Tomasz", 24, 0.14, 3));

  private static final List<Seller> SELLERS =
      List.of(
          new Seller("Jonas", 0.3),
          new Seller("Elif", 0.35),
          new Seller("Sophie", 0),
          new Seller("David", -0.3),
          new Seller("Karin", -0.1));

  private Crew() {}

  static Rep rep(Chance chance) {
    return chance.any(REPS);
  }

  static Seller seller(Chance chance) {
    return chance.any(SELLERS);
  }
}
