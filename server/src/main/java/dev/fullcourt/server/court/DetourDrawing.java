package dev.fullcourt.server.court;

import dev.fullcourt.engine.playbook.Stage;
import dev.fullcourt.server.page.Svg;
import dev.fullcourt.server.page.Trace;
import java.util.List;

/**
 * Draws the detours: a lane each, below the stem. What leaves a stage is as thick as its volume
 * where it leaves and drains into the lane; what comes back widens where it joins.
 */
final class DetourDrawing {

  private static final double HAIR = 0.9;

  private final Volumes volumes;
  private final Figures figures;
  private final Scale scale;
  private final Plan plan;
  private final Behind behind;
  private final Svg svg;

  DetourDrawing(Volumes volumes, Figures figures, Scale scale, Plan plan, Behind behind, Svg svg) {
    this.volumes = volumes;
    this.figures = figures;
    this.scale = scale;
    this.plan = plan;
    this.behind = behind;
    this.svg = svg;
  }

  void draw() {
    List<Stage.Detour> detours = volumes.detours();
    for (int d = 0; d < detours.size(); d++) {
      lane(detours.get(d), d);
    }
    for (Node node : plan.nodes()) {
      drops(node);
      rises(node);
    }
    between();
  }

  private static String kind(Stage.Detour detour) {
    return detour.outcome() == null || detour.outcome() == Stage.Outcome.WON ? "aside" : "loss";
  }

  private void lane(Stage.Detour detour, int d) {
    double y = plan.lane(d);
    String title = CourtDrawing.title(detour.name());
    long entered = figures.of(detour.name()).entered();
    svg.shape("lane " + kind(detour), Trace.from(plan.gutter() - 10, y).to(plan.width(), y));
    CourtDrawing.label(svg, plan, y + 4, title, entered, behind.entered(detour.name()));
  }

  private void drops(Node node) {
    List<Stage.Detour> detours = volumes.detours();
    double y = node.top() + node.across();
    for (int d = 0; d < detours.size(); d++) {
      Stage.Detour detour = detours.get(d);
      long buyers = volumes.aside(node.index(), detour.name());
      double thick = scale.thickness(buyers);
      if (thick == 0) {
        continue;
      }
      double x = plan.drop(node.index(), d, detours.size());
      double lane = plan.lane(d);
      double bend = Math.min(x - node.right(), 14);
      svg.shape(
          "drop " + kind(detour),
          Trace.from(node.right(), y)
              .bend(x + HAIR, y, x + HAIR, y, x + HAIR, Math.min(y + thick + bend, lane))
              .to(x + HAIR, lane - 3)
              .to(x - HAIR, lane - 3)
              .to(x - HAIR, Math.min(y + thick + bend, lane))
              .bend(x - HAIR, y + thick, x - HAIR, y + thick, node.right(), y + thick)
              .close());
      svg.shape("head " + kind(detour), down(x, lane));
      CourtDrawing.number(
          svg,
          x - 3,
          lane + 15,
          plan.dropRoom(volumes, node.index(), d),
          kind(detour),
          buyers,
          behind.moved(volumes.stage(node.index()), detour.name()),
          says(volumes.stage(node.index()), detour.name()));
      y += thick;
    }
  }

  private void rises(Node node) {
    List<Stage.Detour> detours = volumes.detours();
    double y = node.top() + node.joined() + node.through();
    for (int d = detours.size() - 1; d >= 0; d--) {
      String detour = detours.get(d).name();
      long buyers = volumes.returned(detour, node.index());
      double thick = scale.thickness(buyers);
      if (thick == 0) {
        continue;
      }
      double x = plan.rise(node.index(), d);
      double lane = plan.lane(d);
      double turn = y + thick + Math.min(node.x() - x, 14);
      svg.shape(
          "drop back",
          Trace.from(x - HAIR, lane)
              .to(x - HAIR, turn)
              .bend(x - HAIR, y, x - HAIR, y, node.x(), y)
              .to(node.x(), y + thick)
              .bend(x + HAIR, y + thick, x + HAIR, y + thick, x + HAIR, turn)
              .to(x + HAIR, lane)
              .close());
      svg.shape("head back", up(x, Math.max(turn + 6, plan.lanes() - 18)));
      CourtDrawing.number(
          svg,
          x + 6,
          lane - 5,
          plan.riseRoom(node.index(), d),
          "back",
          buyers,
          behind.moved(detour, volumes.stage(node.index())),
          says(detour, volumes.stage(node.index())));
      y += thick;
    }
  }

  /** From one detour to another: a line at the right end, where nothing rises. */
  private void between() {
    List<Stage.Detour> detours = volumes.detours();
    double x = plan.width() - 8;
    for (int from = 0; from < detours.size(); from++) {
      for (int to = 0; to < detours.size(); to++) {
        long buyers = volumes.between(detours.get(from).name(), detours.get(to).name());
        if (from == to || buyers == 0) {
          continue;
        }
        double end = plan.lane(to);
        svg.shape("between", Trace.from(x, plan.lane(from)).to(x, from < to ? end - 4 : end + 4));
        svg.shape("head back", from < to ? down(x, end) : up(x, end));
        CourtDrawing.number(
            svg,
            x - 6,
            plan.lane(from) + (from < to ? 15 : -6),
            plan.column() * 0.2,
            "end back",
            buyers,
            behind.moved(detours.get(from).name(), detours.get(to).name()),
            says(detours.get(from).name(), detours.get(to).name()));
        x -= 14;
      }
    }
  }

  private static String says(String from, String to) {
    return "From " + CourtDrawing.title(from) + " to " + CourtDrawing.title(to);
  }

  private static Trace down(double x, double y) {
    return Trace.from(x - 3.5, y - 6).to(x + 3.5, y - 6).to(x, y).close();
  }

  private static Trace up(double x, double y) {
    return Trace.from(x - 3.5, y + 6).to(x + 3.5, y + 6).to(x, y).close();
  }
}
