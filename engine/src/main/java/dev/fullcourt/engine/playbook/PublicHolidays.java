package dev.fullcourt.engine.playbook;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import dev.fullcourt.engine.condition.Words;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The public holidays of countries and their regions, as jollyday knows them: a part of the
 * program, read from its jar. Asked while a playbook is read and never while deciding; what it says
 * becomes part of the playbook. A holiday is closed on its day and, where the law moves it, on the
 * day it is observed. Bank holidays by name only and observances are none.
 */
final class PublicHolidays {

  /** The first year for which holidays are resolved. */
  static final int FIRST_YEAR = 1990;

  /** The last year for which holidays are resolved. */
  static final int LAST_YEAR = 2060;

  private PublicHolidays() {}

  /**
   * The holidays of a region such as {@code DE}, {@code DE-BE} or {@code DE-BY-MU}; none if there
   * is no such region.
   */
  static Optional<Set<LocalDate>> find(String region) {
    return known(region)
        .map(country -> {
          Set<LocalDate> dates = new TreeSet<>();
          for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
            dates.addAll(in(country, region, year).keySet());
          }
          return dates;
        });
  }

  /**
   * What the holidays of a region in a year are called, in English; none if there is no such
   * region.
   */
  static Map<LocalDate, String> names(String region, int year) {
    return known(region).map(country -> in(country, region, year)).orElse(Map.of());
  }

  private static Optional<HolidayManager> known(String region) {
    String code = Arrays.asList(region.split("-", -1)).getFirst();
    if (!countries().has(code)) {
      return Optional.empty();
    }
    HolidayManager country = country(code);
    return regions(code, country).contains(region) ? Optional.of(country) : Optional.empty();
  }

  private static Map<LocalDate, String> in(HolidayManager country, String region, int year) {
    String[] within =
        Arrays.stream(region.split("-", -1))
            .skip(1)
            .map(part -> part.toLowerCase(Locale.ROOT))
            .toArray(String[]::new);
    Map<LocalDate, String> dates = new TreeMap<>();
    country
        .getHolidays(Year.of(year), HolidayType.PUBLIC_HOLIDAY, within)
        .forEach(holiday -> {
          String name = holiday.getDescription(Locale.ENGLISH);
          dates.putIfAbsent(holiday.getActualDate(), name);
          holiday
              .getObservedDate()
              .ifPresent(observed -> dates.putIfAbsent(observed, name + " (observed)"));
        });
    return dates;
  }

  /** The regions one may have meant: those of the country if it is one, else the countries. */
  static Words near(String region) {
    String country = Arrays.asList(region.split("-", -1)).getFirst();
    return countries().has(country)
        ? new Words("region", regions(country, country(country)))
        : countries();
  }

  private static Words countries() {
    return new Words(
        "country",
        HolidayManager.getSupportedCalendarCodes().stream()
            .map(code -> code.toUpperCase(Locale.ROOT))
            .sorted()
            .toList());
  }

  /**
   * The holidays of one country. What reads them is looked for by the loader that has them, so that
   * it does not matter which thread asks.
   */
  private static HolidayManager country(String code) {
    Thread thread = Thread.currentThread();
    ClassLoader loader = thread.getContextClassLoader();
    thread.setContextClassLoader(HolidayManager.class.getClassLoader());
    try {
      return HolidayManager.getInstance(
          ManagerParameters.create(code.toLowerCase(Locale.ROOT), new Properties()));
    } finally {
      thread.setContextClassLoader(loader);
    }
  }

  private static Set<String> regions(String country, HolidayManager holidays) {
    return within(country, holidays.getCalendarHierarchy())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<String> within(String name, CalendarHierarchy part) {
    Map<String, CalendarHierarchy> children = new TreeMap<>(part.getChildren());
    return Stream.concat(
        Stream.of(name),
        children.entrySet().stream()
            .flatMap(child ->
                within(name + "-" + child.getKey().toUpperCase(Locale.ROOT), child.getValue())));
  }
}
