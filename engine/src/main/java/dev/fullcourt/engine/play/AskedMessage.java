package dev.fullcourt.engine.play;

import dev.fullcourt.engine.playbook.PlayStep;
import java.time.Instant;

/**
 * What a machine was asked to send, not known to be sent. It counts as a contact.
 *
 * @param play which play asked
 * @param run which run of it
 * @param step which step
 * @param person to whom
 * @param channel by which channel
 * @param purpose what for
 * @param at when it was asked for
 * @param notAfter the last instant at which it may go out
 */
public record AskedMessage(
    String play,
    int run,
    String step,
    String person,
    String channel,
    String purpose,
    Instant at,
    Instant notAfter) {

  static AskedMessage of(RunningPlay run, PlayStep.Message step, Instant at, Instant notAfter) {
    return new AskedMessage(
        run.play(),
        run.run(),
        step.id(),
        java.util.Objects.requireNonNull(run.person()),
        step.channel(),
        step.purpose(),
        at,
        notAfter);
  }
}
