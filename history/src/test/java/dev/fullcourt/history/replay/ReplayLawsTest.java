package dev.fullcourt.history.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.engine.cycle.Stay;
import dev.fullcourt.engine.cycle.Stays;
import dev.fullcourt.engine.decision.Amendments;
import dev.fullcourt.engine.decision.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** However a log is imported, in whatever pieces and order, its end is the same (laws 4 and 11). */
class ReplayLawsTest {

  private static final int MANY = 1000;
  private static final long FIRST_SEED = 7_041_776;

  private static final Replay REPLAY = new Replay(Imports.ENGINE);

  private static Replay.Outcome replayed(List<Batch> batches) {
    return REPLAY.of("b", "main", batches);
  }

  private static void each(Consumer<SplittableRandom> law) {
    for (long seed = FIRST_SEED; seed < FIRST_SEED + MANY; seed++) {
      try {
        law.accept(new SplittableRandom(seed));
      } catch (RuntimeException | AssertionError broken) {
        throw new AssertionError("seed " + seed, broken);
      }
    }
  }

  private static List<Decision> inForce(List<Decision> ledger) {
    return Amendments.inForce(ledger).stream().map(decision -> decision.at(0)).toList();
  }

  @Test
  void anyPiecesInAnyOrderEndWithTheDecisionsOfOneImport() {
    List<Integer> amended = new ArrayList<>();
    each(random -> {
      List<Batch> batches = Imports.dealt(random, Imports.log(random));

      Replay.Outcome inPieces = replayed(batches);
      Replay.Outcome asOne = replayed(List.of(Imports.asOne(batches)));

      assertThat(inForce(inPieces.ledger())).isEqualTo(inForce(asOne.ledger()));
      assertThat(inPieces.score()).isEqualTo(asOne.score());
      assertThat(inPieces.state().withPosition(0)).isEqualTo(asOne.state().withPosition(0));
      assertThat(asOne.ledger()).noneMatch(Decision.Amended.class::isInstance);
      amended.add(
          (int) inPieces.ledger().stream().filter(Decision.Amended.class::isInstance).count());
    });
    assertThat(amended).as("the cases tried something").anyMatch(times -> times > 2);
  }

  @Test
  void whatIsInTheLedgerStaysThere() {
    each(random -> {
      List<Batch> batches = Imports.dealt(random, Imports.log(random));
      List<Decision> before = List.of();

      for (int i = 1; i <= batches.size(); i++) {
        List<Decision> ledger = replayed(batches.subList(0, i)).ledger();
        assertThat(ledger.subList(0, before.size())).isEqualTo(before);
        before = ledger;
      }
    });
  }

  @Test
  void everyDecisionStandsInItsPlaceAndAmendmentsKeepWhatIsThere() {
    each(random -> {
      List<Batch> batches = Imports.dealt(random, Imports.log(random));
      Replay.Outcome outcome = replayed(batches);

      for (int i = 0; i < outcome.ledger().size(); i++) {
        Decision decision = outcome.ledger().get(i);
        assertThat(decision.position()).isEqualTo(i);
        if (decision instanceof Decision.Amended(var position, var at, var cause, var keeps)) {
          List<Decision> before = Amendments.inForce(outcome.ledger().subList(0, i));
          assertThat(keeps).isLessThan(before.size());
          assertThat(at).isEqualTo(before.get(keeps).at());
        }
      }
      assertThat(outcome.state().course().position()).isEqualTo(outcome.ledger().size());
    });
  }

  @Test
  void importsThatFollowEachOtherAmendNothing() {
    each(random -> {
      List<Batch> batches = Imports.cut(random, Imports.log(random));

      assertThat(replayed(batches).ledger())
          .isEqualTo(replayed(List.of(Imports.asOne(batches))).ledger())
          .noneMatch(Decision.Amended.class::isInstance);
    });
  }

  @Test
  void staysOfAnAmendedLedgerTileTheTime() {
    each(random -> {
      List<Batch> batches = Imports.dealt(random, Imports.log(random));
      List<Stay> stays = Stays.of("b", replayed(batches).ledger());

      for (int i = 0; i + 1 < stays.size(); i++) {
        assertThat(stays.get(i).left()).isEqualTo(stays.get(i + 1).entered());
        assertThat(stays.get(i).next()).isEqualTo(stays.get(i + 1).stage());
        assertThat(stays.get(i).number()).isEqualTo(i);
      }
      assertThat(stays.getLast().open()).isTrue();
    });
  }
}
