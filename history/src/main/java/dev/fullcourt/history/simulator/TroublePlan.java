package dev.fullcourt.history.simulator;

import dev.fullcourt.history.simulator.Trouble.What;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * When which trouble comes. Troubles of one cause do not overlap, so that each can be told apart;
 * those of different causes may. Weeks are counted from that of the first day of the year.
 */
final class TroublePlan {

  private static final int[] CALLING = {4, 10, 16, 22, 28, 34, 40, 46};
  private static final int[] ANSWERING = {8, 20, 32, 44};
  private static final int[] QUEUE = {6, 12, 18, 24, 30, 36};
  private static final int[] NURTURE = {5, 13, 21, 29, 37, 45};
  private static final int[] LEADS_STUCK = {3, 14, 26, 38};
  private static final int[] DEALS_STUCK = {-3, 8, 19, 30};
  private static final int[] SWARMS = {2, 7, 13, 19, 25, 31, 37, 43};
  private static final int[] SILENT = {1, 5, 11, 17, 23, 29, 35, 41};

  private final LocalDate monday;
  private final List<Trouble> all = new ArrayList<>();

  private TroublePlan(LocalDate yearStarts) {
    this.monday = yearStarts.minusDays(yearStarts.getDayOfWeek().getValue() - 1L);
  }

  /** Nothing goes wrong. */
  static TroublePlan none(LocalDate yearStarts) {
    return new TroublePlan(yearStarts);
  }

  /** Fifty troubles in one year. */
  static TroublePlan fifty(LocalDate yearStarts) {
    TroublePlan plan = new TroublePlan(yearStarts);
    for (int i = 0; i < CALLING.length; i++) {
      plan.add(What.REP_STOPS_CALLING, QuietCompany.REPS.get(i % 4), CALLING[i], 0, 7);
    }
    for (int i = 0; i < ANSWERING.length; i++) {
      plan.add(What.REP_STOPS_ANSWERING, QuietCompany.REPS.get(i % 4), ANSWERING[i], 0, 3);
    }
    for (int week : QUEUE) {
      plan.add(What.QUEUE_UNWORKED, "development", week, 2, 7);
    }
    for (int week : NURTURE) {
      plan.add(What.BATCH_NOT_NURTURED, "recycled", week, 0, 14);
    }
    for (int week : LEADS_STUCK) {
      plan.add(What.STUCK, "lead", week, 0, 7);
    }
    for (int week : DEALS_STUCK) {
      plan.add(What.STUCK, "opportunity", week, 0, 7);
    }
    for (int week : SWARMS) {
      plan.add(What.SWARM, "", week, 0, 7);
    }
    for (int week : SILENT) {
      plan.add(What.SILENT_DEAL, "", week, 0, 7);
    }
    plan.quarter(yearStarts.plusMonths(3));
    plan.quarter(yearStarts.plusMonths(9));
    return plan;
  }

  private void add(What what, String whose, int week, int weekday, int days) {
    LocalDate from = monday.plusWeeks(week).plusDays(weekday);
    all.add(
        new Trouble(what, whose, OfficeTime.on(from, 0), OfficeTime.on(from.plusDays(days), 0)));
  }

  private void quarter(LocalDate first) {
    Instant from = first.atStartOfDay(OfficeTime.ZONE).toInstant();
    Instant until = first.plusMonths(3).atStartOfDay(OfficeTime.ZONE).toInstant();
    all.add(new Trouble(What.QUARTER_BEHIND, "new revenue", from, until));
  }

  /** All of it, in the order planned. */
  List<Trouble> all() {
    return all;
  }

  /** The trouble of a kind that somebody or something has at an instant. */
  Optional<Trouble> find(What what, String whose, Instant at) {
    return all.stream()
        .filter(each -> each.what == what && each.whose.equals(whose) && each.covers(at))
        .findFirst();
  }
}
