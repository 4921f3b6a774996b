package dev.fullcourt.server.page;

/** What is asked for takes more memory than the server may use. */
public final class TooLarge extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param what a sentence that says how much it takes and what to do
   */
  public TooLarge(String what) {
    super(what);
  }
}
