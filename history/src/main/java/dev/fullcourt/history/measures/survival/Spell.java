package dev.fullcourt.history.measures.survival;

import org.jspecify.annotations.Nullable;

/**
 * A wait under observation, in whole units since it began; the caller chooses the unit.
 *
 * @param entry when we began to watch: 0 if from the start, later for a wait that was already under
 *     way when the history becomes complete (late entry, left truncation)
 * @param exit when it ended, or when we ceased to watch; never before {@code entry}
 * @param outcome what ended it, or null if it was still under way (censored)
 */
public record Spell(long entry, long exit, @Nullable String outcome) {

  public Spell {
    if (entry < 0 || exit < entry) {
      throw new IllegalArgumentException("a spell from " + entry + " to " + exit);
    }
  }

  /** A wait watched from its start. */
  public static Spell of(long exit, @Nullable String outcome) {
    return new Spell(0, exit, outcome);
  }
}
