package dev.fullcourt.history.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.engine.decision.Amendments;
import dev.fullcourt.engine.decision.Decision;
import dev.fullcourt.engine.decision.LedgerText;
import dev.fullcourt.engine.event.Event;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/**
 * Whatever is corrected, in whatever order: what is in force is what a fresh replay of the
 * corrected log gives (laws 11, 12, 15 and 17).
 */
class CorrectionLawsTest {

  private static final int MANY = 500;
  private static final long FIRST_SEED = 1_121_969;
  private static final Replay REPLAY = new Replay(Imports.ENGINE);

  private static void each(Consumer<SplittableRandom> law) {
    for (long seed = FIRST_SEED; seed < FIRST_SEED + MANY; seed++) {
      try {
        law.accept(new SplittableRandom(seed));
      } catch (RuntimeException | AssertionError broken) {
        throw new AssertionError("seed " + seed, broken);
      }
    }
  }

  private static Event correction(Correction correction, long seq, Instant at) {
    return new Event(
        seq,
        Correction.SOURCE,
        correction.type() + seq,
        "b",
        null,
        correction.type(),
        at,
        at,
        at,
        correction.properties());
  }

  /** Each correction in a batch of its own, after everything that came in. */
  private static List<Batch> then(List<Batch> batches, List<Correction> corrections) {
    List<Batch> all = new ArrayList<>(batches);
    long seq = batches.getLast().close();
    Instant horizon = Imports.asOne(batches).horizon();
    for (Correction correction : corrections) {
      Event row = correction(correction, ++seq, horizon);
      all.add(new Batch(List.of(row), ++seq, horizon));
    }
    return all;
  }

  private static List<Correction> some(SplittableRandom random, List<Batch> batches) {
    List<Event> events = Imports.asOne(batches).events();
    List<Correction> corrections = new ArrayList<>();
    for (int i = random.nextInt(1, 6); i > 0; i--) {
      String id = events.get(random.nextInt(events.size())).id();
      corrections.add(
          switch (random.nextInt(5)) {
            case 0 -> new Correction.Restored("import", id);
            case 1 -> new Correction.PeopleMerged("p0", "p1");
            case 2 -> new Correction.PeopleSeparated("p0", "p1");
            default -> new Correction.Voided("import", id);
          });
    }
    return corrections;
  }

  private static List<Decision> inForce(Replay.Outcome outcome) {
    return Amendments.inForce(outcome.ledger()).stream().map(each -> each.at(0)).toList();
  }

  private static Replay.Outcome fresh(Replay replay, Replay.Outcome corrected, Instant horizon) {
    return replay.of("b", "main", List.of(new Batch(corrected.events(), Long.MAX_VALUE, horizon)));
  }

  private static Instant end(List<Batch> batches) {
    return Imports.asOne(batches).horizon();
  }

  @Test
  void originalAndAmendmentsAreAFreshReplayOfTheCorrectedLog() {
    List<Integer> amended = new ArrayList<>();
    each(random -> {
      List<Batch> batches = Imports.dealt(random, Imports.log(random));
      List<Batch> all = then(batches, some(random, batches));
      Replay.Outcome outcome = REPLAY.of("b", "main", all);
      Replay.Outcome fresh = fresh(REPLAY, outcome, end(all));
      if (!outcome.events().isEmpty()) {
        assertThat(inForce(outcome)).isEqualTo(inForce(fresh));
        assertThat(outcome.score()).isEqualTo(fresh.score());
      }
      for (int i = 0; i < outcome.ledger().size(); i++) {
        assertThat(outcome.ledger().get(i).position()).isEqualTo(i);
      }
      amended.add(
          (int)
              outcome.ledger().stream()
                  .filter(Decision.Amended.class::isInstance)
                  .filter(each -> each.cause().rule().startsWith("correction."))
                  .count());
    });
    assertThat(amended).as("the cases tried something").anyMatch(times -> times > 1);
  }

