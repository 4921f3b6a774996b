package dev.fullcourt.server.court;

import dev.fullcourt.server.page.Svg;
import dev.fullcourt.server.page.Trace;

/** Draws the stem: the stages and what flows on from each to the next. */
final class StemDrawing {

  private final Volumes volumes;
  private final Plan plan;
  private final Svg svg;

  StemDrawing(Volumes volumes, Plan plan, Svg svg) {
    this.volumes = volumes;
    this.plan = plan;
    this.svg = svg;
  }

  void draw() {
    for (int i = 0; i + 1 < volumes.stages(); i++) {
      flow(plan.nodes().get(i), plan.nodes().get(i + 1));
    }
    for (Node node : plan.nodes()) {
      double height = Math.max(node.bottom() - node.top(), 3);
      svg.box("node", node.x(), node.top(), Node.WIDTH, height, 2);
    }
  }

  private void flow(Node from, Node to) {
    if (from.across() == 0) {
      return;
    }
    double left = from.right();
    double top = to.top() + to.joined();
    svg.shape(
        "flow",
        Trace.from(left, from.top())
            .swing(left, from.top(), to.x(), top)
            .to(to.x(), top + from.across())
            .swing(to.x(), top + from.across(), left, from.top() + from.across())
            .close());
  }
}
