package dev.fullcourt.engine.act;

import dev.fullcourt.engine.decision.Decision;
import dev.fullcourt.engine.decision.HandoffDecision;
import dev.fullcourt.engine.decision.PassDecision;
import dev.fullcourt.engine.decision.PlayDecision;
import dev.fullcourt.engine.event.Event;
import dev.fullcourt.engine.event.EventTypes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How a buyer stands between two events, so far as acts look at it. Mutable. */
final class Standing {

  @Nullable String stage;

  /** Those open, and whether they are accepted. */
  final Map<String, Boolean> handoffs = new HashMap<>();

  /** The open passes by what tells them apart, and whether somebody has taken them on. */
  final Map<String, Boolean> passes = new HashMap<>();

  final Set<String> plays = new HashSet<>();

  private final Map<Long, Event> events;

  Standing(Map<Long, Event> events) {
    this.events = events;
  }

  void hear(Decision decision) {
    switch (decision) {
      case Decision.StageEntered entered -> stage = entered.stage();
      case HandoffDecision step -> hear(step);
      case PassDecision step -> hear(step);
      case PlayDecision.Started started -> plays.add(started.play());
      case PlayDecision.Ended ended -> plays.remove(ended.play());
      default -> {}
    }
  }

  private void hear(HandoffDecision step) {
    switch (step) {
      case HandoffDecision.Offered offered -> handoffs.put(offered.handoff(), false);
      case HandoffDecision.Accepted accepted -> handoffs.put(accepted.handoff(), true);
      case HandoffDecision.Rejected _,
          HandoffDecision.Expired _,
          HandoffDecision.Returned _,
          HandoffDecision.Closed _ ->
          handoffs.remove(step.handoff());
    }
  }

  private void hear(PassDecision step) {
    Event asking = events.get(step.asked());
    String id = asking == null ? "" : pass(asking);
    switch (step) {
      case PassDecision.Asked _ -> passes.put(id, false);
      case PassDecision.Accepted _ -> passes.put(id, true);
      case PassDecision.Ended _ -> passes.remove(id);
      case PassDecision.Warned _, PassDecision.Breached _ -> {}
    }
  }

  /** What tells the pass apart that an event asks for. */
  static String pass(Event asking) {
    String id = asking.text(EventTypes.PASS);
    return id == null ? asking.id() : id;
  }
}
