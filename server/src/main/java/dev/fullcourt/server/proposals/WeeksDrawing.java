package dev.fullcourt.server.proposals;

import dev.fullcourt.history.backtest.MetCount.Week;
import dev.fullcourt.server.page.Dates;
import dev.fullcourt.server.page.Numbers;
import dev.fullcourt.server.page.Svg;
import dev.fullcourt.server.page.Trace;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/**
 * How often the definition was met so far, week after week, under both: two lines that only rise,
 * so that one sees how much sooner and how much more, each with its name and sum at its end.
 */
final class WeeksDrawing {

  static final double WIDE = 900;
  static final double NARROW = 350;

  private static final double HEIGHT = 230;
  private static final double TOP = 24;
  private static final double FOOT = 200;
  private static final double LEFT = 44;
  private static final double NAMES = 106;
  private static final double APART = 17;

  private final TreeMap<LocalDate, Week> weeks = new TreeMap<>();
  private final double width;
  private final int most;
  private final int last;

  private WeeksDrawing(List<Week> met, double width) {
    met.forEach(week -> weeks.put(monday(week.week()), week));
    // A week in which nobody met it under either is not told of: nobody is a number too.
    for (LocalDate at = weeks.firstKey(); at.isBefore(weeks.lastKey()); at = at.plusWeeks(1)) {
      weeks.putIfAbsent(at, new Week("", 0, 0, 0, 0));
    }
    this.width = width;
    this.most = Math.max(1, Math.max(sum(Week::current), sum(Week::proposed)));
    this.last = Math.max(1, weeks.size() - 1);
  }

  private int sum(ToIntFunction<Week> count) {
    return weeks.values().stream().mapToInt(count).sum();
  }

  /** The drawing; empty when nobody met it at all. */
  static String of(List<Week> met, String definition, double width) {
    return met.isEmpty() ? "" : new WeeksDrawing(met, width).draw(definition);
  }

  private String draw(String definition) {
    Svg svg =
        new Svg(
            width,
            HEIGHT,
            "band chart",
            "How often %s was met by the end: %s times now, %s under the proposal"
                .formatted(
                    definition,
                    Numbers.whole(sum(Week::current)),
                    Numbers.whole(sum(Week::proposed))));
    for (int each : new int[] {0, most}) {
      double y = y(each);
      svg.shape("rule", Trace.from(LEFT, y).to(width - NAMES, y));
      svg.words("date end", LEFT - 6, y + 4, Numbers.whole(each));
    }
    svg.shape("line now", line(Week::current)).shape("line proposed", line(Week::proposed));
    names(svg);
    svg.words("date", LEFT, FOOT + 20, Dates.day(weeks.firstKey()));
    svg.words("date end", width - NAMES, FOOT + 20, Dates.day(weeks.lastKey()));
    return svg.done();
  }

  /** The names at the ends of the lines, apart from each other. */
  private void names(Svg svg) {
    double now = y(sum(Week::current));
    double proposed = y(sum(Week::proposed));
    if (Math.abs(now - proposed) < APART) {
      double middle = Math.min((now + proposed) / 2, FOOT - APART / 2);
      boolean above = proposed <= now;
      proposed = middle + (above ? -APART / 2 : APART / 2);
      now = middle + (above ? APART / 2 : -APART / 2);
    }
    double x = width - NAMES + 8;
    svg.words("name now", x, now + 4, "now " + Numbers.whole(sum(Week::current)))
        .words("name proposed", x, proposed + 4, "proposed " + Numbers.whole(sum(Week::proposed)));
  }

  private Trace line(ToIntFunction<Week> count) {
    Trace trace = null;
    int number = 0;
    int sum = 0;
    for (Week week : weeks.values()) {
      double x = LEFT + (width - NAMES - LEFT) * number++ / last;
      sum += count.applyAsInt(week);
      double y = y(sum);
      trace = trace == null ? Trace.from(x, y) : trace.to(x, y);
    }
    return trace == null ? Trace.from(0, 0) : trace;
  }

  private double y(int count) {
    return FOOT - (FOOT - TOP) * count / most;
  }

  private static LocalDate monday(String week) {
    return LocalDate.parse(week + "-1", DateTimeFormatter.ISO_WEEK_DATE);
  }
}
