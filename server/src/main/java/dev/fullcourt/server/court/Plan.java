package dev.fullcourt.server.court;

import dev.fullcourt.server.buyers.Manner;
import java.util.List;

/**
 * Where everything lies in a drawing of a given width: from top to bottom the lane of those who go
 * round again, the lane of those who go back, the lanes of those who join later, the stem, and a
 * lane for each detour. A column on the left, the gutter, holds all names, so that no name ever
 * lies over a flow.
 *
 * @param width of the drawing
 * @param gutter width of the column of names
 * @param column width of a stage's column
 * @param again height of the lane of those who go round again, 0 for none
 * @param back height of the lane of those who go back, 0 for none
 * @param sources the arms
 * @param nodes the stages of the stem
 * @param lanes height of the first detour's lane
 */
record Plan(
    double width,
    double gutter,
    double column,
    double again,
    double back,
    List<Source> sources,
    List<Node> nodes,
    double lanes) {

  private static final double LANE = 40;
  private static final double THICKEST = 116;

  Plan {
    sources = List.copyOf(sources);
    nodes = List.copyOf(nodes);
  }

  static Plan of(Volumes volumes, double width) {
    Scale scale = scale(volumes);
    double gutter = width / 6;
    double column = (width - gutter) / volumes.stages();
    double y = 6;
    double again = volumes.any(Manner.AGAIN) ? y + 14 : 0;
    y += again > 0 ? 30 : 0;
    double back = volumes.any(Manner.BACK) ? y + 14 : 0;
    y += back > 0 ? 30 : 0;
    List<Source> sources = Source.of(volumes, scale, y, spring(gutter) - 14);
    double top = Source.below(sources, y) + 14 + climb(volumes, scale);
    List<Node> nodes = Node.along(volumes, scale, gutter, column, top);
    sources = Source.stacked(sources, nodes.getFirst(), y + 4);
    double stem = nodes.stream().mapToDouble(Node::bottom).max().orElse(top);
    double lanes = Math.max(stem + 46, Source.lowest(sources) + 34);
    return new Plan(width, gutter, column, again, back, sources, nodes, lanes);
  }

  static Scale scale(Volumes volumes) {
    return Scale.of(volumes, THICKEST);
  }

  private static double climb(Volumes volumes, Scale scale) {
    double climb = 0;
    for (int stage = 1; stage < volumes.stages(); stage++) {
      for (var arm : volumes.cycle().arms()) {
        climb += scale.thickness(volumes.started(arm.name(), stage));
      }
    }
    return climb;
  }

  /** The line of a detour's lane. */
  double lane(int detour) {
    return lanes + detour * LANE;
  }

  /** The height of the drawing. */
  double height(int detours) {
    return detours == 0 ? lanes : lane(detours - 1) + 26;
  }

  /** The left edge of the flows. */
  double spring() {
    return spring(gutter);
  }

  private static double spring(double gutter) {
    return gutter * 0.72;
  }

  /** Where what leaves a stage for a detour goes down: the lower the lane, the further left. */
  double drop(int stage, int detour, int detours) {
    double pitch = Math.min(20, column * 0.3 / detours);
    return nodes.get(stage).right() + 13 + (detours - 1 - detour) * pitch;
  }

  /** Where what comes from a detour to a stage goes up: the lower the lane, the further left. */
  double rise(int stage, int detour) {
    return nodes.get(stage).x() - column * 0.24 - detour * Math.min(9, column * 0.06);
  }

  /**
   * How wide a number may be below a lane, beside what goes down into it: up to what rises from a
   * lower lane to the next stage, or to the next stage itself.
   */
  double dropRoom(Volumes volumes, int stage, int detour) {
    int detours = volumes.detours().size();
    double end = nodes.get(stage).x() + column;
    for (int lower = detour + 1; lower < detours && stage + 1 < nodes.size(); lower++) {
      if (volumes.returned(volumes.detours().get(lower).name(), stage + 1) > 0) {
        end = Math.min(end, rise(stage + 1, lower));
      }
    }
    return end - drop(stage, detour, detours);
  }

  /** How wide a number may be above a lane, beside what goes up from it. */
  double riseRoom(int stage, int detour) {
    return nodes.get(stage).right() + 8 - rise(stage, detour);
  }
}
