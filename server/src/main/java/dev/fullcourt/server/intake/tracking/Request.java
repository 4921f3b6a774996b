package dev.fullcourt.server.intake.tracking;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request as it was read. */
public sealed interface Request {

  /**
   * It could be read; its events are understood one by one.
   *
   * @param writeKey the write key in the body, or null when there is none
   */
  record Events(@Nullable String writeKey, EventReading reading) implements Request {}

  /** It could not. */
  record Unreadable(Refusal refusal, String sample) implements Request {}

  /** Reads the events once it is known whose they are. */
  interface EventReading {
    /** What became of each event, in their order. */
    List<Read> as(String source);
  }
}
