package dev.fullcourt.history.measures.reports;

import dev.fullcourt.engine.playbook.Cycle;
import dev.fullcourt.engine.playbook.Stage;
import dev.fullcourt.history.measures.Round;
import dev.fullcourt.history.measures.survival.Share;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

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

  /** Rounds by the stage that decided them, in the order of the playbook; 0 where none did. */
  static SequencedMap<String, Integer> byStage(Collection<Round> rounds, Cycle cycle) {
    SequencedMap<String, Integer> outcomes = new LinkedHashMap<>();
    cycle
        .all()
        .filter(stage -> stage.outcome() != null)
        .map(Stage::name)
        .forEach(name -> outcomes.put(name, 0));
    rounds.stream()
        .flatMap(round -> round.findDecision(cycle).stream())
        .forEach(decision -> outcomes.merge(decision.stage(), 1, Integer::sum));
    return outcomes;
  }

  /** Won out of won or lost; what was disqualified was no contest. */
  Share winRate() {
    return new Share(won, won + lost);
  }
}
