package dev.fullcourt.server.page;

/** There is no agreement yet, so there is nothing a page could say; it tells how to begin. */
public final class NotBegun extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** So it stands in the API's answer. */
  public NotBegun() {
    super("There is no agreement in force yet.");
  }
}
