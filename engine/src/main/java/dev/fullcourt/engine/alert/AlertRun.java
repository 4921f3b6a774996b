package dev.fullcourt.engine.alert;

import dev.fullcourt.engine.decision.AlertDecision.End;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One alert about a buyer, from when it was raised to its end.
 *
 * @param buyer the buyer's id
 * @param number which alert of the buyer, from 0, in the order they were raised
 * @param alert its name
 * @param kind its kind, as the playbook writes it
 * @param subject the stage, handoff, agreed time or pass it is about, or null
 * @param since since when that which it tells of lasted
 * @param raised when it was raised
 * @param ended when it ended, or null while it is open
 * @param end what ended it, or null while it is open
 * @param to who is told, as the playbook writes it
 * @param function the function in charge when it was raised, of a late pass the one that is to answer;
 *     empty when it was nobody's yet
 * @param team the team in charge, or null when it is no team in particular
 * @param person the person who had the buyer, or null while the buyer waits in a queue
 * @param position the place in the ledger of the decision that raised it
 */
public record AlertRun(
    String buyer,
    int number,
    String alert,
    String kind,
    @Nullable String subject,
    Instant since,
    Instant raised,
    @Nullable Instant ended,
    @Nullable End end,
    List<String> to,
    String function,
    @Nullable String team,
    @Nullable String person,
    long position) {

  public AlertRun {
    to = List.copyOf(to);
  }

  /** As it stood at an instant at which it had been raised. */
  public AlertRun seenAt(Instant horizon) {
    return ended != null && ended.isAfter(horizon) ? with(null, null) : this;
  }

  AlertRun with(@Nullable Instant at, @Nullable End by) {
    return new AlertRun(
        buyer, number, alert, kind, subject, since, raised, at, by, to, function, team, person,
        position);
  }
}
