package dev.fullcourt.server.page;

/**
 * What a page says while there is nothing to show.
 *
 * @param title what is missing
 * @param agreed whether there is an agreement already
 */
public record Empty(String title, boolean agreed) {

  /** No data yet. */
  public static Empty of(boolean agreed) {
    return new Empty(agreed ? "No buyers yet" : "Nothing is agreed yet", agreed);
  }
}
