package dev.fullcourt.server.desk;

import dev.fullcourt.engine.event.Value;
import dev.fullcourt.engine.playbook.EventKind;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.history.replay.Correction;
import dev.fullcourt.history.routing.Answer;
import dev.fullcourt.server.access.Member;
import dev.fullcourt.server.cycle.News;
import dev.fullcourt.server.log.Decided;
import dev.fullcourt.server.log.LiveLog;
import dev.fullcourt.server.log.NewEvent;
import dev.fullcourt.server.playbooks.Agreement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Undoes what somebody did about many buyers: its events are voided, so that everything is decided
 * as if it had never been done. A buyer somebody has worked on since is left as it is.
 */
@Component
public class BulkUndo {

  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final BulkBook book;
  private final Agreement agreement;
  private final LiveLog log;
  private final Decided decided;
  private final News news;
  private final TransactionTemplate transactions;

  BulkUndo(
      BulkBook book,
      Agreement agreement,
      LiveLog log,
      Decided decided,
      News news,
      TransactionTemplate transactions) {
    this.book = book;
    this.agreement = agreement;
    this.log = log;
    this.decided = decided;
    this.news = news;
    this.transactions = transactions;
  }

  /**
   * Undoes it, in one transaction.
   *
   * @param act one of their own
   * @return what became of it, with the reasons why some were left as they are
   * @throws Impossible when it is too long ago, or undone already
   */
  public BulkAct undo(Member by, BulkAct act) {
    Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    if (act.undone() != null) {
      throw Impossible.overtaken("It is undone already.");
    }
    if (!act.isUndoable(now)) {
      throw Impossible.overtaken(
          "It can no longer be undone: only within " + BulkAct.UNDOABLE.toMinutes() + " minutes.");
    }
    List<NewEvent> voids =
        Objects.requireNonNull(transactions.execute(status -> voided(by, act, now)));
    news.tell();
    decided.await(Correction.SOURCE, voids.stream().map(NewEvent::id).toList(), PATIENCE);
    return book.find(by, act.id()).orElseThrow();
  }

  private List<NewEvent> voided(Member by, BulkAct act, Instant now) {
    log.hold();
    if (!book.undo(act.id())) {
      throw Impossible.overtaken("It is undone already.");
    }
    Map<String, String> kept = new HashMap<>();
    List<NewEvent> voids = new ArrayList<>();
    for (BulkBook.Done done : book.events(act.id(), ours())) {
      if (done.since() != null) {
        kept.put(done.buyer(), done.since() + " has worked on it since.");
      } else {
        voids.add(row(by, Acts.SOURCE, done.id(), done.buyer(), now));
        done.answers()
            .forEach(answer -> voids.add(row(by, Answer.LIVE_SOURCE, answer, done.buyer(), now)));
      }
    }
    book.keep(act.id(), kept);
    log.correct(voids, "undo-" + act.id());
    return voids;
  }

  private static NewEvent row(Member by, String source, String id, String buyer, Instant now) {
    Correction voided = new Correction.Voided(source, id);
    Map<String, Value> properties = new HashMap<>(voided.properties());
    properties.put(Correction.BECAUSE, Value.of("undone"));
    properties.put(Correction.BY, Value.of(by.name()));
    return new NewEvent(
        Correction.SOURCE,
        voided.type() + "-undo-" + id,
        buyer,
        null,
        voided.type(),
        now,
        now,
        now,
        properties);
  }

  /** By which events people of ours do something, whichever system told of it. */
  private List<String> ours() {
    return agreement
        .findCurrent()
        .map(Playbook::vocabulary)
        .map(words ->
            words.events().values().stream()
                .filter(kind -> !kind.by().equals("buyer") && !kind.by().equals("system"))
                .map(EventKind::type)
                .toList())
        .orElse(List.of());
  }
}
