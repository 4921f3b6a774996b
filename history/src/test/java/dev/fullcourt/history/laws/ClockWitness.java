package dev.fullcourt.history.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.engine.buyer.BuyerState;
import dev.fullcourt.engine.clock.RunningClock;
import dev.fullcourt.engine.decision.ClockDecision;
import dev.fullcourt.engine.decision.Decision;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.engine.playbook.Sla;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Law 29: the buyer's clock runs from its start for the agreed time, in the owner's hours, and only
 * a date the buyer gave puts it off; whoever is made responsible has a clock of their own.
 */
final class ClockWitness implements Witness {

  private record Running(Instant since, Instant due, boolean putOff) {}

  private final Map<String, Sla> slas = new HashMap<>();
  private final Map<String, Running> running = new HashMap<>();
  private int reassigned;

  ClockWitness(Playbook playbook) {
    playbook.teamwork().slas().forEach(sla -> slas.put(sla.name(), sla));
  }

  /** How often a clock was given to somebody else. */
  int reassigned() {
    return reassigned;
  }

  @Override
  public void decided(Decision decision) {
    if (!(decision instanceof ClockDecision clock)) {
      return;
    }
    Running before = running.get(clock.sla());
    assertThat(before == null).as("%s", clock).isEqualTo(clock instanceof ClockDecision.Started);
    switch (clock) {
      case ClockDecision.Started started -> {
        assertThat(started.due()).isEqualTo(due(started.sla(), started.at()));
        running.put(started.sla(), new Running(started.at(), started.due(), false));
      }
      case ClockDecision.Warned warned -> goesOn(before, warned.since(), warned.due());
      case ClockDecision.Breached late -> {
        goesOn(before, late.since(), late.due());
        Instant over = late.assignment() == null ? late.due() : late.assignment().due();
        assertThat(late.at()).isEqualTo(over);
      }
      case ClockDecision.Paused paused ->
          running.put(
              paused.sla(),
              new Running(Objects.requireNonNull(before).since(), paused.due(), true));
      case ClockDecision.Resumed resumed ->
          assertThat(resumed.due()).isEqualTo(Objects.requireNonNull(before).due());
      case ClockDecision.Reassigned given -> {
        reassigned++;
        goesOn(before, given.since(), given.due());
        assertThat(given.assignment().since()).isEqualTo(given.at());
      }
      case ClockDecision.Stopped stopped -> {
        goesOn(before, stopped.since(), stopped.due());
        assertThat(stopped.late()).isEqualTo(!stopped.at().isBefore(stopped.due()));
        running.remove(stopped.sla());
      }
      case ClockDecision.Cancelled cancelled -> {
        goesOn(before, cancelled.since(), cancelled.due());
        running.remove(cancelled.sla());
      }
    }
  }

  private Instant due(String name, Instant since) {
    Sla sla = Objects.requireNonNull(slas.get(name));
    return sla.hours().plus(since, sla.within());
  }

  private static void goesOn(@Nullable Running before, Instant since, Instant due) {
    assertThat(since).isEqualTo(Objects.requireNonNull(before).since());
    assertThat(due).isEqualTo(before.due());
  }

  @Override
  public void after(BuyerState state) {
    assertThat(state.course().clocks())
        .extracting(RunningClock::sla)
        .containsExactlyInAnyOrderElementsOf(running.keySet());
    for (RunningClock clock : state.course().clocks()) {
      Running known = Objects.requireNonNull(running.get(clock.sla()));
      goesOn(known, clock.buyer().since(), clock.buyer().due());
      if (!known.putOff()) {
        assertThat(clock.buyer().due()).isEqualTo(due(clock.sla(), clock.buyer().since()));
      }
    }
  }
}
