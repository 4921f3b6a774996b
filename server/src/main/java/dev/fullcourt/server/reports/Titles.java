package dev.fullcourt.server.reports;

import dev.fullcourt.history.measures.reports.ReportKind;
import dev.fullcourt.server.page.Linked;
import java.util.List;
import java.util.stream.Stream;

/** What people call reports, and in which order they are listed. */
final class Titles {

  private Titles() {}

  static String of(ReportKind kind) {
    return switch (kind) {
      case CYCLE -> "The cycle";
      case TIME_IN_STAGE -> "Time in stage";
      case OUTCOMES -> "What rounds come to";
      case FUNNEL -> "Funnel";
      case COHORTS -> "Cohorts";
      case CONVERSION -> "Conversion";
      case SCORES -> "How well the score tells";
      case OPPORTUNITIES -> "Opportunities";
      case REVENUE -> "Revenue";
      case ATTRIBUTION -> "Attribution";
      case ALERTS -> "Alerts";
      case LEAKAGE -> "Leakage";
      case SLA -> "Agreed times";
      case BEHAVIOURS -> "Behaviours tested";
      case HANDOFFS -> "Handoffs";
      case PASSES -> "Passes";
      case PLAYS -> "Plays";
    };
  }

  static ReportPage.All all() {
    return new ReportPage.All(
        List.of(
            group(
                "How buyers move",
                ReportKind.CYCLE,
                ReportKind.TIME_IN_STAGE,
                ReportKind.FUNNEL,
                ReportKind.CONVERSION,
                ReportKind.COHORTS,
                ReportKind.OUTCOMES),
            group(
                "Whether we play as agreed",
                ReportKind.SLA,
                ReportKind.HANDOFFS,
                ReportKind.PASSES,
                ReportKind.PLAYS,
                ReportKind.LEAKAGE,
                ReportKind.ALERTS),
            group("Whether the agreement is right", ReportKind.BEHAVIOURS, ReportKind.SCORES),
            group(
                "What it came to",
                ReportKind.OPPORTUNITIES,
                ReportKind.REVENUE,
                ReportKind.ATTRIBUTION)));
  }

  private static ReportPage.Group group(String title, ReportKind... kinds) {
    return new ReportPage.Group(
        title,
        Stream.of(kinds)
            .map(kind -> new Linked(of(kind), "/reports/" + kind.word(), sentence(kind.says())))
            .toList());
  }

  /** With a capital and a full stop. */
  static String sentence(String words) {
    return heading(words) + ".";
  }

  /** With a capital. */
  static String heading(String words) {
    return words.isEmpty() ? "" : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
