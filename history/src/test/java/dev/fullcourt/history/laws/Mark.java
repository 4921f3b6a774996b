package dev.fullcourt.history.laws;

import dev.fullcourt.engine.event.Event;
import java.time.Instant;

/** What a host was given to decide, in order. */
sealed interface Mark {

  /** The instant it reaches. */
  Instant at();

  /** A row of the log. */
  record Row(Event event) implements Mark {
    @Override
    public Instant at() {
      return event.effective();
    }
  }

  /** Nothing happened up to and including that instant. */
  record Time(Instant at) implements Mark {}
}
