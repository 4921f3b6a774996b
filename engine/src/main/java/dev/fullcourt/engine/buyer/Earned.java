package dev.fullcourt.engine.buyer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What the interest rules gave one person, or the buyer as a whole, in this turn. Only the rules
 * that applied have a place, in the order of the scorecard: few do, and of many people.
 */
final class Earned {

  private static final int[] NOTHING = {};
  private static final double[] NO_POINTS = {};
  private static final int ROOM = 4;

  /** For each place the rule, and how often it applied. */
  private int[] rules = NOTHING;

  /** For each place the points it gave, its limit applied, and what they weigh. */
  private double[] points = NO_POINTS;

  private int size;
  private double total;
  private int turn;

  Earned(int turn) {
    this.turn = turn;
  }

  Earned(List<Tally> tallies, int most, int turn) {
    this(turn);
    for (int i = 0; i < Math.min(most, tallies.size()); i++) {
      Tally tally = tallies.get(i);
      if (tally.times() > 0) {
        int place = place(i);
        rules[2 * place + 1] = tally.times();
        points[2 * place] = tally.points();
        points[2 * place + 1] = tally.weight();
      }
    }
    addUp();
  }

  /** Begins anew. */
  void clear(int thisTurn) {
    turn = thisTurn;
    size = 0;
    total = 0;
  }

  /**
   * Counts that a rule applied.
   *
   * @return how many points that gives, the rule's limit taken into account, which holds for what
   *     was given before it faded; often none
   */
  double count(int rule, double more, double limit, int thisTurn) {
    if (turn != thisTurn) {
      clear(thisTurn);
    }
    int place = place(rule);
    double before = points[2 * place];
    double after = Math.min(before + more, limit);
    points[2 * place] = after;
    rules[2 * place + 1]++;
    return after - before;
  }

  /** Adds to the weight of what a rule gave that was counted before. */
  void weigh(int rule, double weight) {
    points[2 * place(rule) + 1] += weight;
    addUp();
  }

  private int find(int rule) {
    int place = 0;
    while (place < size && rules[2 * place] < rule) {
      place++;
    }
    return place;
  }

  private boolean has(int rule, int place) {
    return place < size && rules[2 * place] == rule;
  }

  /** The place of a rule; it gets one if it has none yet. */
  private int place(int rule) {
    int place = find(rule);
    if (!has(rule, place)) {
      insert(rule, place);
    }
    return place;
  }

  private void insert(int rule, int place) {
    if (2 * size == rules.length) {
      int room = Math.max(ROOM, size * 2);
      rules = Arrays.copyOf(rules, 2 * room);
      points = Arrays.copyOf(points, 2 * room);
    }
    int behind = 2 * (size - place);
    System.arraycopy(rules, 2 * place, rules, 2 * place + 2, behind);
    System.arraycopy(points, 2 * place, points, 2 * place + 2, behind);
    rules[2 * place] = rule;
    rules[2 * place + 1] = 0;
    points[2 * place] = 0;
    points[2 * place + 1] = 0;
    size++;
  }

  private void addUp() {
    double sum = 0;
    for (int i = 0; i < size; i++) {
      sum += points[2 * i + 1];
    }
    total = sum;
  }

  /** Divides all weights by a power of two: the reference moved on by so many half-lives. */
  void shrink(int halfLives) {
    for (int i = 0; i < size; i++) {
      points[2 * i + 1] = Math.scalb(points[2 * i + 1], -halfLives);
    }
    addUp();
  }

  /** The sum of weights. */
  double total(int thisTurn) {
    return turn == thisTurn ? total : 0;
  }

  /** How many rules applied. */
  int size(int thisTurn) {
    return turn == thisTurn ? size : 0;
  }

  /** The rule at a place, in the order of the scorecard. */
  int rule(int place) {
    return rules[2 * place];
  }

  /** How often the rule at a place applied. */
  int times(int place) {
    return rules[2 * place + 1];
  }

  /** The weight of what the rule at a place gave. */
  double weight(int place) {
    return points[2 * place + 1];
  }

  /** For each of so many rules what it gave. */
  List<Tally> tallies(int many, int thisTurn) {
    List<Tally> tallies = new ArrayList<>(many);
    int place = 0;
    for (int i = 0; i < many; i++) {
      if (turn == thisTurn && has(i, place)) {
        tallies.add(new Tally(times(place), points[2 * place], weight(place)));
        place++;
      } else {
        tallies.add(Tally.NONE);
      }
    }
    return tallies;
  }
}
