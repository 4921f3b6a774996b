package dev.fullcourt.server.settings;

import dev.fullcourt.engine.calendar.OpeningTime;
import dev.fullcourt.engine.calendar.OpeningWeek;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Opening times as people and the playbook write them: days in a row with the same times together.
 */
final class OpeningWords {

  private OpeningWords() {}

  /** {@code Mon-Thu 09:00-18:00; Fri 09:00-15:00}. */
  static String of(OpeningWeek week) {
    List<String> parts = new ArrayList<>();
    DayOfWeek[] days = DayOfWeek.values();
    for (int first = 0; first < days.length; first++) {
      List<OpeningTime> times = week.on(days[first]);
      int last = first;
      while (last + 1 < days.length && week.on(days[last + 1]).equals(times)) {
        last++;
      }
      if (!times.isEmpty()) {
        parts.add(
            days(days[first], days[last])
                + " "
                + times.stream().map(OpeningWords::time).collect(Collectors.joining(" ")));
      }
      first = last;
    }
    return String.join("; ", parts);
  }

  private static String days(DayOfWeek first, DayOfWeek last) {
    return first == last ? day(first) : day(first) + "-" + day(last);
  }

  private static String day(DayOfWeek day) {
    return day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
  }

  private static String time(OpeningTime time) {
    return clock(time.fromMinute()) + "-" + clock(time.untilMinute());
  }

  private static String clock(int minute) {
    return "%02d:%02d".formatted(minute / 60, minute % 60);
  }
}
