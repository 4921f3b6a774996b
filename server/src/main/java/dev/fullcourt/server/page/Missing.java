package dev.fullcourt.server.page;

/** What an address names is not there. */
public final class Missing extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param what a sentence that says what is not there
   */
  public Missing(String what) {
    super(what);
  }
}
