package dev.fullcourt.server.alerts;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.history.measures.alerts.GoalWatch;
import dev.fullcourt.history.measures.alerts.GoalWatch.OffTrack;
import dev.fullcourt.server.measures.Histories;
import dev.fullcourt.server.playbooks.Agreement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks every morning whether goals are off track, and after whatever may change the answer: an
 * import, a correction, another playbook. It reads the history of all buyers, so it looks no more
 * often, and of several servers one does.
 */
@Component
class GoalLooks {

  private static final Logger LOG = LoggerFactory.getLogger(GoalLooks.class);

  private final Agreement agreement;
  private final Histories histories;
  private final Alerts alerts;
  private final GoalBook book;
  private final GoalTelling telling;
  private final TransactionTemplate transactions;
  private final AtomicBoolean busy = new AtomicBoolean();

  GoalLooks(
      Agreement agreement,
      Histories histories,
      Alerts alerts,
      GoalBook book,
      GoalTelling telling,
      TransactionTemplate transactions) {
    this.agreement = agreement;
    this.histories = histories;
    this.alerts = alerts;
    this.book = book;
    this.telling = telling;
    this.transactions = transactions;
  }

  /** With very many buyers a look takes a minute, and must keep nothing else waiting. */
  @Scheduled(initialDelay = 1_000, fixedDelay = 5_000)
  void look() {
    if (busy.compareAndSet(false, true)) {
      Thread.ofPlatform()
          .daemon()
          .name("goals")
          .start(() -> {
            try {
              histories.findHorizon().ifPresent(settled -> look(settled, Instant.now()));
            } catch (RuntimeException e) {
              LOG.warn("Looking at goals failed and is tried again: {}", e.toString());
              LOG.debug("The failure", e);
            } finally {
              busy.set(false);
            }
          });
    }
  }

  /**
   * Looks, if that is due.
   *
   * @param settled up to when everything is settled
   * @param now the present moment: what was found longer ago than a day is told nobody
   */
  void look(Instant settled, Instant now) {
    Playbook playbook = agreement.findCurrent().orElse(null);
    if (playbook == null) {
      return;
    }
    GoalWatch watch = new GoalWatch(playbook);
    Instant morning = watch.morning(settled);
    Look next = new Look(morning, playbook.version(), book.closed());
    if (!isDue(next, book.last()) || histories.areDeciding()) {
      return;
    }
    Optional<Instant> taken = book.take(next);
    if (taken.isPresent()) {
      List<OffTrack> found = alerts.goals(playbook, morning);
      transactions.executeWithoutResult(status -> {
        if (book.hold(taken.get())) {
          telling.tell(playbook, watch, found, new GoalTelling.Between(book.last(), morning, now));
          book.keep(next, found, watch.since(morning));
        }
      });
    }
  }

  /** While something is being imported the end of what is settled may go back; that is no news. */
  private static boolean isDue(Look next, Look last) {
    boolean isBefore =
        last.morning() != null && next.morning() != null && next.morning().isBefore(last.morning());
    return !isBefore && !next.equals(last);
  }
}
