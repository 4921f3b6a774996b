package dev.fullcourt.history.imports.csv;

/** A file cannot be read as CSV at all. */
public final class NotReadable extends Exception {

  private final String found;
  private final String expected;

  /**
   * What is wrong.
   *
   * @param found what stands there
   * @param expected what would be right
   */
  public NotReadable(String found, String expected) {
    super(found + "; " + expected);
    this.found = found;
    this.expected = expected;
  }

  /** What stands there. */
  public String found() {
    return found;
  }

  /** What would be right. */
  public String expected() {
    return expected;
  }
}
