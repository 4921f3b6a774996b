package dev.fullcourt.history.simulator.exports;

import java.util.List;

/**
 * An opportunity. Instants are seconds since 1970.
 *
 * @param number its number
 * @param name what it is called
 * @param currency ISO 4217 code
 * @param steps the stages it was in, in order; the last of a closed one is won or lost
 * @param touched when it was changed once more after it closed, or never
 * @param deleted when it was deleted, or never
 */
record Deal(
    long number, String name, String currency, List<Step> steps, long touched, long deleted) {

  static final String WON = "Closed Won";
  static final String LOST = "Closed Lost";

  Deal {
    steps = List.copyOf(steps);
  }

  /**
   * A stage.
   *
   * @param number the number of the row of history
   * @param stage its name
   * @param at from when on
   * @param amount what it is worth then
   */
  record Step(long number, String stage, long at, long amount) {

    boolean won() {
      return stage.equals(WON);
    }

    boolean closed() {
      return won() || stage.equals(LOST);
    }
  }

  long created() {
    return steps.getFirst().at();
  }

  /** The stage it is in at that moment; there is one once it was created. */
  Step step(Cut cut) {
    Step last = steps.getFirst();
    for (Step step : steps) {
      last = cut.knows(step.at()) ? step : last;
    }
    return last;
  }

  long modified(Cut cut) {
    long last = step(cut).at();
    last = cut.knows(touched) ? Math.max(last, touched) : last;
    return cut.knows(deleted) ? Math.max(last, deleted) : last;
  }

  boolean gone(Cut cut) {
    return cut.knows(deleted);
  }
}
