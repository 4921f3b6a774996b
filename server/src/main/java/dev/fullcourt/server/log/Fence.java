package dev.fullcourt.server.log;

/**
 * The right to write to the log. Whoever takes it shuts everyone else out: nothing is written under
 * an older epoch.
 *
 * @param epoch its number
 */
public record Fence(long epoch) {

  /** Someone else has taken the right to write. */
  public static final class Lost extends RuntimeException {
    private static final long serialVersionUID = 1;

    Lost(long epoch) {
      super(
          "another process has taken over writing to the log (this one held epoch " + epoch + ")");
    }
  }
}
