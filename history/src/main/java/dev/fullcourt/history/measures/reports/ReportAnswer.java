package dev.fullcourt.history.measures.reports;

import java.util.List;

/** What comes of asking for a report. */
public sealed interface ReportAnswer {

  /** The report. */
  record Given(Report report) implements ReportAnswer {}

  /**
   * It was asked for in a way that cannot be answered.
   *
   * @param mistakes all of them, each a sentence that says what would be right
   */
  record Refused(List<String> mistakes) implements ReportAnswer {
    public Refused {
      mistakes = List.copyOf(mistakes);
    }
  }
}
