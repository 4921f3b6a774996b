package dev.fullcourt.server.log;

/**
 * The right to add history to the log. Whoever takes it shuts out everyone else who imports or
 * corrects: nothing is written under an older epoch. What comes in live does not need it.
 *
 * @param epoch its number
 */
public record Fence(long epoch) {

  /** Someone else has taken the right to write. */
  public static final class Lost extends RuntimeException {
    private static final long serialVersionUID = 1;

    Lost(long epoch) {
      super(
          "another process has taken over adding history to the log (this one held epoch "
              + epoch
              + ")");
    }
  }
}
