package dev.fullcourt.history.imports;

/** Is told now and then how far an import is. */
@FunctionalInterface
public interface Progress {

  /** For those who do not want to know. */
  Progress SILENT = (bytes, ofBytes, rows) -> {};

  /**
   * So far.
   *
   * @param bytes how much was read, as it is on disk
   * @param ofBytes how much there is to read
   * @param rows how many rows that was, without those of files read ahead to look things up
   */
  void reached(long bytes, long ofBytes, long rows);
}
