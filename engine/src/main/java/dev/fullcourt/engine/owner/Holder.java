package dev.fullcourt.engine.owner;

import dev.fullcourt.engine.decision.Cause;
import dev.fullcourt.engine.decision.OwnerDecision;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person of ours who has a buyer.
 *
 * @param name how the log or the playbook names them
 * @param event the place in the log of the event that named them; null when the playbook did
 */
public record Holder(String name, @Nullable Long event) {

  /** The row of the ledger that says so; names from the log stay in the log (law 9). */
  OwnerDecision.Assigned assigned(Instant at, Cause cause, String function) {
    return new OwnerDecision.Assigned(0, at, cause, function, event, event == null ? name : null);
  }
}
