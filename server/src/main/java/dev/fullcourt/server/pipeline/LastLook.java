package dev.fullcourt.server.pipeline;

import org.jspecify.annotations.Nullable;

/** How an opportunity stands in the log itself, with what is not decided yet. */
public interface LastLook {

  /**
   * The last that was said of where it is.
   *
   * @param step the step of the sale, or {@code won} or {@code lost}
   * @param by who said so, or null
   */
  record Where(String step, @Nullable String by) {}

  /** Where it is; call while nobody else can append. */
  Where where(Opportunity opportunity);

  /** Whether the log has an event of that id from the desk. */
  boolean has(String id);
}
