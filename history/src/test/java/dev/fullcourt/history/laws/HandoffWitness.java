package dev.fullcourt.history.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.engine.buyer.BuyerState;
import dev.fullcourt.engine.decision.Cause.Trigger;
import dev.fullcourt.engine.decision.Decision;
import dev.fullcourt.engine.decision.HandoffDecision;
import dev.fullcourt.engine.event.Event;
import dev.fullcourt.engine.handoff.OpenHandoff;
import dev.fullcourt.engine.playbook.Handoff;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.engine.playbook.Stage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Law 25: a handoff is offered, then accepted, rejected for an agreed reason or expired, or closed
 * with a move; what was accepted may be returned. What somebody wants to do beside that is no step.
 */
final class HandoffWitness implements Witness {

  private static final List<String> KINDS =
      List.of("offered", "accepted", "rejected", "expired", "returned");

  private record Open(Instant offered, @Nullable Instant accepted) {}

  private final Playbook playbook;
  private final Map<String, Open> open = new LinkedHashMap<>();
  private final List<String> wanted = new ArrayList<>();
  private final List<String> said = new ArrayList<>();
  private final Map<String, Integer> seen = new HashMap<>();
  private final Set<Long> refused = new HashSet<>();
  private @Nullable String stage;

  HandoffWitness(Playbook playbook) {
    this.playbook = playbook;
  }

  /** How often each step was seen, and how often one was wanted that is none. */
  Map<String, Integer> seen() {
    return seen;
  }

  /** The events, by their place in the log, in which a step was wanted that is none. */
  Set<Long> refused() {
    return refused;
  }

  @Override
  public void before(Event event) {
    wanted.clear();
    said.clear();
    Handoff handoff = playbook.teamwork().handoffs().get(String.valueOf(event.text("handoff")));
    String step = event.type().replace("handoff_", "");
    if (handoff == null || !event.type().startsWith("handoff_") || !KINDS.contains(step)) {
      return;
    }
    Open standing = open.get(handoff.name());
    boolean waits = standing != null && standing.accepted() == null;
    switch (step) {
      case "offered" -> want(standing == null && !isDecided(), "offered");
      case "accepted" -> {
        want(standing == null && !isDecided(), "offered");
        want(waits || !wanted.isEmpty(), "accepted");
      }
      case "returned" -> want(standing != null && !waits, step);
      default -> want(waits, step);
    }
    if (wanted.isEmpty()) {
      seen.merge("refused", 1, Integer::sum);
      refused.add(event.seq());
    }
  }

  private void want(boolean isLegal, String step) {
    if (isLegal) {
      wanted.add(step);
    }
  }

  private boolean isDecided() {
    return stage != null
        && playbook.cycle().find(stage).orElseThrow() instanceof Stage.Detour detour
        && detour.outcome() != null;
  }

  @Override
  public void decided(Decision decision) {
    if (decision instanceof Decision.StageEntered entered) {
      stage = entered.stage();
    }
    if (!(decision instanceof HandoffDecision step)) {
      return;
    }
    String kind = step.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
    seen.merge(kind, 1, Integer::sum);
    if (step.cause().trigger() instanceof Trigger.ByEvent
        && step.cause().rule().equals("handoffs." + step.handoff())) {
      said.add(kind);
    }
    follow(step);
  }

  private void follow(HandoffDecision step) {
    Open standing = open.remove(step.handoff());
    switch (step) {
      case HandoffDecision.Offered offered -> {
        assertThat(standing).as("%s", step).isNull();
        open.put(step.handoff(), new Open(offered.at(), null));
      }
      case HandoffDecision.Accepted accepted -> {
        waits(standing, accepted.offered(), step);
        open.put(step.handoff(), new Open(accepted.offered(), accepted.at()));
      }
      case HandoffDecision.Rejected rejected -> {
        waits(standing, rejected.offered(), step);
        agreed(step.handoff(), rejected.reason());
      }
      case HandoffDecision.Expired expired -> waits(standing, expired.offered(), step);
      case HandoffDecision.Returned returned -> {
        assertThat(standing).as("%s", step).isNotNull();
        assertThat(Objects.requireNonNull(standing).accepted()).isEqualTo(returned.accepted());
        agreed(step.handoff(), returned.reason());
      }
      case HandoffDecision.Closed closed -> {
        assertThat(standing).as("%s", step).isNotNull();
        Instant accepted = Objects.requireNonNull(standing).accepted();
        assertThat(accepted != null).isEqualTo(closed.wasAccepted());
        assertThat(accepted == null ? standing.offered() : accepted).isEqualTo(closed.since());
      }
    }
  }

  private static void waits(@Nullable Open standing, Instant offered, HandoffDecision step) {
    assertThat(standing).as("%s", step).isEqualTo(new Open(offered, null));
  }

  private void agreed(String handoff, @Nullable String reason) {
    Handoff agreed = Objects.requireNonNull(playbook.teamwork().handoffs().get(handoff));
    assertThat(reason == null || agreed.rejectReasons().contains(reason)).as(reason).isTrue();
  }

  @Override
  public void after(BuyerState state) {
    assertThat(said).as("steps of handoffs").isEqualTo(wanted);
    wanted.clear();
    said.clear();
    assertThat(state.course().work().handoffs())
        .extracting(OpenHandoff::handoff)
        .containsExactlyInAnyOrderElementsOf(open.keySet());
  }
}
