package dev.fullcourt.server.plays;

import dev.fullcourt.server.page.Numbers;

/**
 * How long a list of runs is. Where there are very many, counting them takes longer than showing
 * some, and until they are counted it is known only that there are more than are shown.
 *
 * @param count how many, or more
 * @param exact whether it is so many
 */
public record RunLength(Runs.Count count, boolean exact) {

  /** In words. */
  String words() {
    if (!exact) {
      return "more than " + Numbers.count(count.runs() - 1, "run", "runs");
    }
    String runs = Numbers.count(count.runs(), "run", "runs");
    return count.steps() == 0
        ? runs
        : Numbers.count(count.steps(), "step", "steps") + " of " + runs;
  }
}
