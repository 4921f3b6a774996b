package dev.fullcourt.history.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.engine.alert.AlertWatch;
import dev.fullcourt.engine.buyer.BuyerState;
import dev.fullcourt.engine.decision.Decision;
import dev.fullcourt.engine.decision.HandoffDecision;
import dev.fullcourt.engine.decision.OwnerDecision;
import dev.fullcourt.engine.event.Event;
import dev.fullcourt.engine.owner.Owned;
import dev.fullcourt.engine.playbook.Playbook;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Law 27: a buyer has exactly one owner, a person or a queue; a queue has somebody who leads it and
 * a clock that goes on for as long as nobody has the buyer.
 */
final class OwnerWitness implements Witness {

  private static final String QUEUE_CLOCK = "nobody has it";

  private final Playbook playbook;
  private final boolean hasQueueClock;
  private final Map<String, String> offers = new LinkedHashMap<>();
  private final Map<Long, String> named = new HashMap<>();
  private @Nullable String stage;
  private @Nullable String function;
  private @Nullable String person;
  private @Nullable Instant withoutPersonSince;

  OwnerWitness(Playbook playbook) {
    this.playbook = playbook;
    this.hasQueueClock =
        playbook.teamwork().alerts().stream().anyMatch(alert -> alert.name().equals(QUEUE_CLOCK));
  }

  @Override
  public void before(Event event) {
    if (event.text("owner") != null) {
      named.put(event.seq(), Objects.requireNonNull(event.text("owner")));
    }
  }

  @Override
  public void decided(Decision decision) {
    switch (decision) {
      case Decision.StageEntered entered -> stage = entered.stage();
      case HandoffDecision.Offered offered -> offers.put(offered.handoff(), offered.function());
      case HandoffDecision.Accepted _ -> {}
      case HandoffDecision over -> offers.remove(over.handoff());
      case OwnerDecision.AssignmentRequested asked -> {
        assertThat(asked.function()).isEqualTo(whose());
        has(asked.at(), null);
      }
      case OwnerDecision.Assigned assigned -> {
        assertThat(assigned.function()).isEqualTo(whose());
        comesTo(whose(), assigned.at());
        has(assigned.at(), person(assigned));
      }
      default -> {}
    }
    comesTo(whose(), decision.at());
  }

  private String person(OwnerDecision.Assigned assigned) {
    return assigned.event() == null
        ? Objects.requireNonNull(assigned.named())
        : Objects.requireNonNull(named.get(assigned.event()), "named by an event of the log");
  }

  /** The function of the offer that was made last and is open, else the one that leads. */
  private @Nullable String whose() {
    return offers.isEmpty()
        ? Optional.ofNullable(stage)
            .flatMap(playbook.cycle()::find)
            .map(each -> each.leads())
            .orElse(null)
        : List.copyOf(offers.values()).getLast();
  }

  private void comesTo(@Nullable String whom, Instant at) {
    if (!Objects.equals(function, whom)) {
      function = whom;
      has(at, null);
    }
  }

  private void has(Instant at, @Nullable String whom) {
    boolean goesOn = whom == null && person == null && withoutPersonSince != null;
    withoutPersonSince = whom != null ? null : goesOn ? withoutPersonSince : at;
    person = whom;
  }

  @Override
  public void after(BuyerState state) {
    Owned owned = state.course().work().owned();
    assertThat(owned == null).isEqualTo(stage == null);
    if (owned == null) {
      return;
    }
    assertThat(owned.function()).isEqualTo(function);
    assertThat(owned.holder() == null ? null : owned.holder().name()).isEqualTo(person);
    if (person == null) {
      assertThat(playbook.teams().values())
          .as("somebody answers for the queue of %s", function)
          .anyMatch(team -> team.function().equals(function) && team.lead() != null);
    }
    if (hasQueueClock) {
      checkClock(state);
    }
  }

  private void checkClock(BuyerState state) {
    Optional<AlertWatch> clock =
        state.course().watching().watches().stream()
            .filter(watch -> watch.alert().equals(QUEUE_CLOCK))
            .findFirst();
    assertThat(clock.isPresent()).as("a clock while nobody has it").isEqualTo(person == null);
    clock.ifPresent(watch -> {
      assertThat(watch.due() != null || watch.isOpen()).isTrue();
      assertThat(watch.since()).isBeforeOrEqualTo(withoutPersonSince);
    });
  }
}
