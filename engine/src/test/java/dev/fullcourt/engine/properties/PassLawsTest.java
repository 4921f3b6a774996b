package dev.fullcourt.engine.properties;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.engine.Engine;
import dev.fullcourt.engine.Run;
import dev.fullcourt.engine.Step;
import dev.fullcourt.engine.buyer.BuyerState;
import dev.fullcourt.engine.decision.AlertDecision;
import dev.fullcourt.engine.decision.Decision;
import dev.fullcourt.engine.decision.PassDecision;
import dev.fullcourt.engine.event.Event;
import dev.fullcourt.engine.event.EventTypes;
import dev.fullcourt.engine.event.Value;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.engine.stories.Playbooks;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What holds of passes whatever happens, tried on logs made from seeds. */
class PassLawsTest {

  private static final int SEEDS = 400;
  private static final Playbook PLAYBOOK = Playbooks.read("passes");
  private static final Engine ENGINE = new Engine(PLAYBOOK);
  private static final Instant HORIZON = Instant.parse("2026-04-20T00:00:00Z");

  @Test
  void eachIsAskedForOnceEndsAtMostOnceAndNothingComesAfterItsEnd() {
    int ended = 0;
    int breached = 0;
    for (long seed = 0; seed < SEEDS; seed++) {
      Map<Long, PassDecision> last = new HashMap<>();
      Set<Long> accepted = new HashSet<>();
      for (Decision decision : inOneGo(log(seed))) {
        if (!(decision instanceof PassDecision pass)) {
          continue;
        }
        PassDecision before = last.put(pass.asked(), pass);
        assertThat(before == null)
            .as("seed %s", seed)
            .isEqualTo(pass instanceof PassDecision.Asked);
        assertThat(before instanceof PassDecision.Ended).as("seed %s", seed).isFalse();
        switch (pass) {
          case PassDecision.Asked asked -> assertThat(asked.due()).isAfter(asked.at());
          case PassDecision.Accepted _ -> assertThat(accepted.add(pass.asked())).isTrue();
          case PassDecision.Warned warned -> assertThat(warned.at()).isBefore(warned.due());
          case PassDecision.Breached late -> {
            breached++;
            assertThat(late.at()).isEqualTo(late.due());
          }
          case PassDecision.Ended end -> {
            ended++;
            assertThat(end.late()).as("seed %s", seed).isEqualTo(!end.at().isBefore(end.due()));
          }
        }
      }
    }
    assertThat(ended).isGreaterThan(SEEDS);
    assertThat(breached).isPositive();
  }

  @Test
  void passesTouchNeitherStageNorOwnerNorClocks() {
    for (long seed = 0; seed < SEEDS; seed++) {
      List<Event> log = log(seed);
      List<Event> without = log.stream().map(PassLawsTest::withoutPass).toList();
      assertThat(others(inOneGo(log))).as("seed %s", seed).isEqualTo(others(inOneGo(without)));
    }
  }

  /** The same event without its meaning: that anything happened at all can be an edge. */
  private static Event withoutPass(Event event) {
    return EventTypes.PASS_STEPS.contains(event.type())
        ? new Event(
            event.seq(),
            event.source(),
            event.id(),
            event.buyer(),
            event.person(),
            "note_added",
            event.occurredAt(),
            event.known(),
            event.effective(),
            event.properties())
        : event;
  }

  private static List<Decision> others(List<Decision> decisions) {
    return decisions.stream()
        .filter(decision -> !(decision instanceof PassDecision))
        .filter(decision ->
            !(decision instanceof AlertDecision alert && alert.kind().equals("pass")))
        .map(decision -> decision.at(0))
        .toList();
  }

  @Test
  void stepByStepIsTheSameAsInOneGo() {
    for (long seed = 0; seed < SEEDS; seed++) {
      List<Event> log = log(seed);
      List<Decision> decisions = new ArrayList<>();
      BuyerState state = BuyerState.start("b", "main");
      SplittableRandom random = new SplittableRandom(seed);
      for (Event event : log) {
        if (random.nextInt(3) == 0) {
          Step wait =
              ENGINE.settle(state, event.effective().minusMillis(random.nextInt(3_000_000)));
          decisions.addAll(wait.decisions());
          state = wait.state();
        }
        Step step = ENGINE.advance(state, event);
        decisions.addAll(step.decisions());
        state = step.state();
      }
      decisions.addAll(ENGINE.settle(state, HORIZON).decisions());
      assertThat(decisions).as("seed %s", seed).isEqualTo(inOneGo(log));
    }
  }

  private static List<Decision> inOneGo(List<Event> log) {
    List<Decision> decisions = new ArrayList<>();
    Run run = ENGINE.open(BuyerState.start("b", "main"));
    log.forEach(event -> run.advance(event, decisions::add));
    run.settle(HORIZON, decisions::add);
    return decisions;
  }

  /** A few weeks of tasks asked for, done and forgotten, between what the buyer does. */
  private static List<Event> log(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Event> log = new ArrayList<>();
    Instant at = Instant.parse("2026-03-02T08:00:00Z");
    log.add(new Event(1, "test", "e1", "b", null, "page_viewed", at, at, at, Map.of()));
    int many = 5 + random.nextInt(40);
    for (int seq = 2; seq <= many; seq++) {
      at = at.plusSeconds(random.nextInt(4) == 0 ? 0 : random.nextInt(60_000));
      Map<String, Value> said = new HashMap<>();
      String type;
      switch (random.nextInt(8)) {
        case 0 -> {
          type = random.nextBoolean() ? "opportunity_created" : "opportunity_won";
          said.put("opportunity", Value.of("o" + random.nextInt(3)));
        }
        case 1 -> type = random.nextInt(3) == 0 ? "recycled" : "page_viewed";
        case 2 -> {
          type = "owner_assigned";
          said.put("owner", Value.of("person" + random.nextInt(3)));
        }
        case 3, 4, 5 -> {
          type = EventTypes.PASS_ASKED;
          said.put(
              EventTypes.TO,
              Value.of(List.of("marketing", "sales", "partner").get(random.nextInt(3))));
        }
        default -> type = EventTypes.PASS_STEPS.get(1 + random.nextInt(4));
      }
      if (type.startsWith("pass_") && random.nextInt(5) > 0) {
        said.put(EventTypes.PASS, Value.of("p" + random.nextInt(4)));
      }
      log.add(new Event(seq, "test", "e" + seq, "b", null, type, at, at, at, said));
    }
    return log;
  }
}
