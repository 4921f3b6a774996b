package dev.fullcourt.server.court;

import dev.fullcourt.server.buyers.Manner;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the court shows. All counts are of buyers, each counted once however often it did the same
 * in the period.
 *
 * @param asOf up to when we know
 * @param stages what holds for single stages; stages nothing is known of may be absent
 * @param flows who moved from where to where in the period
 * @param moved who moved in one way in the period, whichever stage they left
 * @param starts who became a buyer in the period, by arm and first stage
 * @param entries who entered a stage in the period in any way, by arm
 */
public record Figures(
    Instant asOf,
    List<OfStage> stages,
    List<Flow> flows,
    Map<Manner, Long> moved,
    List<Arrival> starts,
    List<Arrival> entries) {
  public Figures {
    stages = List.copyOf(stages);
    flows = List.copyOf(flows);
    moved = Map.copyOf(moved);
    starts = List.copyOf(starts);
    entries = List.copyOf(entries);
  }

  /**
   * One stage.
   *
   * @param stage its name
   * @param now buyers in it now
   * @param entered buyers who entered it in the period
   * @param left buyers who left it in the period, by the way they went; {@link Manner#ANY} for all
   * @param median the time after which half of those who entered in the period have left, by
   *     Kaplan–Meier, those still there counted as such; null when fewer than half have left
   * @param longest how long the one longest there has been there, or null when it is empty
   */
  public record OfStage(
      String stage,
      long now,
      long entered,
      Map<Manner, Long> left,
      @Nullable Duration median,
      @Nullable Duration longest) {
    public OfStage {
      left = Map.copyOf(left);
    }

    /** Buyers who left it that way. */
    public long left(Manner manner) {
      return left.getOrDefault(manner, 0L);
    }
  }

  /**
   * Buyers who left one stage for another.
   *
   * @param from the stage left
   * @param to the stage entered
   * @param manner in which way; on, back, aside, returned or again, each move in one of them
   * @param buyers how many
   */
  public record Flow(String from, String to, Manner manner, long buyers) {}

  /** Buyers who came into a stage, by the way in of their round. */
  public record Arrival(String arm, String stage, long buyers) {}

  /** That stage's figures; all nothing when nothing is known of it. */
  public OfStage of(String stage) {
    return stages.stream()
        .filter(figures -> figures.stage().equals(stage))
        .findFirst()
        .orElse(new OfStage(stage, 0, 0, Map.of(), null, null));
  }

  /** Whether nobody was here, came or went. */
  public boolean nothing() {
    return flows.isEmpty()
        && entries.isEmpty()
        && stages.stream().allMatch(stage -> stage.now() == 0 && stage.entered() == 0);
  }
}
