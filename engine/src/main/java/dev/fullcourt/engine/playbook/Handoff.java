package dev.fullcourt.engine.playbook;

import dev.fullcourt.engine.calendar.BusinessHours;
import dev.fullcourt.engine.condition.Condition;
import dev.fullcourt.engine.time.Length;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A handing over of buyers from one function to another.
 *
 * @param name its name
 * @param from who offers
 * @param to who accepts or rejects
 * @param offer when to offer, or null when people alone do
 * @param expires how long an offer stands, in the hours of who is to accept; null for ever
 * @param hours the hours of who is to accept; around the clock when the playbook gives none
 * @param acceptedAt event types that accept it, besides {@code handoff_accepted}
 * @param rejectReasons why an offer may be rejected, or a buyer given back
 * @param whenRejected the stage a rejected buyer goes to; null to fall back
 * @param whenExpired the stage a buyer goes to whose offer fell through; null to fall back
 * @param stages the stages that begin with it, in their order; it goes on from one to the next
 */
public record Handoff(
    String name,
    Owner from,
    Owner to,
    @Nullable Condition offer,
    @Nullable Length expires,
    BusinessHours hours,
    List<String> acceptedAt,
    List<String> rejectReasons,
    @Nullable String whenRejected,
    @Nullable String whenExpired,
    List<String> stages) {
  public Handoff {
    acceptedAt = List.copyOf(acceptedAt);
    rejectReasons = List.copyOf(rejectReasons);
    stages = List.copyOf(stages);
  }

  /** Whether a stage begins with it. */
  public boolean begins(String stage) {
    return stages.contains(stage);
  }
}
