package dev.fullcourt.engine.condition;

/**
 * A score a condition cannot hold without.
 *
 * @param score the score
 * @param atLeast how many points it must have
 * @param more whether it must have more than that
 * @param offset where the comparison stands in the text, in code points from 0
 */
public record Demand(Field score, double atLeast, boolean more, int offset) {

  /** Whether a score that never exceeds this can meet the demand. */
  public boolean isReachedBy(double most) {
    return more ? most > atLeast : most >= atLeast;
  }
}
