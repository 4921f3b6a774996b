package dev.fullcourt.history.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.engine.Engine;
import dev.fullcourt.engine.Run;
import dev.fullcourt.engine.buyer.BuyerState;
import dev.fullcourt.engine.decision.Decision;
import dev.fullcourt.engine.decision.LedgerText;
import dev.fullcourt.history.replay.StateCodec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A host of one buyer that keeps its state as bytes and crashes whenever it likes: before what it
 * decided is kept, or after that but before the state is. It goes on from the state it finds, be it
 * old, and reads the log again from there. It lets time pass late, early and twice.
 */
final class CrashingHost {

  private final Engine engine;
  private final SplittableRandom random;
  private final String buyer;
  private final List<Mark> log;
  private final List<String> ledger = new ArrayList<>();
  private final List<Snapshot> snapshots = new ArrayList<>();
  private int crashes;
  private int decidedTwice;

  /** A state as it was kept, and how much of the log it knows. */
  private record Snapshot(byte[] state, int cursor) {}

  CrashingHost(Engine engine, String buyer, List<Mark> given, SplittableRandom random) {
    this.engine = engine;
    this.buyer = buyer;
    this.random = random;
    this.log =
        given.stream()
            .filter(mark -> !(mark instanceof Mark.Row(var event)) || event.buyer().equals(buyer))
            .toList();
    snapshots.add(new Snapshot(StateCodec.write(BuyerState.start(buyer, "main")), 0));
  }

  int crashes() {
    return crashes;
  }

  int decidedTwice() {
    return decidedTwice;
  }

  List<String> ledger() {
    return ledger;
  }

  /** The state at the end. */
  BuyerState decideAll() {
    while (snapshots.getLast().cursor() < log.size()) {
      batch();
    }
    return state(snapshots.getLast());
  }

  private void batch() {
    Snapshot from = snapshots.getLast();
    int until = Math.min(log.size(), from.cursor() + random.nextInt(1, 8));
    Run run = engine.open(state(from));
    List<Decision> decided = new ArrayList<>();
    for (int i = from.cursor(); i < until; i++) {
      step(run, log.get(i), i + 1 == log.size(), decided);
    }
    switch (random.nextInt(6)) {
      case 0 -> crashes++; // before anything was kept
      case 1 -> { // the decisions were kept, the state was not
        crashes++;
        keep(decided);
        goBack();
      }
      default -> {
        keep(decided);
        snapshots.add(new Snapshot(StateCodec.write(run.state()), until));
      }
    }
  }

  private void step(Run run, Mark mark, boolean isLast, List<Decision> decided) {
    int oftener = random.nextInt(4);
    while (oftener-- > 0) {
      run.settle(before(run, mark.at()), decided::add);
    }
    switch (mark) {
      case Mark.Row(var event) -> run.advance(event, decided::add);
      case Mark.Time(Instant at) when isLast || random.nextInt(3) > 0 ->
          run.settle(at, decided::add);
      case Mark.Time _ -> {} // late: whatever comes next finds it due
    }
  }

  /** An instant that is early: before what comes, be it long past. */
  private Instant before(Run run, Instant next) {
    Instant at = run.state().course().at();
    if (at.equals(Instant.MIN) || random.nextInt(4) == 0) {
      return next.minus(Duration.ofDays(random.nextInt(30)));
    }
    long gap = Math.max(0, Duration.between(at, next).toMillis());
    return at.plusMillis(random.nextLong(gap + 1));
  }

  /** Rows have their place: what was decided before must come to the same, and is not added. */
  private void keep(List<Decision> decided) {
    for (Decision decision : decided) {
      String text = LedgerText.of(decision);
      int place = Math.toIntExact(decision.position());
      if (place < ledger.size()) {
        decidedTwice++;
        assertThat(text).as("decided again").isEqualTo(ledger.get(place));
      } else {
        assertThat(place).as("no gap").isEqualTo(ledger.size());
        ledger.add(text);
      }
    }
  }

  /** The state last kept may be lost too. */
  private void goBack() {
    for (int i = random.nextInt(4); i > 0 && snapshots.size() > 1; i--) {
      snapshots.removeLast();
    }
  }

  private static BuyerState state(Snapshot snapshot) {
    return StateCodec.read(snapshot.state()).orElseThrow();
  }
}
