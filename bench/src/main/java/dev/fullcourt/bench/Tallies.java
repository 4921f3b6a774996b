package dev.fullcourt.bench;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a buyer's people have earned: points that halve every 14 days, capped by rule and person.
 * Counts how often the buyer rises over a threshold. Hand-written, for those beside the engine.
 */
public final class Tallies {

  static final int RULES = 20;
  static final double THRESHOLD = 45;

  private static final double FADING_PER_MILLI = Math.log(2) / (14 * 86_400_000.0);

  private final Map<String, double[]> people = new HashMap<>();
  private double interest;
  private long moment;
  private long crossings;

  /** Another buyer, of whom nothing is known. */
  void begin() {
    people.clear();
    interest = 0;
    moment = 0;
  }

  /** How often a buyer rose over the threshold so far. */
  long crossings() {
    return crossings;
  }

  /**
   * Gives points.
   *
   * @param rule the number of the rule
   * @param points how many
   * @param most the most it may give one person
   */
  public void add(int rule, double points, double most, @Nullable String person, long at) {
    double[] given =
        people.computeIfAbsent(person == null ? "" : person, none -> new double[RULES]);
    double room = Math.min(points, most - given[rule]);
    if (room == 0) {
      return;
    }
    given[rule] += room;
    double before = interest * Math.exp((moment - at) * FADING_PER_MILLI);
    moment = at;
    interest = before + room;
    if (before < THRESHOLD && interest >= THRESHOLD) {
      crossings++;
    }
  }
}
