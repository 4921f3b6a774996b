package dev.fullcourt.server.intake;

import dev.fullcourt.server.cycle.News;
import dev.fullcourt.server.identity.LiveDraft;
import dev.fullcourt.server.identity.LiveIdentity;
import dev.fullcourt.server.log.LiveLog;
import dev.fullcourt.server.log.NewEvent;
import dev.fullcourt.server.playbooks.Playbooks;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes live events to identity and log. Requests that come in while a transaction runs are
 * committed together in the next one; each is answered when it is committed, never before.
 */
@Component
public class LiveIntake implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(LiveIntake.class);

  /** So many events may wait; more are turned away until there is room. */
  private static final int ROOM = 20_000;

  /** Said while nothing says yet what events mean. */
  static final String NO_PLAYBOOK =
      "no playbook is in force yet: import one first, then send the events again";

  private static final int REQUESTS = 4_000;
  private static final int AT_A_TIME = 4_000;

  private final LiveLog log;
  private final LiveIdentity identity;
  private final Playbooks playbooks;
  private final News news;
  private final TransactionTemplate transactions;
  private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(REQUESTS);
  private final AtomicInteger waiting = new AtomicInteger();
  private volatile boolean running;
  private @Nullable Thread thread;

  LiveIntake(
      LiveLog log,
      LiveIdentity identity,
      Playbooks playbooks,
      News news,
      TransactionTemplate transactions) {
    this.log = log;
    this.identity = identity;
    this.playbooks = playbooks;
    this.news = news;
    this.transactions = transactions;
  }

  private record Waiting(List<LiveDraft> drafts, CompletableFuture<Outcome> outcome) {}

  /** What became of the events of one request. */
  public sealed interface Outcome {

    /**
     * They are in the log for good.
     *
     * @param known which of them were there before, by their place in the list
     * @param unkept which of them the database cannot keep; these are not in the log
     */
    record Committed(BitSet known, BitSet unkept) implements Outcome {}

    /** There is no room at the moment: send them again later. Nothing was taken. */
    record NoRoom() implements Outcome {}

    /** Something is wrong here: send them again later. Nothing was taken. */
    record Trouble(String what) implements Outcome {}
  }

  /** Takes events; the answer comes when they are committed. */
  public CompletableFuture<Outcome> take(List<LiveDraft> drafts) {
    if (drafts.isEmpty()) {
      return CompletableFuture.completedFuture(new Outcome.Committed(new BitSet(), new BitSet()));
    }
    if (!running) {
      return CompletableFuture.completedFuture(new Outcome.Trouble("the server is stopping"));
    }
    Waiting request = new Waiting(drafts, new CompletableFuture<>());
    int before = waiting.getAndAdd(drafts.size());
    if (before > 0 && before + drafts.size() > ROOM || !queue.offer(request)) {
      waiting.addAndGet(-drafts.size());
      return CompletableFuture.completedFuture(new Outcome.NoRoom());
    }
    return request.outcome();
  }

  private void work() {
    while (running || !queue.isEmpty()) {
      try {
        Waiting first = queue.poll(200, TimeUnit.MILLISECONDS);
        if (first != null) {
          commit(gather(first));
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private List<Waiting> gather(Waiting first) {
    List<Waiting> together = new ArrayList<>();
    together.add(first);
    int events = first.drafts().size();
    while (events < AT_A_TIME) {
      Waiting next = queue.poll();
      if (next == null) {
        break;
      }
      together.add(next);
      events += next.drafts().size();
    }
    return together;
  }

  private void commit(List<Waiting> requests) {
    List<LiveDraft> drafts =
        requests.stream().flatMap(request -> request.drafts().stream()).toList();
    try {
      BitSet known = append(drafts);
      answer(requests, known, new BitSet());
    } catch (RuntimeException | Error e) { // every request is answered, whatever happens
      if (Unkept.is(e)) {
        oneByOne(requests);
      } else {
        LOG.warn("Live events could not be stored: {}", e.toString());
        LOG.debug("The failure", e);
        String what = hasPlaybook() ? "the events were not stored" : NO_PLAYBOOK;
        requests.forEach(request -> request.outcome().complete(new Outcome.Trouble(what)));
      }
    } finally {
      waiting.addAndGet(-drafts.size());
    }
  }

  private void answer(List<Waiting> requests, BitSet known, BitSet unkept) {
    news.tell();
    int at = 0;
    for (Waiting request : requests) {
      int end = at + request.drafts().size();
      request.outcome().complete(new Outcome.Committed(known.get(at, end), unkept.get(at, end)));
      at = end;
    }
  }

  /** One of the events cannot be kept, and nobody but the database can say which. */
  private void oneByOne(List<Waiting> requests) {
    for (Waiting request : requests) {
      BitSet known = new BitSet();
      BitSet unkept = new BitSet();
      try {
        for (int i = 0; i < request.drafts().size(); i++) {
          try {
            known.set(i, append(request.drafts().subList(i, i + 1)).get(0));
          } catch (RuntimeException e) {
            if (!Unkept.is(e)) {
              throw e;
            }
            unkept.set(i);
          }
        }
        answer(List.of(request), known, unkept);
      } catch (RuntimeException e) {
        LOG.warn("Live events could not be stored: {}", e.toString());
        request.outcome().complete(new Outcome.Trouble("the events were not stored"));
      }
    }
  }

  private boolean hasPlaybook() {
    try {
      return playbooks.findCurrent().isPresent();
    } catch (RuntimeException e) {
      return true; // the database does not answer, so that is not what is wrong
    }
  }

  /** Which drafts were known already. */
  private BitSet append(List<LiveDraft> drafts) {
    List<String> motions = playbooks.getCurrent().motions();
    BitSet known =
        transactions.execute(status -> {
          log.hold();
          List<List<NewEvent>> events = identity.resolve(drafts, motions);
          BitSet there = log.append(events.stream().flatMap(List::stream).toList());
          identity.merge(motions, Instant.now().truncatedTo(ChronoUnit.MILLIS));
          return ofDrafts(events, there);
        });
    identity.committed();
    return known == null ? new BitSet() : known;
  }

  private static BitSet ofDrafts(List<List<NewEvent>> events, BitSet there) {
    BitSet known = new BitSet();
    int at = 0;
    for (int draft = 0; draft < events.size(); draft++) {
      int end = at + events.get(draft).size();
      known.set(draft, end > at && there.nextClearBit(at) >= end);
      at = end;
    }
    return known;
  }

  @Override
  public void start() {
    running = true;
    thread = Thread.ofPlatform().name("intake").daemon(true).start(this::work);
  }

  @Override
  public void stop() {
    running = false;
    Thread working = thread;
    if (working != null) {
      try {
        working.join(TimeUnit.SECONDS.toMillis(20));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
