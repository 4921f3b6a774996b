package dev.fullcourt.engine.playbook;

import dev.fullcourt.engine.calendar.OpeningTime;
import dev.fullcourt.engine.calendar.OpeningWeek;
import dev.fullcourt.engine.condition.Words;
import dev.fullcourt.engine.yaml.Place;
import dev.fullcourt.engine.yaml.Yaml;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the opening times of a week, such as {@code Mon-Thu 08:00-12:00 13:00-17:00; Fri
 * 08:00-14:00}: days, then their times; a semicolon, then other days.
 */
final class WeekReader {

  private static final String EXAMPLE = "for example Mon-Fri 09:00-18:00";
  private static final Pattern WORD = Pattern.compile("[^\\s,;]+|;");
  private static final Pattern TIMES =
      Pattern.compile("([0-9]{2}):([0-9]{2})-([0-9]{2}):([0-9]{2})");
  private static final List<String> DAYS = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");
  private static final Words DAY = new Words("day", DAYS);

  private final Yaml.Scalar written;
  private final Mistakes mistakes;
  private final Map<DayOfWeek, List<OpeningTime>> week = new EnumMap<>(DayOfWeek.class);
  private final Set<DayOfWeek> days = new LinkedHashSet<>();
  private boolean timed;
  private boolean right = true;

  WeekReader(Yaml.Scalar written, Mistakes mistakes) {
    this.written = written;
    this.mistakes = mistakes;
  }

  /** The week, or none after telling what is wrong. */
  Optional<OpeningWeek> read() {
    if (written.type() != Yaml.Scalar.Type.TEXT || written.text().isEmpty()) {
      return Optional.empty(); // the schema says so
    }
    Matcher words = WORD.matcher(written.text());
    while (words.find()) {
      Place place = place(words.start());
      if (words.group().equals(";")) {
        endDays(place);
      } else if (Character.isDigit(words.group().charAt(0))) {
        readTimes(words.group(), place);
      } else {
        readDays(words.group(), words.start());
      }
    }
    endDays(written.place());
    if (right && week.isEmpty()) {
      wrong(written.place(), "there are no opening times here", EXAMPLE);
    }
    return right ? Optional.of(OpeningWeek.of(week)) : Optional.empty();
  }

  /** Days without times are a mistake; after times, others may follow. */
  private void endDays(Place place) {
    if (!days.isEmpty() && !timed) {
      wrong(place, "days without opening times", EXAMPLE);
    }
    days.clear();
    timed = false;
  }

  private void readDays(String word, int start) {
    Place place = place(start);
    if (timed) {
      wrong(place, "other days after opening times", "a semicolon between them");
      endDays(place);
    }
    String[] ends = word.split("-", -1);
    if (ends.length > 2) {
      wrong(place, "`" + word + "`", "a day or a range of days, for example Mon-Fri");
      return;
    }
    int at = start;
    for (String end : ends) {
      if (!DAY.has(end)) {
        wrong(place(at), "unknown day `" + end + "`", DAY.instead(end));
        return;
      }
      at += end.length() + 1;
    }
    DayOfWeek last = day(ends[ends.length - 1]);
    DayOfWeek day = day(ends[0]);
    days.add(day);
    while (day != last) {
      day = day.plus(1);
      days.add(day);
    }
  }

  private static DayOfWeek day(String name) {
    return DayOfWeek.of(DAYS.indexOf(name) + 1);
  }

  private void readTimes(String word, Place place) {
    boolean known = timed || !days.isEmpty();
    timed = true;
    if (!known && right) {
      wrong(place, "opening times without days", EXAMPLE);
    }
    Matcher times = TIMES.matcher(word);
    if (!times.matches()) {
      wrong(place, "`" + word + "`", "opening times on the 24-hour clock, for example 09:00-18:00");
      return;
    }
    int from = minutes(times.group(1), times.group(2));
    int until = minutes(times.group(3), times.group(4));
    if (from < 0 || until < 0) {
      wrong(place, "`" + word + "` is not on the clock", "times from 00:00 to 24:00");
    } else if (until <= from) {
      wrong(
          place,
          "`" + word + "` ends before it begins",
          "for a night two parts: until 24:00, and from 00:00 on the next day");
    } else {
      open(new OpeningTime(from, until), word, place);
    }
  }

  private void open(OpeningTime time, String word, Place place) {
    for (DayOfWeek day : days) {
      List<OpeningTime> times = week.computeIfAbsent(day, none -> new ArrayList<>());
      if (times.stream().anyMatch(time::overlaps)) {
        wrong(
            place,
            "`" + word + "` overlaps with other opening times of " + DAYS.get(day.ordinal()),
            "each hour of a day once");
        return;
      }
      times.add(time);
    }
  }

  /** Minutes after midnight, or -1 for what no clock shows. */
  private static int minutes(String hour, String minute) {
    int minutes = Integer.parseInt(hour) * 60 + Integer.parseInt(minute);
    return Integer.parseInt(minute) > 59 || minutes > 24 * 60 ? -1 : minutes;
  }

  private Place place(int offset) {
    return written.placeOf(written.text().codePointCount(0, offset));
  }

  private void wrong(Place place, String found, String expected) {
    right = false;
    mistakes.add(place, found, expected);
  }
}
