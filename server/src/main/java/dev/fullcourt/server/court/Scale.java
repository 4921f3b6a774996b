package dev.fullcourt.server.court;

import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * How thick a volume is drawn. Thickness is proportional to volume everywhere in a drawing; only
 * what would be too thin to be seen is drawn as thin as can be.
 *
 * @param perBuyer pixels a buyer
 */
record Scale(double perBuyer) {

  private static final double THINNEST = 1.6;

  /** The scale at which the fullest stage is that thick. */
  static Scale of(Volumes volumes, double thickest) {
    long fullest =
        IntStream.range(0, volumes.stages())
            .mapToLong(stage -> fullness(volumes, stage))
            .max()
            .orElse(0);
    return new Scale(fullest == 0 ? 0 : thickest / fullest);
  }

  private static long fullness(Volumes volumes, int stage) {
    long in = volumes.started(stage) + (stage == 0 ? 0 : volumes.across(stage - 1));
    long out = volumes.across(stage);
    for (var detour : volumes.detours()) {
      in += volumes.returned(detour.name(), stage);
      out += volumes.aside(stage, detour.name());
    }
    return LongStream.of(in, out).max().orElse(0);
  }

  /** The thickness in pixels; none for none. */
  double thickness(long buyers) {
    return buyers == 0 ? 0 : Math.max(THINNEST, buyers * perBuyer);
  }
}
