package dev.fullcourt.engine.playbook;

import dev.fullcourt.engine.condition.Words;
import dev.fullcourt.engine.yaml.Yaml;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads time zones. */
final class Zones {

  private Zones() {}

  /** The zone written, or a mistake. */
  static Optional<ZoneId> read(Yaml.Scalar written, Mistakes mistakes) {
    Set<String> zones = ZoneId.getAvailableZoneIds();
    if (zones.contains(written.text())) {
      return Optional.of(ZoneId.of(written.text()));
    }
    mistakes.add(
        written.place(),
        "unknown time zone `" + written.text() + "`",
        "a region and a city, for example Europe/Berlin; "
            + new Words("zone", new TreeSet<>(zones)).instead(written.text()));
    return Optional.empty();
  }
}
