package dev.fullcourt.server.reports;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.history.measures.CalendarCut;
import dev.fullcourt.history.measures.reports.ReportKind;
import dev.fullcourt.history.measures.reports.ReportOption;
import dev.fullcourt.history.measures.reports.ScoresReport;
import dev.fullcourt.history.money.credit.CreditKind;
import dev.fullcourt.server.lists.Choice;
import java.util.List;
import java.util.stream.Stream;

/** The options of a report as a form. */
final class Fields {

  private Fields() {}

  static List<ReportPage.Field> of(Asked asked) {
    return asked.kind().options().stream().map(option -> field(asked, option)).toList();
  }

  private static ReportPage.Field field(Asked asked, ReportOption option) {
    String value = asked.said(option);
    List<String> words = words(asked, option);
    return new ReportPage.Field(
        option.word(),
        label(option),
        isDate(option) && (value.isEmpty() || value.matches("\\d{4}-\\d{2}-\\d{2}"))
            ? "date"
            : "text",
        value,
        words.isEmpty()
            ? null
            : Choice.of(option.word(), label(option), "As usual", words, value, Playbook::title),
        Titles.sentence(option.says()));
  }

  private static boolean isDate(ReportOption option) {
    return switch (option) {
      case FROM, BEFORE, COMPLETE_FROM -> true;
      case BY, TO, AT, BANDS, DAYS, STAGES -> false;
    };
  }

  private static String label(ReportOption option) {
    return switch (option) {
      case FROM -> "Began from";
      case BEFORE -> "Began before";
      case COMPLETE_FROM -> "Complete from";
      case BY -> "By";
      case TO -> "To stage";
      case AT -> "Score at";
      case BANDS -> "Bands";
      case DAYS -> "Days";
      case STAGES -> "Stages";
    };
  }

  /** What there is to choose; empty where one writes. */
  private static List<String> words(Asked asked, ReportOption option) {
    return switch (option) {
      case TO, AT -> asked.playbook().cycle().all().map(stage -> stage.name()).toList();
      case BY -> groupings(asked.kind());
      case FROM, BEFORE, COMPLETE_FROM, BANDS, DAYS, STAGES -> List.of();
    };
  }

  private static List<String> groupings(ReportKind kind) {
    return switch (kind) {
      case COHORTS -> Stream.of(CalendarCut.values()).map(CalendarCut::word).toList();
      case SCORES -> ScoresReport.SCORES;
      case ATTRIBUTION -> Stream.of(CreditKind.values()).map(CreditKind::word).toList();
      default -> List.of();
    };
  }
}
