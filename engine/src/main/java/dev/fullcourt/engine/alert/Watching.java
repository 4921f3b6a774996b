package dev.fullcourt.engine.alert;

import java.util.List;
import java.util.Set;

/**
 * What is watched of a buyer, so that somebody can be told: the part of its course that alerts are
 * made of.
 *
 * @param watches what lasts, and the alerts that are open
 * @param surges the names of the surges whose condition is true already
 */
public record Watching(List<AlertWatch> watches, Set<String> surges) {

  /** Nothing yet. */
  public static final Watching NONE = new Watching(List.of(), Set.of());

  public Watching {
    watches = List.copyOf(watches);
    surges = Set.copyOf(surges);
  }
}
