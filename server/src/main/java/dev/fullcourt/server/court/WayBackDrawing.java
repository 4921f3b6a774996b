package dev.fullcourt.server.court;

import dev.fullcourt.server.buyers.Manner;
import dev.fullcourt.server.page.Svg;
import dev.fullcourt.server.page.Trace;

/** Draws those who go back along the stem and those who go round again: a lane each, above. */
final class WayBackDrawing {

  private final Volumes volumes;
  private final Figures figures;
  private final Plan plan;
  private final Behind behind;
  private final Svg svg;

  WayBackDrawing(Volumes volumes, Figures figures, Plan plan, Behind behind, Svg svg) {
    this.volumes = volumes;
    this.figures = figures;
    this.plan = plan;
    this.behind = behind;
    this.svg = svg;
  }

  void draw() {
    if (plan.again() > 0) {
      lane(Manner.AGAIN, "Round again", plan.again(), 6, 5.5);
    }
    if (plan.back() > 0) {
      lane(Manner.BACK, "Moved back", plan.back(), 14, 1.5);
    }
  }

  private void lane(Manner manner, String name, double y, double leave, double arrive) {
    double left = plan.width();
    double right = plan.gutter();
    for (Node node : plan.nodes()) {
      long out = volumes.out(node.index(), manner);
      if (out > 0) {
        double x = node.right() + leave;
        right = Math.max(right, x);
        left = Math.min(left, x);
        svg.shape("way", Trace.from(x, node.top() - 1).to(x, y));
        String stage = volumes.stage(node.index());
        CourtDrawing.number(
            svg,
            x + 5,
            y - 5,
            plan.column() - 24,
            "back",
            figures.of(stage).left(manner),
            behind.went(stage, manner),
            "From " + CourtDrawing.title(stage) + " " + manner.says());
      }
      if (volumes.in(node.index(), manner) > 0) {
        double x = node.x() + arrive;
        right = Math.max(right, x);
        left = Math.min(left, x);
        svg.shape("way", Trace.from(x, y).to(x, node.top() - 6));
        svg.shape(
            "head back",
            Trace.from(x - 3.5, node.top() - 7)
                .to(x + 3.5, node.top() - 7)
                .to(x, node.top() - 1)
                .close());
      }
    }
    svg.shape("way", Trace.from(left, y).to(right, y));
    CourtDrawing.label(
        svg, plan, y + 4, name, figures.moved().getOrDefault(manner, 0L), behind.went("", manner));
  }
}
