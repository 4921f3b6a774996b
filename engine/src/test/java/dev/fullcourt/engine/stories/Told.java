package dev.fullcourt.engine.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.engine.Step;
import dev.fullcourt.engine.buyer.BuyerState;
import dev.fullcourt.engine.decision.Decision;
import dev.fullcourt.engine.decision.Move;
import dev.fullcourt.engine.event.Event;
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
  private final List<Entry> entries = new ArrayList<>();
  private @Nullable String staysIn;

  Told(BuyerState before, Step step, int position, Instant at, @Nullable Event event) {
    this.before = before;
    this.step = step;
    this.position = position;
    this.at = at;
    this.event = event;
  }

  /** No decision: the buyer stays in this stage. */
  void staysIn(String stage) {
    staysIn = stage;
  }

  /** The buyer enters a stage; of several in one step, in order. */
  Entry enters(String stage, Move move) {
    Entry previous = entries.isEmpty() ? null : entries.getLast();
    Entry entry = Entry.usual(this, stage, move, at, event, previous, before.course());
    entries.add(entry);
    return entry;
  }

  void check() {
    assertThat(entries.isEmpty())
        .as("either a stage is entered or one is stayed in, at %s", at)
        .isEqualTo(staysIn != null);
    List<Decision> expected = new ArrayList<>();
    for (Entry entry : entries) {
      expected.add(entry.decision(position + expected.size()));
    }
    assertThat(step.decisions()).as("decisions at %s", at).isEqualTo(expected);
    assertThat(step.state().course().stage())
        .as("stage after %s", at)
        .isEqualTo(entries.isEmpty() ? staysIn : entries.getLast().stage());
  }
}
