package dev.fullcourt.server.plays;

import dev.fullcourt.engine.play.PlayRun.End;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How a run stands: it runs, or it ended; ways to end are put together as reports do. */
public enum PlayState {
  RUNNING("Running"),
  FINISHED("Finished"),
  RECYCLED("Recycled"),
  STOPPED("Stopped"),
  TAKEN_OVER("Taken over"),
  TURN_OVER("Turn over"),
  /** It ended, however. */
  OVER("Over");

  private final String title;

  PlayState(String title) {
    this.title = title;
  }

  /** What people call it. */
  public String title() {
    return title;
  }

  /** The word in an address. */
  public String word() {
    return stored().replace('_', '-');
  }

  /** The word in the views. */
  public String stored() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Which one a word of an address means. */
  public static Optional<PlayState> find(String word) {
    return Stream.of(values()).filter(state -> state.word().equals(word)).findFirst();
  }

  /** How a run stands that ended so. */
  public static PlayState of(End end) {
    return switch (end) {
      case RUNNING -> RUNNING;
      case FINISHED, ENDED, KEPT -> FINISHED;
      case RECYCLED -> RECYCLED;
      case STOPPED, DROPPED -> STOPPED;
      case TAKEN_OVER -> TAKEN_OVER;
      case TURN_OVER -> TURN_OVER;
    };
  }
}
