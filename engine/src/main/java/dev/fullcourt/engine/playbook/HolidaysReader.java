package dev.fullcourt.engine.playbook;

import dev.fullcourt.engine.yaml.Yaml;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Reads {@code holidays:} into dates (law 14): the public holidays of a region, single dates, and
 * days of every year, all from {@link PublicHolidays#FIRST_YEAR} to {@link
 * PublicHolidays#LAST_YEAR}.
 */
final class HolidaysReader {

  private static final String YEARS = PublicHolidays.FIRST_YEAR + " to " + PublicHolidays.LAST_YEAR;

  private final Mistakes mistakes;
  private final Set<LocalDate> dates = new TreeSet<>();

  HolidaysReader(Mistakes mistakes) {
    this.mistakes = mistakes;
  }

  Set<LocalDate> read(Yaml.Mapping hours) {
    hours.find("holidays").ifPresent(written -> written.scalars().forEach(this::add));
    return dates;
  }

  private void add(Yaml.Scalar written) {
    String text = written.text();
    if (text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
      addDate(written);
    } else if (text.matches("[0-9]{2}-[0-9]{2}")) {
      addEveryYear(written);
    } else if (written.type() == Yaml.Scalar.Type.TEXT && !text.isEmpty()) {
      addRegion(written);
    } // else the schema says so
  }

  private void addDate(Yaml.Scalar written) {
    try {
      LocalDate date = LocalDate.parse(written.text());
      if (date.getYear() >= PublicHolidays.FIRST_YEAR
          && date.getYear() <= PublicHolidays.LAST_YEAR) {
        dates.add(date);
      } else {
        mistakes.add(
            written.place(),
            "the holiday `" + written.text() + "`",
            "a date in the years " + YEARS);
      }
    } catch (DateTimeException e) {
      mistakes.add(
          written.place(),
          "`" + written.text() + "` is not a date",
          "year-month-day, for example 2026-05-15");
    }
  }

  private void addEveryYear(Yaml.Scalar written) {
    try {
      MonthDay day = MonthDay.parse("--" + written.text());
      IntStream.rangeClosed(PublicHolidays.FIRST_YEAR, PublicHolidays.LAST_YEAR)
          .filter(day::isValidYear)
          .forEach(year -> dates.add(day.atYear(year)));
    } catch (DateTimeException e) {
      mistakes.add(
          written.place(),
          "`" + written.text() + "` is not a day of the year",
          "month-day, for example 12-24 for every Christmas Eve");
    }
  }

  private void addRegion(Yaml.Scalar written) {
    PublicHolidays.find(written.text())
        .ifPresentOrElse(
            dates::addAll,
            () ->
                mistakes.add(
                    written.place(),
                    "no public holidays are known for `" + written.text() + "`",
                    "a country, or a country and a region, for example DE or DE-BE; "
                        + PublicHolidays.near(written.text()).instead(written.text())));
  }
}
