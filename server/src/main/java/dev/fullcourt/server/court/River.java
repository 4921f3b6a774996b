package dev.fullcourt.server.court;

import dev.fullcourt.server.page.Svg;
import dev.fullcourt.server.page.Trace;
import java.util.stream.IntStream;

/**
 * The stem as a river from top to bottom, in pieces that stretch to the height of the row each lies
 * beside: the picture of the cycle on a narrow window.
 */
final class River {

  private static final double WIDTH = 60;
  private static final double LEFT = 2;
  private static final double WIDEST = 52;

  private final Volumes volumes;
  private final Scale scale;

  River(Volumes volumes) {
    this.volumes = volumes;
    long arms = volumes.cycle().arms().stream().mapToLong(arm -> volumes.started(arm.name())).sum();
    long widest =
        Math.max(
            arms, IntStream.range(0, volumes.stages()).mapToLong(this::through).max().orElse(0));
    this.scale = new Scale(widest == 0 ? 0 : WIDEST / widest);
  }

  private long through(int stage) {
    return Math.max(
        volumes.across(stage),
        stage == 0 ? volumes.started(0) : volumes.across(stage - 1) + volumes.started(stage));
  }

  /** The arms that have sprung down to one of them, side by side. */
  String arms(int last) {
    Svg svg = Svg.stretched(WIDTH, 100, "river");
    double x = LEFT;
    for (int i = 0; i <= last; i++) {
      double wide = scale.thickness(volumes.started(volumes.cycle().arms().get(i).name()));
      svg.box("arm arm-" + (i % 5 + 1), x, i == last ? 12 : 0, wide, i == last ? 88 : 100, 0);
      x += wide;
    }
    return svg.done();
  }

  /** The stem beside a stage. */
  String stage(int stage) {
    Svg svg = Svg.stretched(WIDTH, 100, "river");
    double wide = Math.max(scale.thickness(through(stage)), 2);
    double next = stage == volumes.stages() - 1 ? 0 : scale.thickness(through(stage + 1));
    if (next > 0) {
      svg.shape(
          "flow",
          Trace.from(LEFT, 0)
              .to(LEFT + wide, 0)
              .bend(LEFT + wide, 60, LEFT + next, 40, LEFT + next, 100)
              .to(LEFT, 100)
              .close());
    }
    svg.box("node", LEFT, 0, wide, 5, 0);
    return svg.done();
  }
}
