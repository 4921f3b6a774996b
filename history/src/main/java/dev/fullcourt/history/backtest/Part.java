package dev.fullcourt.history.backtest;

import dev.fullcourt.engine.Engine;
import dev.fullcourt.engine.playbook.FiscalYear;
import dev.fullcourt.history.files.ExportedLog;
import dev.fullcourt.history.files.WholeRows;
import dev.fullcourt.history.replay.BuyerLog;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Some of the buyers, under both playbooks. Used by one thread; in the end all parts are put
 * together by {@link Backtest#report}.
 */
public final class Part {

  private final Findings findings;
  private final Trial current;
  private final Trial proposed;

  /** What the current playbook made of buyers the proposed one has yet to be tried on. */
  private final Deque<Tried> waiting = new ArrayDeque<>();

  Part(Engine current, Engine proposed, String definition, FiscalYear calendar) {
    this.findings = new Findings(calendar);
    this.current =
        new Trial(
            current, definition, findings.current, true, (partition, buyer) -> false, waiting::add);
    this.proposed =
        new Trial(proposed, definition, findings.proposed, false, this::isWaiting, this::takeBoth);
  }

  private boolean isWaiting(int partition, String buyer) {
    Tried next = waiting.peek();
    return next != null && next.isOf(partition, buyer);
  }

  private void takeBoth(Tried tried) {
    boolean both = isWaiting(tried.partition(), tried.buyer());
    findings.take(both ? Objects.requireNonNull(waiting.poll()) : null, tried);
  }

  /**
   * Tries both on a buyer.
   *
   * @param partition its partition
   * @param buyer its log; playbooks activated in it are passed over
   * @param known only what was known by then, or null for everything
   */
  public void take(int partition, BuyerLog buyer, @Nullable Instant known) {
    WholeRows.tell(partition, buyer, known, current.layout(), current.codes(), current);
    WholeRows.tell(partition, buyer, known, proposed.layout(), proposed.codes(), proposed);
  }

  /** Tries both on the buyers of a range of partitions of an export, one after the other. */
  void read(ExportedLog log, int first, int last, @Nullable Instant known) {
    for (Trial trial : new Trial[] {current, proposed}) {
      if (known == null) {
        log.tell(trial.layout(), trial.codes(), first, last, trial);
      } else {
        log.tellAsKnown(known, trial.layout(), trial.codes(), first, last, trial);
      }
    }
  }

  Findings findings() {
    findings.events = current.events();
    findings.buyers = current.buyers();
    findings.horizon = current.horizon();
    return findings;
  }
}
