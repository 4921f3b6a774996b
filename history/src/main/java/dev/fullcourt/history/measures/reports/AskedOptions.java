package dev.fullcourt.history.measures.reports;

import java.util.List;

/** What comes of reading what is asked of a report. */
public sealed interface AskedOptions {

  /** It can be answered. */
  record Readable(ReportOptions options) implements AskedOptions {}

  /**
   * It cannot.
   *
   * @param mistakes all of them, each a sentence that says what would be right
   */
  record Wrong(List<String> mistakes) implements AskedOptions {
    public Wrong {
      mistakes = List.copyOf(mistakes);
    }
  }
}
