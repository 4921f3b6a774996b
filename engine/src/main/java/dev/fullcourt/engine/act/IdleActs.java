package dev.fullcourt.engine.act;

import dev.fullcourt.engine.act.IdleAct.Why;
import dev.fullcourt.engine.decision.Amendments;
import dev.fullcourt.engine.decision.Cause.Trigger;
import dev.fullcourt.engine.decision.Decision;
import dev.fullcourt.engine.decision.PlayDecision;
import dev.fullcourt.engine.event.Event;
import dev.fullcourt.engine.event.EventTypes;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.engine.playbook.Stage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the acts of people that changed nothing about one buyer, and why. */
public final class IdleActs {

  private final Playbook playbook;

  /** By an agreement. */
  public IdleActs(Playbook playbook) {
    this.playbook = playbook;
  }

  /**
   * Those of a buyer, in their order.
   *
   * @param events the buyer's that count, in the order they count
   * @param ledger what was decided of them, in order
   */
  public List<IdleAct> of(List<Event> events, List<Decision> ledger) {
    Map<Long, Integer> places = new HashMap<>();
    Map<Long, Event> bySeq = new HashMap<>();
    for (Event event : events) {
      places.put(event.seq(), places.size());
      bySeq.put(event.seq(), event);
    }
    List<Decision> inForce = Amendments.inForce(ledger);
    Set<Long> heeded = new HashSet<>();
    Map<Long, Why> refused = new HashMap<>();
    for (Decision decision : inForce) {
      if (decision.cause().trigger() instanceof Trigger.ByEvent(long seq)) {
        if (decision instanceof PlayDecision.Refused no) {
          refused.put(seq, why(no.why()));
        } else {
          heeded.add(seq);
        }
      }
    }
    List<IdleAct> idle = new ArrayList<>();
    Standing standing = new Standing(bySeq);
    int next = 0;
    for (int place = 0; place < events.size(); place++) {
      Event event = events.get(place);
      while (next < inForce.size() && isBefore(inForce.get(next), event, place, places)) {
        standing.hear(inForce.get(next++));
      }
      Why no = refused.get(event.seq());
      Why why = heeded.contains(event.seq()) ? null : no == null ? why(event, standing) : no;
      if (why != null) {
        idle.add(new IdleAct(event.seq(), why));
      }
    }
    return List.copyOf(idle);
  }

  /** That a play was not started is in the ledger, and its reason with it. */
  private static Why why(PlayDecision.Refusal refusal) {
    return switch (refusal) {
      case NOT_BY_HAND -> Why.NOT_BY_HAND;
      case RUNS -> Why.RUNS_ALREADY;
      case STAGE -> Why.NOT_IN_THIS_STAGE;
      case CUSTOMER -> Why.NOT_FOR_CUSTOMERS;
      case OPEN_OPPORTUNITY -> Why.OPPORTUNITY_OPEN;
      case OPTED_OUT -> Why.OPTED_OUT;
      case STOPPED -> Why.STOPPED_ALREADY;
    };
  }

  private static boolean isBefore(
      Decision decision, Event event, int place, Map<Long, Integer> places) {
    return decision.cause().trigger() instanceof Trigger.ByEvent(long seq)
            && places.containsKey(seq)
        ? places.getOrDefault(seq, 0) < place
        : !decision.at().isAfter(event.effective());
  }

