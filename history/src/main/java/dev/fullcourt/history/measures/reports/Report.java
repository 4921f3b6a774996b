package dev.fullcourt.history.measures.reports;

import dev.fullcourt.history.measures.text.Table;
import java.util.List;
import java.util.stream.Collectors;

/** A report. Its record components are its JSON. Shares are from 0 to 1; unknown is null. */
public sealed interface Report
    permits AlertsReport,
        CycleReport,
        LeakageReport,
        TimeInStageReport,
        OutcomesReport,
        HandoffsReport,
        PassesReport,
        FunnelReport,
        CohortsReport,
        ConversionReport,
        ScoresReport,
        OpportunitiesReport,
        RevenueReport,
        AttributionReport,
        SlaReport,
        BehavioursReport,
        PlaysReport {

  /** What was looked at. */
  Head head();

  /** The report as tables. */
  List<Table> tables();

  /** The report as plain text for a terminal. */
  default String text() {
    return head().text()
        + tables().stream().map(table -> "\n" + table.text()).collect(Collectors.joining());
  }
}
