package dev.fullcourt.server.access;

import dev.fullcourt.server.page.Dates;
import dev.fullcourt.server.page.Query;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who changed what.
 *
 * @param words what was searched for
 * @param lines the newest first
 * @param next where the lines before those lie, or null
 */
public record ChangesPage(String words, List<Line> lines, @Nullable String next) {

  /** One of them, its instant in words. */
  public record Line(String at, Audit.Line what) {}

  public ChangesPage {
    lines = List.copyOf(lines);
  }

  /**
   * A part of the list.
   *
   * @param found one more than is shown, where there are more
   * @param zone in which their instants are written
   */
  public static ChangesPage of(String words, List<Audit.Line> found, int most, ZoneId zone) {
    Dates dates = new Dates(zone);
    List<Audit.Line> shown = found.subList(0, Math.min(most, found.size()));
    return new ChangesPage(
        words,
        shown.stream().map(line -> new Line(dates.moment(line.at()), line)).toList(),
        found.size() <= most
            ? null
            : Query.address(
                "/changes",
                Query.write(Map.of("q", words, "before", Long.toString(shown.getLast().id())))));
  }
}
