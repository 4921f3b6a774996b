package dev.fullcourt.history.measures;

import dev.fullcourt.engine.clock.ClockRun;
import dev.fullcourt.engine.cycle.Stay;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What measures need to know of one buyer.
 *
 * @param buyer the buyer's id
 * @param name what people call the buyer
 * @param stays in order, the open one last
 * @param clocks the runs of its clocks, in the order they started
 * @param teams what the teams did about it
 * @param properties what is known of the buyer and may serve to group, by name, for example {@code
 *     motion} or {@code account.sector}; unknown ones are absent
 * @param scores how the score stood when stages were entered and at the end
 * @param acts the behaviours it showed, in order; empty unless they were asked for
 */
public record BuyerHistory(
    String buyer,
    String name,
    List<Stay> stays,
    List<ClockRun> clocks,
    TeamHistory teams,
    Map<String, String> properties,
    ScoreHistory scores,
    List<Act> acts) {
  public BuyerHistory {
    acts = List.copyOf(acts);
    stays = List.copyOf(stays);
    clocks = List.copyOf(clocks);
    properties = Map.copyOf(properties);
  }

  /** A buyer of whose behaviour nothing is told. */
  public BuyerHistory(
      String buyer,
      String name,
      List<Stay> stays,
      List<ClockRun> clocks,
      TeamHistory teams,
      Map<String, String> properties,
      ScoreHistory scores) {
    this(buyer, name, stays, clocks, teams, properties, scores, List.of());
  }

  /** The same buyer, with what it showed. */
  public BuyerHistory withActs(List<Act> shown) {
    return new BuyerHistory(buyer, name, stays, clocks, teams, properties, scores, shown);
  }

  /** A buyer about whom the teams did nothing but keep agreed times. */
  public BuyerHistory(
      String buyer,
      String name,
      List<Stay> stays,
      List<ClockRun> clocks,
      Map<String, String> properties,
      ScoreHistory scores) {
    this(buyer, name, stays, clocks, TeamHistory.NONE, properties, scores);
  }

  /** A buyer without clocks, of whom no score is known. */
  public BuyerHistory(String buyer, String name, List<Stay> stays, Map<String, String> properties) {
    this(buyer, name, stays, List.of(), properties, ScoreHistory.UNKNOWN);
  }

  /**
   * As it stood at the horizon: what began later is left out, what ended later is still open.
   * Properties stay as they are known now; what the score was at the horizon is not known.
   */
  public BuyerHistory seenAt(Instant horizon) {
    boolean staysSeen = stays.isEmpty() || seen(stays.getLast(), horizon);
    boolean clocksSeen =
        clocks.stream()
            .allMatch(run -> !run.since().isAfter(horizon) && run.seenAt(horizon).equals(run));
    TeamHistory teamsSeen = teams.seenAt(horizon);
    if (staysSeen && clocksSeen && teamsSeen.equals(teams)) {
      return this;
    }
    return new BuyerHistory(
        buyer,
        name,
        stays.stream()
            .filter(stay -> !stay.entered().isAfter(horizon))
            .map(stay -> seen(stay, horizon) ? stay : reopened(stay))
            .toList(),
        clocks.stream()
            .filter(run -> !run.since().isAfter(horizon))
            .map(run -> run.seenAt(horizon))
            .toList(),
        teamsSeen,
        properties,
        new ScoreHistory(scores.entering(), null),
        acts);
  }

  private static boolean seen(Stay stay, Instant horizon) {
    Instant left = stay.left();
    return !stay.entered().isAfter(horizon) && (left == null || !left.isAfter(horizon));
  }

  private static Stay reopened(Stay stay) {
    return new Stay(
        stay.buyer(),
        stay.number(),
        stay.stage(),
        stay.entered(),
        null,
        null,
        null,
        stay.move(),
        stay.arm(),
        stay.round(),
        stay.reason(),
        stay.playbook(),
        stay.position());
  }
}