  /**
   * Why an act that led to no decision did not; null when it is no act, or one that asks for none.
   */
  private @Nullable Why why(Event event, Standing standing) {
    return switch (event.type()) {
      case EventTypes.HANDOFF_OFFERED,
          EventTypes.HANDOFF_ACCEPTED,
          EventTypes.HANDOFF_REJECTED,
          EventTypes.HANDOFF_EXPIRED,
          EventTypes.HANDOFF_RETURNED ->
          handoff(event, standing);
      case EventTypes.OWNER_ASSIGNED, EventTypes.LEAD_ASSIGNED -> owner(event, standing);
      case EventTypes.PASS_ASKED -> asked(event, standing);
      case EventTypes.PASS_ACCEPTED,
          EventTypes.PASS_ANSWERED,
          EventTypes.PASS_DECLINED,
          EventTypes.PASS_WITHDRAWN ->
          pass(event, standing);
      case EventTypes.PLAY_STARTED -> play(event) ? null : Why.NO_SUCH_PLAY;
      case EventTypes.PLAY_STOPPED -> play(event) ? Why.NOT_RUNNING : Why.NO_SUCH_PLAY;
      case EventTypes.TASK_DONE -> play(event) ? Why.NO_SUCH_TASK : Why.NO_SUCH_PLAY;
      case EventTypes.QUALIFICATION_ANSWERED -> question(event);
      default -> detour(event, standing);
    };
  }

  private @Nullable Why handoff(Event event, Standing standing) {
    String name = event.text(EventTypes.HANDOFF);
    if (name == null || !playbook.teamwork().handoffs().containsKey(name)) {
      return Why.NO_SUCH_HANDOFF;
    }
    Boolean accepted = standing.handoffs.get(name);
    return switch (event.type()) {
      case EventTypes.HANDOFF_OFFERED, EventTypes.HANDOFF_ACCEPTED -> {
        boolean isAnswer = event.type().equals(EventTypes.HANDOFF_ACCEPTED);
        if (accepted == null || (!accepted && isAnswer)) {
          Why beside = event.property(EventTypes.SAID_IN) == null ? null : Why.OTHERS_OPPORTUNITY;
          yield isDecided(standing.stage) ? Why.DECIDED : beside;
        }
        yield accepted ? Why.ACCEPTED_ALREADY : Why.OFFERED_ALREADY;
      }
      case EventTypes.HANDOFF_RETURNED ->
          accepted == null ? Why.NOT_OFFERED : accepted ? null : Why.NOT_ACCEPTED;
      default -> accepted == null ? Why.NOT_OFFERED : accepted ? Why.ACCEPTED_ALREADY : null;
    };
  }

  private boolean isDecided(@Nullable String stage) {
    return playbook.cycle().detours().stream()
        .anyMatch(detour -> detour.name().equals(stage) && detour.outcome() != null);
  }

  private static Why owner(Event event, Standing standing) {
    if (event.text(EventTypes.OWNER) == null) {
      return Why.NOBODY_NAMED;
    }
    return standing.stage == null ? Why.NOT_IN_THE_CYCLE : Why.OWNER_ALREADY;
  }

  private static Why asked(Event event, Standing standing) {
    return standing.passes.containsKey(Standing.pass(event)) ? Why.ASKED_ALREADY : Why.NO_SUCH_PASS;
  }

  private static @Nullable Why pass(Event event, Standing standing) {
    String id = event.text(EventTypes.PASS);
    if (id == null && standing.passes.size() > 1) {
      return Why.SEVERAL_ASKED;
    }
    Boolean taken =
        id == null
            ? standing.passes.values().stream().findFirst().orElse(null)
            : standing.passes.get(id);
    if (taken == null) {
      return Why.NOT_ASKED;
    }
    return taken && event.type().equals(EventTypes.PASS_ACCEPTED) ? Why.TAKEN_ALREADY : null;
  }

  private boolean play(Event event) {
    return playbook.teamwork().outreach().plays().stream()
        .anyMatch(play -> play.name().equals(event.text(EventTypes.PLAY)));
  }

  private @Nullable Why question(Event event) {
    String method = event.text("method");
    String question = event.text("question");
    return method != null
            && question != null
            && playbook.teamwork().qualification().has(method, question)
        ? null
        : Why.NO_SUCH_QUESTION;
  }

  /** Who puts a buyer aside says so by the name of the stage. */
  private @Nullable Why detour(Event event, Standing standing) {
    for (Stage.Detour detour : playbook.cycle().detours()) {
      if (detour.name().equals(event.type())) {
        return event.type().equals(standing.stage) ? Why.THERE_ALREADY : Why.NO_WAY_THERE;
      }
    }
    return null;
  }
}
