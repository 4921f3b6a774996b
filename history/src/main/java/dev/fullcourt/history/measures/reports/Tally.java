package dev.fullcourt.history.measures.reports;

import dev.fullcourt.engine.playbook.Cycle;
import dev.fullcourt.engine.playbook.Stage;
import dev.fullcourt.history.measures.Round;
import dev.fullcourt.history.measures.survival.Share;
import java.util.Collection;
import java.util.Optional;

/**
 * What rounds came to.
 *
 * @param won rounds won
 * @param lost rounds lost
 * @param disqualified rounds that turned out to be no contest
 * @param open rounds undecided
 */
record Tally(int won, int lost, int disqualified, int open) {

  static Tally of(Collection<Round> rounds, Cycle cycle) {
    int won = 0;
    int lost = 0;
    int disqualified = 0;
    int open = 0;
    for (Round round : rounds) {
      Optional<Stage.Outcome> outcome = round.findOutcome(cycle);
      if (outcome.isEmpty()) {
        open++;
        continue;
      }
      switch (outcome.get()) {
        case WON -> won++;
        case LOST -> lost++;
        case DISQUALIFIED -> disqualified++;
      }
    }
    return new Tally(won, lost, disqualified, open);
  }

  /** Won out of won or lost; what was disqualified was no contest. */
  Share winRate() {
    return new Share(won, won + lost);
  }
}
