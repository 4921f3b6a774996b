package dev.fullcourt.history.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.engine.Engine;
import dev.fullcourt.engine.act.IdleAct;
import dev.fullcourt.engine.act.IdleActs;
import dev.fullcourt.engine.decision.AlertDecision;
import dev.fullcourt.engine.decision.Cause.Trigger;
import dev.fullcourt.engine.decision.Decision;
import dev.fullcourt.engine.decision.OwnerDecision;
import dev.fullcourt.engine.decision.PassDecision;
import dev.fullcourt.engine.decision.PlayDecision;
import dev.fullcourt.engine.event.Event;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.engine.playbook.PlaybookReader;
import dev.fullcourt.engine.playbook.Reading;
import dev.fullcourt.history.measures.ProjectFiles;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whatever buyers do and people do about them, in whatever order, with time and routing between,
 * the laws of teamwork hold at every step (23, 24, 25, 27, 29); and a host that crashes comes to
 * the same ledger, byte for byte, as one that does not (7, 13). {@code -Dfullcourt.seeds=N} tries N
 * seeds.
 */
class TeamworkLawsTest {

  private static final int SEEDS = Integer.getInteger("fullcourt.seeds", 200);
  private static final long FIRST_SEED = 4_711;
  private static final String EVERYTHING = "history/src/test/resources/laws/everything.yaml";

  @ParameterizedTest
  @CsvSource({EVERYTHING, "engine/src/test/resources/playbooks/sketch.yaml"})
  void lawsHoldAtEveryStepAndCrashesChangeNothing(String file) {
    Engine engine = engine(file);
    Map<String, Integer> seen = new HashMap<>();
    for (long seed = FIRST_SEED; seed < FIRST_SEED + SEEDS; seed++) {
      try {
        check(engine, seed, seen);
      } catch (AssertionError | RuntimeException broken) {
        throw new AssertionError("seed " + seed + ": " + broken.getMessage(), broken);
      }
    }
    assertThat(seen)
        .containsKeys("crashes", "decided twice", "reassigned", "refused", "returned")
        .containsKey("came to nothing");
    if (file.equals(EVERYTHING)) {
      assertThat(seen)
          .as("everything comes to pass")
          .containsKeys("offered", "accepted", "rejected", "expired", "closed")
          .containsKeys("withdrawn after a no", "asked for", "named", "late pass", "no start");
      assertThat(seen.values()).as("%s", seen).allMatch(times -> times > 5);
    }
  }

  private static void check(Engine engine, long seed, Map<String, Integer> seen) {
    SplittableRandom random = new SplittableRandom(seed);
    Company company = new Company(engine, random);
    company.live(random.nextInt(20, 120));
    for (WatchedBuyer buyer : company.buyers()) {
      CrashingHost host = new CrashingHost(engine, buyer.id(), company.given(), random);
      var end = host.decideAll();
      assertThat(host.ledger()).isEqualTo(buyer.ledger());
      assertThat(end).isEqualTo(buyer.state());
      count(buyer, host, seen);
      saysWhyNothingCameOfIt(engine.playbook(), buyer, seen);
    }
  }

  /** Whatever somebody did, it is in the ledger what came of it, or it is told why nothing did. */
  private static void saysWhyNothingCameOfIt(
      Playbook playbook, WatchedBuyer buyer, Map<String, Integer> seen) {
    Map<Long, IdleAct.Why> idle = new HashMap<>();
    new IdleActs(playbook)
        .of(buyer.events(), buyer.decisions())
        .forEach(act -> idle.put(act.event(), act.why()));
    Set<Long> heeded = new HashSet<>();
    for (Decision decision : buyer.decisions()) {
      if (decision.cause().trigger() instanceof Trigger.ByEvent(long seq)
          && !(decision instanceof PlayDecision.Refused)) {
        heeded.add(seq);
      }
    }
    assertThat(idle.keySet()).noneMatch(heeded::contains);
    for (Event event : buyer.events()) {
      boolean step = event.type().startsWith("handoff_") && event.text("handoff") != null;
      boolean nothing = !heeded.contains(event.seq());
      if (step && nothing) {
        assertThat(buyer.handoffs().refused()).as("%s", event).contains(event.seq());
      }
      if (nothing && (step || event.type().matches("(pass|play)_.*|task_done|owner_assigned"))) {
        assertThat(idle).as("%s", event).containsKey(event.seq());
        seen.merge("came to nothing", 1, Integer::sum);
      }
    }
  }

  private static void count(WatchedBuyer buyer, CrashingHost host, Map<String, Integer> seen) {
    buyer.handoffs().seen().forEach((step, times) -> seen.merge(step, times, Integer::sum));
    Map<String, Integer> others =
        Map.of(
            "crashes", host.crashes(),
            "decided twice", host.decidedTwice(),
            "reassigned", buyer.clocks().reassigned(),
            "withdrawn after a no", buyer.consent().withdrawn());
    others.forEach((what, times) -> {
      if (times > 0) {
        seen.merge(what, times, Integer::sum);
      }
    });
    for (Decision decision : buyer.decisions()) {
      switch (decision) {
        case OwnerDecision.AssignmentRequested _ -> seen.merge("asked for", 1, Integer::sum);
        case OwnerDecision.Assigned _ -> seen.merge("named", 1, Integer::sum);
        case PlayDecision.Refused _ -> seen.merge("no start", 1, Integer::sum);
        case PassDecision.Breached _ -> seen.merge("late pass", 1, Integer::sum);
        case AlertDecision.Raised raised ->
            seen.merge("alert of " + raised.kind(), 1, Integer::sum);
        default -> {}
      }
    }
  }

  @Test
  void everythingIsAPlaybook() {
    assertThat(engine(EVERYTHING).playbook().teamwork().slas()).hasSize(4);
  }

  private static Engine engine(String file) {
    return switch (PlaybookReader.read(file, ProjectFiles.read(file))) {
      case Reading.Accepted accepted -> new Engine(accepted.playbook());
      case Reading.Refused refused -> throw new AssertionError(refused.mistakes().toString());
    };
  }
}
