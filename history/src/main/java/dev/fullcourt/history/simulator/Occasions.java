package dev.fullcourt.history.simulator;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/** What takes place once for all buyers: webinars, trade shows, mailings. */
record Occasions(List<Occasion> webinars, List<Occasion> shows, List<Occasion> mailings) {

  private static final List<String> TOPICS =
      List.of(
          "Planning a shutdown in ten steps",
          "From spreadsheet to plan",
          "Live: a plant planned in an hour",
          "Ask a maintenance planner",
          "What predictive really takes");

  private static final List<String> LETTERS =
      List.of(
          "Plant notes: less downtime",
          "Plant notes: from our customers",
          "Plant notes: planning tips",
          "Plant notes: what is new");

  Occasions {
    webinars = List.copyOf(webinars);
    shows = List.copyOf(shows);
    mailings = List.copyOf(mailings);
  }

  /**
   * One of them.
   *
   * @param at when it begins, seconds since 1970
   * @param name what it is called
   */
  record Occasion(long at, String name) {}

  /**
   * Webinars on the second Thursday of a month, shows in April and September, mailings every other
   * Tuesday.
   */
  static Occasions of(Season season) {
    List<Occasion> webinars = new ArrayList<>();
    List<Occasion> shows = new ArrayList<>();
    List<Occasion> mailings = new ArrayList<>();
    for (LocalDate day = season.firstDate();
        !day.isAfter(season.lastDate());
        day = day.plusDays(1)) {
      if (day.equals(day.with(TemporalAdjusters.dayOfWeekInMonth(2, DayOfWeek.THURSDAY)))) {
        String topic = TOPICS.get(day.getMonthValue() % TOPICS.size());
        webinars.add(new Occasion(season.at(day, 11), topic));
      }
      if (day.getDayOfMonth() == 21 && day.getMonth() == Month.APRIL) {
        shows.add(new Occasion(season.at(day, 9), "Spring plant fair"));
      }
      if (day.getDayOfMonth() == 22 && day.getMonth() == Month.SEPTEMBER) {
        shows.add(new Occasion(season.at(day, 9), "Autumn factory congress"));
      }
      if (day.getDayOfWeek() == DayOfWeek.TUESDAY && day.toEpochDay() / 7 % 2 == 0) {
        String letter = LETTERS.get((int) (day.toEpochDay() / 14 % LETTERS.size()));
        mailings.add(new Occasion(season.at(day, 10), letter));
      }
    }
    return new Occasions(webinars, shows, mailings);
  }
}
