package dev.fullcourt.history.imports;

/** Takes what an importer reads, in the order of the files. */
public interface Sink {

  /** A row was understood; one row may give several drafts. */
  void accept(Draft draft);

  /**
   * A row was not understood and stays out.
   *
   * @param origin where it stands
   * @param reason why, in words that say what to do
   */
  void reject(Draft.Origin origin, String reason);

  /**
   * A row was read to its end, whether it gave drafts, was rejected or was left out by a filter.
   */
  void rowRead(Draft.Origin origin);
}
