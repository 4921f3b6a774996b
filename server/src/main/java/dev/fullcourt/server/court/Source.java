package dev.fullcourt.server.court;

import dev.fullcourt.engine.playbook.Arm;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * An arm in the drawing: where its flow springs.
 *
 * @param arm the way in
 * @param index its place in the agreement, which gives its colour
 * @param buyers who came by it in the period
 * @param first how thick the part is that flows into the first stage
 * @param later how thick the part is that joins later stages
 * @param bridge the upper edge of the lane that leads to later stages
 * @param lines how many lines its name takes
 * @param top its upper edge
 */
record Source(
    Arm arm,
    int index,
    long buyers,
    double first,
    double later,
    double bridge,
    int lines,
    double top) {

  private static final double GAP = 14;
  private static final double BRIDGE_GAP = 21;
  private static final double NAME = 15;
  private static final double NUMBER = 27;

  double height() {
    return first + later;
  }

  /** The room it takes, its label included. */
  double room() {
    return Math.max(height(), label());
  }

  /** The room a label needs beside it. */
  double label() {
    return lines * NAME + NUMBER;
  }

  /** The arms, those that join later on top; their lanes begin at {@code lanes}. */
  static List<Source> of(Volumes volumes, Scale scale, double lanes, double room) {
    List<Arm> arms = volumes.cycle().arms();
    List<Source> sources = new ArrayList<>();
    double bridge = lanes;
    for (Arm arm : arms.stream().sorted(laterFirst(volumes)).toList()) {
      double later = 0;
      for (int stage = 1; stage < volumes.stages(); stage++) {
        later += scale.thickness(volumes.started(arm.name(), stage));
      }
      double lane = later > 0 ? bridge + BRIDGE_GAP : bridge;
      sources.add(
          new Source(
              arm,
              arms.indexOf(arm),
              volumes.started(arm.name()),
              scale.thickness(volumes.started(arm.name(), 0)),
              later,
              lane,
              CourtDrawing.armName(arm.name(), room).size(),
              0));
      bridge = lane + later;
    }
    return sources;
  }

  private static Comparator<Arm> laterFirst(Volumes volumes) {
    return Comparator.comparingDouble(arm -> -laterShare(volumes, arm));
  }

  private static double laterShare(Volumes volumes, Arm arm) {
    long all = volumes.started(arm.name());
    return all == 0 ? 0 : (double) volumes.startedLater(arm.name()) / all;
  }

  /** The lower edge of the lowest lane. */
  static double below(List<Source> sources, double lanes) {
    return sources.stream()
        .mapToDouble(source -> source.bridge() + source.later())
        .max()
        .orElse(lanes);
  }

  /** The sources one under the other, as near as can be to the first stage, none above a line. */
  static List<Source> stacked(List<Source> sources, Node first, double notAbove) {
    double whole = sources.stream().mapToDouble(source -> source.room() + GAP).sum() - GAP;
    double y = Math.max(notAbove, (first.top() + first.bottom() - whole) / 2);
    List<Source> stacked = new ArrayList<>();
    for (Source source : sources) {
      stacked.add(
          new Source(
              source.arm(),
              source.index(),
              source.buyers(),
              source.first(),
              source.later(),
              source.bridge(),
              source.lines(),
              y));
      y += source.room() + GAP;
    }
    return stacked;
  }

  static double lowest(List<Source> sources) {
    return sources.stream().mapToDouble(source -> source.top() + source.room()).max().orElse(0);
  }
}