  @Test
  void orderOfCorrectionsOfDifferentEventsDoesNotMatter() {
    each(random -> {
      List<Batch> batches = Imports.dealt(random, Imports.log(random));
      List<Correction> voids =
          Imports.asOne(batches).events().stream()
              .filter(event -> random.nextInt(3) == 0)
              .map(event -> (Correction) new Correction.Voided("import", event.id()))
              .toList();
      Replay.Outcome one = REPLAY.of("b", "main", then(batches, voids));
      Replay.Outcome other = REPLAY.of("b", "main", then(batches, voids.reversed()));
      assertThat(inForce(one)).isEqualTo(inForce(other));
      assertThat(one.state().facts()).isEqualTo(other.state().facts());
    });
  }

  @Test
  void mergedAndSeparatedIsAsBefore() {
    each(random -> {
      List<Batch> own = Imports.dealt(random, Imports.log(random));
      Replay.Outcome before = REPLAY.of("b", "main", own);
      List<Batch> merged = new ArrayList<>(own);
      long seq = own.getLast().close();
      Instant horizon = end(own);
      List<Event> adopting = new ArrayList<>();
      adopting.add(correction(new Correction.Adopted("other"), ++seq, horizon));
      for (Event event : Imports.log(random)) {
        adopting.add(adopted(event, ++seq));
        horizon = event.effective().isAfter(horizon) ? event.effective() : horizon;
      }
      merged.add(new Batch(adopting, ++seq, horizon));
      Replay.Outcome together = REPLAY.of("b", "main", merged);
      assertThat(together.events()).hasSize(before.events().size() + adopting.size() - 1);
      assertThat(inForce(together)).isEqualTo(inForce(fresh(REPLAY, together, horizon)));

      List<Batch> separated = then(merged, List.of(new Correction.Separated("other")));
      List<Batch> untouched = new ArrayList<>(own);
      untouched.add(new Batch(List.of(), seq, horizon));
      Replay.Outcome alone = REPLAY.of("b", "main", untouched);
      Replay.Outcome apart = REPLAY.of("b", "main", separated);
      assertThat(inForce(apart)).isEqualTo(inForce(alone));
      assertThat(apart.state().withPosition(0)).isEqualTo(alone.state().withPosition(0));
    });
  }

  @Test
  void peopleMergedAndSeparatedAreAsBeforeToTheByte() {
    List<Boolean> mattered = new ArrayList<>();
    each(random -> {
      List<Batch> own = Imports.dealt(random, Imports.log(random));
      Correction merged = new Correction.PeopleMerged("p0", "p1");
      Correction apart = new Correction.PeopleSeparated("p0", "p1");
      Replay.Outcome before = REPLAY.of("b", "main", then(own, List.of()));
      Replay.Outcome one = REPLAY.of("b", "main", then(own, List.of(merged)));
      Replay.Outcome two = REPLAY.of("b", "main", then(own, List.of(merged, apart)));
      mattered.add(!one.state().facts().equals(before.state().facts()));
      assertThat(texts(two)).isEqualTo(texts(before));
      assertThat(two.state().facts()).isEqualTo(before.state().facts());
      assertThat(two.score()).isEqualTo(before.score());
    });
    assertThat(mattered).as("the cases tried something").contains(true);
  }

  /** What is in force, as the ledger keeps it. */
  private static List<String> texts(Replay.Outcome outcome) {
    return inForce(outcome).stream().map(LedgerText::of).toList();
  }

  private static Event adopted(Event event, long seq) {
    return new Event(
        seq,
        event.source(),
        "o" + event.id(),
        "other",
        event.person(),
        event.type(),
        event.occurredAt(),
        event.known(),
        event.effective(),
        event.properties());
  }

  @Test
  void tombstoneHasNothingAndComesBackWhole() {
    each(random -> {
      List<Batch> batches = Imports.dealt(random, Imports.log(random));
      List<Batch> ended = then(batches, List.of(new Correction.Merged("other")));
      assertThat(inForce(REPLAY.of("b", "main", ended))).isEmpty();
      List<Batch> back =
          then(batches, List.of(new Correction.Merged("x"), new Correction.Separated("x")));
      assertThat(inForce(REPLAY.of("b", "main", back)))
          .isEqualTo(inForce(REPLAY.of("b", "main", batches)));
    });
  }

