package dev.fullcourt.engine.playbook;

import dev.fullcourt.engine.calendar.BusinessHours;
import dev.fullcourt.engine.yaml.Yaml;
import dev.fullcourt.engine.yaml.YamlReader;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the holidays of a playbook are called. Which days they are stands in the playbook itself;
 * names are for people, and play no part in deciding.
 */
public final class HolidayNames {

  /** What a day is called that the playbook gives as a date. */
  public static final String AGREED = "Agreed day";

  private HolidayNames() {}

  /**
   * The holidays of some business hours, with their names; none when there are no such hours.
   *
   * @param hours the name of the business hours
   * @param from the first day looked at
   * @param until the day after the last
   */
  public static SortedMap<LocalDate, String> of(
      Playbook playbook, String hours, LocalDate from, LocalDate until) {
    BusinessHours known = playbook.hours().get(hours);
    if (known == null) {
      return Collections.emptySortedMap();
    }
    Map<LocalDate, String> names = names(playbook, hours, from.getYear(), until.getYear());
    SortedMap<LocalDate, String> all = new TreeMap<>();
    for (LocalDate day : known.holidays().subSet(from, until)) {
      all.put(day, names.getOrDefault(day, AGREED));
    }
    return all;
  }

  private static Map<LocalDate, String> names(
      Playbook playbook, String hours, int firstYear, int lastYear) {
    Map<LocalDate, String> names = new HashMap<>();
    YamlReader.read(playbook.text()).root().flatMap(Yaml::asMapping).stream()
        .flatMap(root -> root.mapping("hours").mapping(hours).find("holidays").stream())
        .flatMap(written -> written.scalars().stream())
        .forEach(region -> {
          for (int year = firstYear; year <= lastYear; year++) {
            PublicHolidays.names(region.text(), year).forEach(names::putIfAbsent);
          }
        });
    return names;
  }
}
