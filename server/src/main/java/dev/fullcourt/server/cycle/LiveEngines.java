package dev.fullcourt.server.cycle;

import dev.fullcourt.engine.Engine;
import dev.fullcourt.engine.column.Codes;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.history.measures.TeamReading;
import dev.fullcourt.history.replay.Engines;
import dev.fullcourt.history.replay.Replay;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;

/**
 * The engines of all versions of the playbook, and from when on each holds. Of one thread, because
 * codes are.
 */
final class LiveEngines {

  private final Engines engines;
  private final Replay replay;
  private final TeamReading teams;
  private final NavigableMap<Integer, Instant> from;
  private final Map<Integer, Codes> codes = new HashMap<>();

  /**
   * For some versions.
   *
   * @param from from when on each version holds; the first one from the beginning
   */
  LiveEngines(List<Playbook> versions, NavigableMap<Integer, Instant> from) {
    this.engines = Engines.under(versions);
    this.replay = new Replay(engines);
    this.teams = new TeamReading(versions);
    this.from = from;
  }

  /** Whether it knows just these versions. */
  boolean knows(NavigableMap<Integer, Instant> versions) {
    return from.equals(versions);
  }

  /** The version in force at an instant. */
  int version(Instant at) {
    int version = from.firstKey();
    for (Map.Entry<Integer, Instant> each : from.entrySet()) {
      if (!each.getValue().isAfter(at)) {
        version = Math.max(version, each.getKey());
      }
    }
    return version;
  }

  /** Whether another version comes into force after an instant and up to another. */
  boolean changes(Instant after, Instant until) {
    return version(after) != version(until);
  }

  Engine engine(int version) {
    return engines.of(version);
  }

  Codes codes(int version) {
    return codes.computeIfAbsent(version, number -> engines.of(number).codes());
  }

  TeamReading teams() {
    return teams;
  }

  Replay replay() {
    return replay;
  }
}
