package dev.fullcourt.engine.buyer;

import java.util.List;

/**
 * What the fit rules say of one person, or of the account. Immutable and shared by all of whom they
 * say the same.
 *
 * @param sum the points of the rules that apply
 * @param rules their numbers, in the order of the scorecard
 */
public record FitPoints(double sum, List<Integer> rules) {

  /** Nothing. */
  public static final FitPoints NONE = new FitPoints(0, List.of());

  public FitPoints {
    rules = List.copyOf(rules);
  }
}
