package dev.fullcourt.server.court;

import dev.fullcourt.server.page.Numbers;
import dev.fullcourt.server.page.Svg;
import dev.fullcourt.server.page.Trace;

/** Draws the arms: where they spring, and how they flow into the stem, at its foot or later. */
final class ArmDrawing {

  private static final double BAR = 5;

  private final Volumes volumes;
  private final Scale scale;
  private final Plan plan;
  private final Behind behind;
  private final Svg svg;

  /** How far down each node's left side is taken by arms drawn before. */
  private final double[] taken;

  ArmDrawing(Volumes volumes, Scale scale, Plan plan, Behind behind, Svg svg) {
    this.volumes = volumes;
    this.scale = scale;
    this.plan = plan;
    this.behind = behind;
    this.svg = svg;
    this.taken = new double[volumes.stages()];
  }

  void draw() {
    for (Source source : plan.sources()) {
      label(source);
      if (source.buyers() == 0) {
        continue;
      }
      String colour = "arm arm-" + (source.index() % 5 + 1);
      double spring = plan.spring();
      svg.box(colour + " spring", spring, source.top(), BAR, Math.max(source.height(), 3), 2);
      later(source, colour);
      first(source, colour);
    }
  }

  private void label(Source source) {
    double room = plan.spring() - 14;
    String name = CourtDrawing.title(source.arm().name());
    svg.noted(
        source.arm().says().isEmpty() ? name : name + ": " + source.arm().says(),
        group ->
            CourtDrawing.lines(
                group,
                "arm-name arm-" + (source.index() % 5 + 1),
                source.top() + 13,
                CourtDrawing.armName(source.arm().name(), room)));
    svg.link(
        behind.started(source.arm().name()),
        name + ": " + Numbers.count(source.buyers(), "new buyer", "new buyers"),
        link ->
            link.words(
                "big", 0, source.top() + source.label() - 6, Numbers.whole(source.buyers())));
  }

  private void first(Source source, String colour) {
    if (source.first() == 0) {
      return;
    }
    Node node = plan.nodes().getFirst();
    double from = source.top() + source.later();
    double to = node.top() + taken[0];
    taken[0] += source.first();
    ribbon(colour, plan.spring() + BAR, from, node.x(), to, source.first());
  }

  /** The later a stage, the higher its part in the lane: parts leave it from below. */
  private void later(Source source, String colour) {
    double done = 0;
    for (int stage = volumes.stages() - 1; stage > 0; stage--) {
      long buyers = volumes.started(source.arm().name(), stage);
      double thick = scale.thickness(buyers);
      if (thick == 0) {
        continue;
      }
      Node node = plan.nodes().get(stage);
      double lane = source.bridge() + done;
      double down = node.x() - Math.min(plan.column() * 0.7, 90);
      double to = node.top() + taken[stage];
      taken[stage] += thick;
      double left = plan.spring() + BAR;
      double gutter = plan.gutter() - 6;
      svg.shape(
          colour,
          Trace.from(left, source.top() + done)
              .swing(left, source.top() + done, gutter, lane)
              .to(down, lane)
              .swing(down, lane, node.x(), to)
              .to(node.x(), to + thick)
              .swing(node.x(), to + thick, down, lane + thick)
              .to(gutter, lane + thick)
              .swing(gutter, lane + thick, left, source.top() + done + thick)
              .close());
      CourtDrawing.number(
          svg,
          down,
          source.bridge() - 4,
          plan.column() - 8,
          "end arm-" + (source.index() % 5 + 1),
          buyers,
          behind.started(source.arm().name(), node.index()),
          CourtDrawing.title(source.arm().name())
              + ", straight into "
              + CourtDrawing.title(volumes.stage(stage)));
      done += thick;
    }
  }

  private void ribbon(String colour, double x1, double y1, double x2, double y2, double thick) {
    svg.shape(
        colour,
        Trace.from(x1, y1)
            .swing(x1, y1, x2, y2)
            .to(x2, y2 + thick)
            .swing(x2, y2 + thick, x1, y1 + thick)
            .close());
  }
}
