package dev.fullcourt.engine.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Business hours written short in tests. */
final class Office {

  static final OpeningWeek NINE_TO_SIX = week(workdays(), "09:00-18:00");

  static final OpeningWeek ALWAYS = week(List.of(DayOfWeek.values()), "00:00-24:00");

  private Office() {}

  static List<DayOfWeek> workdays() {
    return List.of(DayOfWeek.values()).subList(0, 5);
  }

  static BusinessHours berlin(String... holidays) {
    return in("Europe/Berlin", NINE_TO_SIX, holidays);
  }

  static BusinessHours in(String zone, OpeningWeek week, String... holidays) {
    return new BusinessHours(
        ZoneId.of(zone), week, Stream.of(holidays).map(LocalDate::parse).toList());
  }

  static BusinessHours in(String zone, OpeningWeek week, Set<LocalDate> holidays) {
    return new BusinessHours(ZoneId.of(zone), week, holidays);
  }

  /** The same times on each of the days. */
  static OpeningWeek week(List<DayOfWeek> days, String... times) {
    Map<DayOfWeek, List<OpeningTime>> open = new EnumMap<>(DayOfWeek.class);
    days.forEach(day -> open.put(day, Arrays.stream(times).map(Office::time).toList()));
    return OpeningWeek.of(open);
  }

  static OpeningTime time(String times) {
    String[] part = times.split("[:-]");
    return new OpeningTime(
        Integer.parseInt(part[0]) * 60 + Integer.parseInt(part[1]),
        Integer.parseInt(part[2]) * 60 + Integer.parseInt(part[3]));
  }
}
