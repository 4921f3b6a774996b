package dev.fullcourt.history.replay;

import dev.fullcourt.engine.Engine;
import dev.fullcourt.engine.playbook.Playbook;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The engines of a log: one for each version of the playbook it has known.
 *
 * @param byVersion at least one
 */
public record Engines(NavigableMap<Integer, Engine> byVersion) {
  public Engines {
    byVersion = new TreeMap<>(byVersion);
    if (byVersion.isEmpty()) {
      throw new IllegalArgumentException("a log is decided under at least one playbook");
    }
  }

  /** For a log that has known one version. */
  public static Engines of(Engine engine) {
    return new Engines(new TreeMap<>(java.util.Map.of(engine.playbook().version(), engine)));
  }

  /** For a log that has known these versions. */
  public static Engines under(List<Playbook> versions) {
    NavigableMap<Integer, Engine> engines = new TreeMap<>();
    versions.forEach(playbook -> engines.put(playbook.version(), new Engine(playbook)));
    return new Engines(engines);
  }

  /** The one in force from the beginning. */
  public Engine first() {
    return byVersion.firstEntry().getValue();
  }

  /** The one of a version. */
  public Engine of(int version) {
    Engine engine = byVersion.get(version);
    if (engine == null) {
      throw new IllegalStateException("the log activates version " + version + ", which is lost");
    }
    return engine;
  }
}
