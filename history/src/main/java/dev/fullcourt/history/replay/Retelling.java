package dev.fullcourt.history.replay;

import dev.fullcourt.engine.buyer.BuyerState;
import dev.fullcourt.engine.decision.Amendments;
import dev.fullcourt.engine.decision.Cause;
import dev.fullcourt.engine.decision.Cause.Score;
import dev.fullcourt.engine.decision.Cause.Trigger;
import dev.fullcourt.engine.decision.Decision;
import dev.fullcourt.engine.event.Event;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The replay of one buyer, batch after batch. Used by one thread. */
final class Retelling {

  private static final Comparator<Activation> IN_FORCE_FROM =
      Comparator.comparing(Activation::from).thenComparingLong(Activation::seq);

  private final Engines engines;
  private final String buyer;
  private final BuyerState start;
  private final @Nullable Seal seal;
  private final List<Event> rows = new ArrayList<>();
  private final List<Activation> activations = new ArrayList<>();
  private final List<Decision> ledger = new ArrayList<>();
  private List<Event> counted = List.of();
  private Pass pass;
  private Instant settled = Instant.MIN;
  private long position;
  private boolean corrected;
  private String atSeal = "";

  Retelling(Engines engines, BuyerLog log) {
    this.engines = engines;
    this.buyer = log.buyer();
    this.start = BuyerState.start(log.buyer(), log.motion());
    this.seal = log.seal();
    this.pass = new Pass(engines, start, activations);
  }

  /** Takes the next batch. */
  void take(Batch batch) {
    List<Event> fresh = batch.events().stream().sorted(Replay.ORDER).toList();
    boolean corrects = fresh.stream().anyMatch(row -> CorrectedLog.corrects(buyer, row));
    corrected |= corrects;
    rows.addAll(fresh);
    activations.addAll(batch.activations());
    activations.sort(IN_FORCE_FROM);
    Instant before = settled;
    settled = batch.horizon().isAfter(settled) ? batch.horizon() : settled;
    List<Event> counts = corrected ? CorrectedLog.of(buyer, rows) : Merging.of(counted, fresh);
    if (seal != null && batch.close() < seal.close()) {
      counted = counts; // was decided by a revision that is no more
      return;
    }
    boolean sealed = seal != null && batch.close() == seal.close();
    if (sealed || reachesBack(batch, before) || !goesOn(counts, before)) {
      rebuild(batch, counts);
      atSeal = sealed ? StateText.of(pass.state().withPosition(0)) : atSeal;
    } else {
      List<Event> more = counts.subList(counted.size(), counts.size());
      pass.take(more, settled, ledger::add);
      position = positionAfter();
    }
    counted = counts;
  }

  private long positionAfter() {
    return ledger.isEmpty() ? position : Math.max(position, ledger.getLast().position() + 1);
  }

  private static boolean reachesBack(Batch batch, Instant before) {
    return batch.activations().stream().anyMatch(each -> !each.from().isAfter(before));
  }

  /** Whether what counted before still does, in its order, and the rest lies after it. */
  private boolean goesOn(List<Event> counts, Instant before) {
    if (counts.size() < counted.size()) {
      return false;
    }
    for (int i = 0; i < counted.size(); i++) {
      Event was = counted.get(i);
      Event is = counts.get(i);
      if (was != is && !was.equals(is)) {
        return false;
      }
    }
    return counts.size() == counted.size()
        || !counts.get(counted.size()).effective().isBefore(before);
  }

  private void rebuild(Batch batch, List<Event> counts) {
    List<Decision> rebuilt = new ArrayList<>();
    pass = new Pass(engines, start, activations);
    if (!counts.isEmpty()) {
      pass.take(counts, settled, rebuilt::add);
    }
    Cause cause = cause(batch);
    if (seal != null && batch.close() == seal.close()) {
      ledger.addAll(seal.continuedBy(rebuilt, cause));
      position = Math.max(seal.rows(), positionAfter());
    } else {
      for (Decision appended : Amendments.of(ledger, rebuilt, cause)) {
        ledger.add(appended.at(position++));
      }
    }
    pass.position(position);
  }

  /**
   * What made the correction known: the first correcting row, else what was switched, else rows.
   */
  private Cause cause(Batch batch) {
    Optional<Event> correcting =
        batch.events().stream()
            .filter(row -> Correction.of(row).isPresent())
            .min(Comparator.comparingLong(Event::seq));
    if (correcting.isPresent()) {
      return cause(correcting.get().seq(), "correction." + correcting.get().type());
    }
    for (Mark mark : batch.marks()) {
      switch (mark) {
        case RevisionSwitch(long seq, int revision) -> {
          return cause(seq, "engine.revision");
        }
        case Activation activation -> {
          return cause(activation.seq(), "playbook.activated");
        }
        case Close ignored -> {}
        case LiveBegan ignored -> {}
        case Settled ignored -> {}
      }
    }
    return cause(batch.close(), "history.rebuilt");
  }

  private Cause cause(long seq, String rule) {
    return new Cause(new Trigger.ByEvent(seq), rule, pass.version(), Score.NONE);
  }

  Replay.Outcome outcome() {
    return new Replay.Outcome(
        ledger,
        position,
        counted,
        pass.state(),
        pass.score(),
        pass.interest(),
        atSeal,
        pass.version());
  }
}
