package dev.fullcourt.history.pipeline;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something sellers have to do for an opportunity, beside what the buyer does: a meeting to hold, a
 * review to pass, somebody's time to get.
 *
 * @param opportunity its key
 * @param activity what; within an opportunity it is known by this
 * @param planned when it was put on the list
 * @param due until when, or null when nobody said
 * @param owner who does it, or null when nobody said
 * @param state what became of it
 * @param ended when it was done or dropped, or null while it is open
 * @param by who said so last, or null
 * @param note what they said with it, or null
 * @param event the event that said so last
 */
public record PlannedActivity(
    String opportunity,
    String activity,
    Instant planned,
    @Nullable Instant due,
    @Nullable String owner,
    State state,
    @Nullable Instant ended,
    @Nullable String by,
    @Nullable String note,
    EventName event) {

  /** What becomes of activities. */
  public enum State {
    OPEN,
    DONE,
    DROPPED;

    /** The word in tables and answers. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The state of that word. */
    public static State of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }
}
