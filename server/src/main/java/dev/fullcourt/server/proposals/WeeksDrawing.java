package dev.fullcourt.server.proposals;

import dev.fullcourt.history.backtest.MetCount.Week;
import dev.fullcourt.server.page.Dates;
import dev.fullcourt.server.page.Numbers;
import dev.fullcourt.server.page.Svg;
import dev.fullcourt.server.page.Trace;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/**
 * How many met the definition, week by week, under both: two lines, each with its name at its end.
 */
final class WeeksDrawing {

  static final double WIDE = 900;
  static final double NARROW = 350;

  private static final double HEIGHT = 230;
  private static final double TOP = 24;
  private static final double FOOT = 200;
  private static final double LEFT = 34;
  private static final double NAMES = 86;
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
    this.most =
        Math.max(
            1, met.stream().mapToInt(w -> Math.max(w.current(), w.proposed())).max().orElse(1));
    this.last = Math.max(1, weeks.size() - 1);
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
            "How often " + definition + " was met each week, now and under the proposal");
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
    Map.Entry<LocalDate, Week> end = weeks.lastEntry();
    double now = y(end.getValue().current());
    double proposed = y(end.getValue().proposed());
    if (Math.abs(now - proposed) < APART) {
      double middle = Math.min((now + proposed) / 2, FOOT - APART / 2);
      boolean above = proposed <= now;
      proposed = middle + (above ? -APART / 2 : APART / 2);
      now = middle + (above ? APART / 2 : -APART / 2);
    }
    double x = width - NAMES + 8;
    svg.words("name now", x, now + 4, "now").words("name proposed", x, proposed + 4, "proposed");
  }

  private Trace line(ToIntFunction<Week> count) {
    Trace trace = null;
    int number = 0;
    for (Week week : weeks.values()) {
      double x = LEFT + (width - NAMES - LEFT) * number++ / last;
      double y = y(count.applyAsInt(week));
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
