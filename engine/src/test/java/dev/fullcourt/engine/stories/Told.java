package dev.fullcourt.engine.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.engine.Step;
import dev.fullcourt.engine.buyer.BuyerState;
import dev.fullcourt.engine.decision.Cause.Trigger;
import dev.fullcourt.engine.decision.Decision;
import dev.fullcourt.engine.decision.Move;
import dev.fullcourt.engine.event.Event;
import dev.fullcourt.engine.stories.ClockEntry.Does;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What follows from one step. What is not said of a decision is expected to be usual: caused by the
 * step's event, at its instant, by the stage's own {@code enter}, with nothing skipped, no reason,
 * no points, in the arm and round of before ({@code inbound} and 1 at the start).
 */
final class Told {

  private final BuyerState before;
  private final Step step;
  private final int position;
  private final Instant at;
  private final @Nullable Event event;
  private final List<Expected> expected = new ArrayList<>();
  private @Nullable Entry entered;
  private @Nullable String staysIn;

  Told(BuyerState before, Step step, int position, Instant at, @Nullable Event event) {
    this.before = before;
    this.step = step;
    this.position = position;
    this.at = at;
    this.event = event;
  }

  /** No move: the buyer stays in this stage. */
  Told staysIn(String stage) {
    staysIn = stage;
    return this;
  }

  /** The buyer enters a stage; of several in one step, in order. */
  Entry enters(String stage, Move move) {
    entered = Entry.usual(this, stage, move, at, event, entered, before.course());
    expected.add(entered);
    return entered;
  }

  /** A clock does something, in the order of the decisions. */
  ClockEntry clock(String sla, Does does) {
    Trigger trigger = event == null ? null : new Trigger.ByEvent(event.seq());
    ClockEntry entry = new ClockEntry(this, does, sla, at, trigger);
    expected.add(entry);
    return entry;
  }

  /** Something becomes of the pass that the event of that number asked for. */
  PassEntry pass(String kind, PassEntry.Does does, long asked) {
    Trigger trigger = event == null ? null : new Trigger.ByEvent(event.seq());
    PassEntry entry = new PassEntry(this, does, kind, asked, at, trigger);
    expected.add(entry);
    return entry;
  }

  void check() {
    assertThat(entered == null)
        .as("either a stage is entered or one is stayed in, at %s", at)
        .isEqualTo(staysIn != null);
    List<Decision> decisions = new ArrayList<>();
    for (Expected each : expected) {
      decisions.add(each.decision(position + decisions.size()));
    }
    assertThat(step.decisions()).as("decisions at %s", at).isEqualTo(decisions);
    assertThat(step.state().course().stage())
        .as("stage after %s", at)
        .isEqualTo(entered == null ? staysIn : entered.stage());
  }
}
