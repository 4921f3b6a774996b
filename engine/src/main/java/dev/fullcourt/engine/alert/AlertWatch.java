package dev.fullcourt.engine.alert;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that lasts, and of which somebody is told once it has lasted too long.
 *
 * @param alert the name of the alert
 * @param kind its kind, as the playbook writes it
 * @param subject the stage, handoff, agreed time or pass it is about, or null
 * @param since since when it lasts
 * @param due when somebody is to be told; null once they were, and of what lay behind when the
 *     playbook came into force
 * @param raised when they were told, or null
 */
public record AlertWatch(
    String alert,
    String kind,
    @Nullable String subject,
    Instant since,
    @Nullable Instant due,
    @Nullable Instant raised) {

  /** Whether somebody was told and it is not over. */
  public boolean isOpen() {
    return raised != null;
  }

  AlertWatch raisedAt(Instant at) {
    return new AlertWatch(alert, kind, subject, since, null, at);
  }
}
