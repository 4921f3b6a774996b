package dev.fullcourt.server.settings;

import java.time.LocalDate;
import java.util.List;

/**
 * Business hours, as they are agreed.
 *
 * @param name their name in the playbook
 * @param zone where that is
 * @param open the opening times, as the playbook writes them
 * @param teams the teams that work in them
 * @param holidays when they are closed in the year ahead
 */
public record HoursPart(
    String name, String zone, String open, List<String> teams, List<Holiday> holidays) {

  public HoursPart {
    teams = List.copyOf(teams);
    holidays = List.copyOf(holidays);
  }

  /**
   * A day on which they are closed.
   *
   * @param date which
   * @param day the same in words
   * @param name what it is called
   */
  public record Holiday(LocalDate date, String day, String name) {}
}
