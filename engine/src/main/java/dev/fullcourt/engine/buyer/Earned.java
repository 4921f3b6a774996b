package dev.fullcourt.engine.buyer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What the interest rules gave one person, or the buyer as a whole, in this turn. */
final class Earned {

  private final int[] times;
  private final double[] points;
  private final double[] weights;
  private double total;
  private int turn;

  Earned(int rules, int turn) {
    this.times = new int[rules];
    this.points = new double[rules];
    this.weights = new double[rules];
    this.turn = turn;
  }

  Earned(List<Tally> tallies, int rules, int turn) {
    this(rules, turn);
    for (int i = 0; i < Math.min(rules, tallies.size()); i++) {
      times[i] = tallies.get(i).times();
      points[i] = tallies.get(i).points();
      weights[i] = tallies.get(i).weight();
    }
    addUp();
  }

  /** Gives points, at most to the rule's limit, which holds for what was given before it faded. */
  void add(int rule, double more, double limit, double growth, int thisTurn) {
    begin(thisTurn);
    double before = points[rule];
    points[rule] = Math.min(before + more, limit);
    times[rule]++;
    double given = points[rule] - before;
    if (given != 0) {
      weights[rule] += given * growth;
      addUp();
    }
  }

  private void begin(int thisTurn) {
    if (turn != thisTurn) {
      turn = thisTurn;
      Arrays.fill(times, 0);
      Arrays.fill(points, 0);
      Arrays.fill(weights, 0);
      total = 0;
    }
  }

  private void addUp() {
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    total = sum;
  }

  /** Divides all weights by a power of two: the reference moved on by so many half-lives. */
  void shrink(int halfLives) {
    for (int i = 0; i < weights.length; i++) {
      weights[i] = Math.scalb(weights[i], -halfLives);
    }
    addUp();
  }

  /** The sum of weights. */
  double total(int thisTurn) {
    return turn == thisTurn ? total : 0;
  }

  /** How often a rule applied. */
  int times(int rule, int thisTurn) {
    return turn == thisTurn ? times[rule] : 0;
  }

  /** The weight of what a rule gave. */
  double weight(int rule, int thisTurn) {
    return turn == thisTurn ? weights[rule] : 0;
  }

  List<Tally> tallies(int thisTurn) {
    List<Tally> tallies = new ArrayList<>(times.length);
    for (int i = 0; i < times.length; i++) {
      tallies.add(
          turn == thisTurn && times[i] > 0
              ? new Tally(times[i], points[i], weights[i])
              : Tally.NONE);
    }
    return tallies;
  }
}
