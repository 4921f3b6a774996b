package dev.fullcourt.server.intake;

/** Told how far an import has come. */
public interface ImportProgress {

  /** What is being done. */
  enum Step {
    READING,
    READING_UNDATED,
    DECIDING
  }

  /**
   * So much of a step is done.
   *
   * @param step the step
   * @param done from 0 to 1
   * @param rows rows read so far
   */
  void at(Step step, double done, long rows);
}