  @Test
  void activationInWhateverPiecesTheLogCameEndsTheSame() {
    Replay replay = new Replay(Imports.ENGINES);
    List<Boolean> both = new ArrayList<>();
    each(random -> {
      List<Batch> batches = Imports.dealt(random, Imports.log(random));
      List<Event> events = Imports.asOne(batches).events();
      Instant from = events.get(random.nextInt(events.size())).effective();
      int first = random.nextInt(batches.size());
      List<Batch> pieces = new ArrayList<>();
      for (int i = 0; i < batches.size(); i++) {
        Batch batch = batches.get(i);
        List<Mark> marks =
            i == first ? List.of(new Activation(batch.close(), 2, from, from)) : List.of();
        pieces.add(new Batch(batch.events(), marks, batch.close(), batch.horizon()));
      }
      Batch asOne = Imports.asOne(batches);
      Batch all =
          new Batch(
              asOne.events(),
              List.of(new Activation(0, 2, from, from)),
              asOne.close(),
              asOne.horizon());
      Replay.Outcome inPieces = replay.of("b", "main", pieces);
      Replay.Outcome atOnce = replay.of("b", "main", List.of(all));
      assertThat(inForce(inPieces)).isEqualTo(inForce(atOnce));
      assertThat(inPieces.state().withPosition(0)).isEqualTo(atOnce.state().withPosition(0));
      List<Decision> decisions = inForce(atOnce);
      assertThat(decisions)
          .allMatch(each -> each.cause().playbook() == (each.at().isBefore(from) ? 1 : 2))
          .as("nothing fires for what lies behind: time alone or an event leads on")
          .noneMatch(each -> each.at().isBefore(from) && each.cause().playbook() == 2);
      both.add(decisions.stream().map(each -> each.cause().playbook()).distinct().count() == 2);
    });
    assertThat(both).as("the cases tried something").contains(true);
  }

  @Test
  void untilTheActivationAllIsAsUnderTheFirstPlaybook() {
    Replay replay = new Replay(Imports.ENGINES);
    each(random -> {
      Batch all = Imports.asOne(Imports.dealt(random, Imports.log(random)));
      Instant from = all.events().get(random.nextInt(all.events().size())).effective();
      Batch with =
          new Batch(
              all.events(), List.of(new Activation(0, 2, from, from)), all.close(), all.horizon());
      List<Decision> first = inForce(replay.of("b", "main", List.of(all)));
      List<Decision> both = inForce(replay.of("b", "main", List.of(with)));
      assertThat(both.stream().filter(each -> each.at().isBefore(from)).toList())
          .isEqualTo(first.stream().filter(each -> each.at().isBefore(from)).toList());
    });
  }

  @Test
  void sealedLedgerGoesOnAsTheWholeOneWould() {
    each(random -> {
      List<Batch> batches = Imports.dealt(random, Imports.log(random));
      List<Batch> all = then(batches, some(random, batches));
      int sealedAt = random.nextInt(1, all.size() + 1);
      List<Batch> behind = all.subList(0, sealedAt);
      List<LedgerRow> rows =
          REPLAY.of("b", "main", behind).ledger().stream().map(LedgerRow::of).toList();
      List<Batch> switched = new ArrayList<>(behind);
      long close = behind.getLast().close();
      List<Mark> marks = List.of(new RevisionSwitch(close, 2));
      Batch last = switched.removeLast();
      switched.add(new Batch(last.events(), marks, last.close(), last.horizon()));
      switched.addAll(all.subList(sealedAt, all.size()));
      Seal seal = Seal.of(close, rows);
      Replay.Outcome sealed = REPLAY.of(new BuyerLog("b", "main", "b", "", switched, seal));
      Replay.Outcome whole = REPLAY.of("b", "main", all);
      assertThat(inForce(sealed)).isEqualTo(inForce(whole));
      assertThat(sealed.rows()).isEqualTo(whole.rows());
      assertThat(sealed.ledger().stream().filter(each -> each.position() >= rows.size()).toList())
          .isEqualTo(whole.ledger().subList(rows.size(), whole.ledger().size()));
      assertThat(StateText.isPresent(sealed.atSeal())).isTrue();
      assertThat(seal.fits(rows)).isTrue();
    });
  }
}
