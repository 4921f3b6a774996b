package dev.fullcourt.engine.clock;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time that is running out.
 *
 * @param since when it began
 * @param due when it is over
 * @param warnAt when to warn; null for no warning, or none any more
 * @param breached whether it is over
 */
public record Term(Instant since, Instant due, @Nullable Instant warnAt, boolean breached) {

  /** When it warns or is over next, or null when nothing more comes of it. */
  public @Nullable Instant nextDue() {
    return breached ? null : warnAt != null ? warnAt : due;
  }

  /** The same, warned of. */
  public Term warned() {
    return new Term(since, due, null, breached);
  }

  /** The same, over. */
  public Term over() {
    return new Term(since, due, null, true);
  }
}
