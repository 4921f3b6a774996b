package dev.fullcourt.server.reports.web;

import dev.fullcourt.history.measures.reports.Spot;
import dev.fullcourt.server.page.Horizon;
import dev.fullcourt.server.page.Missing;
import dev.fullcourt.server.page.Unreadable;
import dev.fullcourt.server.playbooks.Agreement;
import dev.fullcourt.server.reports.Asked;
import dev.fullcourt.server.reports.ReportPages;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads from an address which report is asked for, and where in it a figure stands. */
final class Spots {

  static final String TABLE = "table";
  private static final String ROW = "row";
  private static final String COLUMN = "column";
  private static final String LIMIT = "limit";
  private static final int LONGEST = 500;
  private static final int MOST_COLUMNS = 99;

  private Spots() {}

  /**
   * The report.
   *
   * @throws Missing when there is none of that name, or nothing to report on yet
   * @throws Unreadable when its options cannot be answered
   */
  static Asked asked(String name, Map<String, String> said, Agreement agreement, Horizon horizon) {
    Asked asked = Asked.read(name, said, Set.of(TABLE, ROW, COLUMN, LIMIT), agreement.getCurrent());
    if (horizon.findInstant().isEmpty()) {
      throw new Missing("There are no buyers yet.");
    }
    List<String> mistakes = ReportPages.mistakes(asked);
    if (!mistakes.isEmpty()) {
      throw new Unreadable("report", name, "asked for otherwise: " + String.join(" ", mistakes));
    }
    return asked;
  }

  /** Where the figure stands. */
  static Spot read(Map<String, String> said) {
    String column = said.getOrDefault(COLUMN, "");
    if (!column.matches("[1-9]\\d?") || Integer.parseInt(column) > MOST_COLUMNS) {
      throw new Unreadable(COLUMN, column, "the place of a column, from 1");
    }
    return new Spot(text(said, TABLE), text(said, ROW), Integer.parseInt(column) - 1);
  }

  private static String text(Map<String, String> said, String name) {
    String text = said.getOrDefault(name, "");
    if (text.length() > LONGEST) {
      throw new Unreadable(name, "…", "at most " + LONGEST + " letters");
    }
    return text;
  }
}
