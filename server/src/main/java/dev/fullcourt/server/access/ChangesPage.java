package dev.fullcourt.server.access;

import java.util.List;

/**
 * Who changed what.
 *
 * @param lines the newest first
 */
public record ChangesPage(List<Line> lines) {

  /** One of them, its instant in words. */
  public record Line(String at, Audit.Line what) {}

  public ChangesPage {
    lines = List.copyOf(lines);
  }
}
