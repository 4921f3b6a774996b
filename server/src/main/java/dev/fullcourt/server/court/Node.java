package dev.fullcourt.server.court;

import dev.fullcourt.server.buyers.Manner;
import java.util.ArrayList;
import java.util.List;

/**
 * A stage of the stem in the drawing. The stem's upper edge runs level from stage to stage and
 * rises only where buyers join from above; what leaves goes from the lower edge. So nothing that
 * flows ever lies over something else that flows.
 *
 * @param index its place on the stem
 * @param x its left edge
 * @param top its upper edge
 * @param through how thick the flow is that comes from the stage before
 * @param joined how thick the flows are that join from above
 * @param returned how thick the flows are that join from below
 * @param across how thick the flow is that goes on
 * @param bottom its lower edge
 */
record Node(
    int index,
    double x,
    double top,
    double through,
    double joined,
    double returned,
    double across,
    double bottom) {

  static final double WIDTH = 7;

  /** Its right edge. */
  double right() {
    return x + WIDTH;
  }

  /** The nodes of the stem. */
  static List<Node> along(Volumes volumes, Scale scale, double gutter, double column, double top) {
    List<Node> nodes = new ArrayList<>();
    double edge = top;
    double through = 0;
    for (int i = 0; i < volumes.stages(); i++) {
      double joined = joined(volumes, scale, i);
      double returned = 0;
      double aside = 0;
      for (var detour : volumes.detours()) {
        returned += scale.thickness(volumes.returned(detour.name(), i));
        aside += scale.thickness(volumes.aside(i, detour.name()));
      }
      double across = i == volumes.stages() - 1 ? 0 : scale.thickness(volumes.across(i));
      edge -= i == 0 ? 0 : joined;
      double in = joined + through + returned;
      double height = Math.max(Math.max(in, across + aside), unseen(volumes, i) ? 0 : 4);
      nodes.add(
          new Node(i, gutter + i * column, edge, through, joined, returned, across, edge + height));
      through = across;
    }
    return nodes;
  }

  private static boolean unseen(Volumes volumes, int stage) {
    return volumes.out(stage, Manner.ON) == 0 && volumes.in(stage, Manner.ON) == 0;
  }

  private static double joined(Volumes volumes, Scale scale, int stage) {
    return volumes.cycle().arms().stream()
        .mapToDouble(arm -> scale.thickness(volumes.started(arm.name(), stage)))
        .sum();
  }
}
