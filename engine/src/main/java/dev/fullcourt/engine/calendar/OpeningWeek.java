package dev.fullcourt.engine.calendar;

import java.time.DayOfWeek;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * When a team is at work in a week without holidays.
 *
 * @param days the opening times of Monday to Sunday, each day's in their order and apart from each
 *     other; a closed day has none, but not all are closed
 */
public record OpeningWeek(List<List<OpeningTime>> days) {

  public OpeningWeek {
    days = days.stream().map(OpeningWeek::inOrder).toList();
    if (days.size() != DayOfWeek.values().length || days.stream().allMatch(List::isEmpty)) {
      throw new IllegalArgumentException("a week has seven days and is open sometimes: " + days);
    }
  }

  /** The week with these opening times; a day without is closed. */
  public static OpeningWeek of(Map<DayOfWeek, List<OpeningTime>> open) {
    return new OpeningWeek(
        Stream.of(DayOfWeek.values()).map(day -> open.getOrDefault(day, List.of())).toList());
  }

  private static List<OpeningTime> inOrder(List<OpeningTime> day) {
    List<OpeningTime> sorted =
        day.stream().sorted(Comparator.comparingInt(OpeningTime::fromMinute)).toList();
    for (int i = 1; i < sorted.size(); i++) {
      if (sorted.get(i).overlaps(sorted.get(i - 1))) {
        throw new IllegalArgumentException("overlapping opening times " + sorted);
      }
    }
    return sorted;
  }

  /** The opening times of that day of the week. */
  public List<OpeningTime> on(DayOfWeek day) {
    return days.get(day.ordinal());
  }
}
