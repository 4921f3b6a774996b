package dev.fullcourt.history.measures.reports;

/** An option of a report, as a command line or an address carries it. */
public enum ReportOption {
  FROM("from", "DATE", "only what began on or after this date or instant"),
  BEFORE("before", "DATE", "only what began before this date or instant"),
  COMPLETE_FROM(
      "complete-from",
      "DATE",
      "the history is complete from here on; what was already under way is watched from then"),
  BY(
      "by",
      "NAME",
      "what to group by: a property such as arm, motion or account.industry, or what the report"
          + " says"),
  TO("to", "STAGE", "the stage to reach; without it, the outcome won"),
  AT("at", "STAGE", "the score as this stage was entered; without it, just before the outcome"),
  BANDS("bands", "N,N,…", "the scores at which a band begins; without them, tenths"),
  DAYS("days", "N,N,…", "the days at which shares are read, such as 7,30,90"),
  STAGES("stages", "NAME,NAME,…", "only these stages, in this order, set apart by commas");

  private final String word;
  private final String value;
  private final String says;

  ReportOption(String word, String value, String says) {
    this.word = word;
    this.value = value;
    this.says = says;
  }

  /** Its name, without dashes. */
  public String word() {
    return word;
  }

  /** What its value looks like. */
  public String value() {
    return value;
  }

  /** What it does, in a few words. */
  public String says() {
    return says;
  }
}
