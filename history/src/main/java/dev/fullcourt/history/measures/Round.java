package dev.fullcourt.history.measures;

import dev.fullcourt.engine.cycle.Stay;
import dev.fullcourt.engine.playbook.Cycle;
import dev.fullcourt.engine.playbook.Stage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One time round the cycle: the stays of a buyer that bear the same round number.
 *
 * @param history the buyer's history
 * @param number which time round, from 1
 * @param stays in order, at least one
 */
public record Round(BuyerHistory history, int number, List<Stay> stays) {

  public Round {
    stays = List.copyOf(stays);
  }

  /** The rounds of a buyer, in order. */
  public static List<Round> of(BuyerHistory history) {
    List<Round> rounds = new ArrayList<>();
    List<Stay> stays = new ArrayList<>();
    for (Stay stay : history.stays()) {
      if (!stays.isEmpty() && stays.getLast().round() != stay.round()) {
        rounds.add(new Round(history, stays.getLast().round(), stays));
        stays.clear();
      }
      stays.add(stay);
    }
    if (!stays.isEmpty()) {
      rounds.add(new Round(history, stays.getLast().round(), stays));
    }
    return rounds;
  }

  /** When it began. */
  public Instant began() {
    return stays.getFirst().entered();
  }

  /** The way in. */
  public String arm() {
    return stays.getFirst().arm();
  }

  /** The first stay in the stage. */
  public Optional<Stay> findFirst(String stage) {
    return stays.stream().filter(stay -> stay.stage().equals(stage)).findFirst();
  }

  /** The stay that decided it: the first in a stage that has an outcome; empty while open. */
  public Optional<Stay> findDecision(Cycle cycle) {
    return stays.stream()
        .filter(stay -> cycle.find(stay.stage()).flatMap(Stage::findOutcome).isPresent())
        .findFirst();
  }

  /** What it came to; empty while open. */
  public Optional<Stage.Outcome> findOutcome(Cycle cycle) {
    return findDecision(cycle)
        .flatMap(stay -> cycle.find(stay.stage()))
        .flatMap(Stage::findOutcome);
  }
}
