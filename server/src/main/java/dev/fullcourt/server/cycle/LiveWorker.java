package dev.fullcourt.server.cycle;

import dev.fullcourt.server.log.Leases;
import dev.fullcourt.server.log.LiveReader;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Decides what comes in for as long as the server runs, gives buyers who wait to somebody, and
 * tells of stays that have come to last too long; one thread.
 */
@Component
@ConditionalOnWebApplication
class LiveWorker implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(LiveWorker.class);

  /** How often a lease is renewed. */
  private static final long RENEW_NANOS = TimeUnit.SECONDS.toNanos(1);

  /** How long to wait for news before looking anyway: others may have appended, timers be due. */
  private static final long LOOK_MILLIS = 250;

  /** How often to look for stays that last too long; no event makes one, time does. */
  private static final long STALLS_NANOS = TimeUnit.MINUTES.toNanos(5);

  /** Who holds this partition looks for all: one process is enough. */
  private static final int LOOKS_FOR_STALLS = 0;

  private final LiveReader reader;
  private final LiveDecider decider;
  private final Assignments assignments;
  private final StallAlerts stalls;
  private final Leases leases;
  private final News news;
  private volatile boolean running;
  private @Nullable Thread thread;
  private long looked = System.nanoTime() - STALLS_NANOS;

  LiveWorker(
      LiveReader reader,
      LiveDecider decider,
      Assignments assignments,
      StallAlerts stalls,
      Leases leases,
      News news) {
    this.reader = reader;
    this.decider = decider;
    this.assignments = assignments;
    this.stalls = stalls;
    this.leases = leases;
    this.news = news;
  }

  @Override
  public void start() {
    running = true;
    thread = Thread.ofPlatform().name("live").daemon(true).start(this::work);
  }

  private void work() {
    Map<Integer, Long> held = Map.of();
    long renewed = System.nanoTime() - RENEW_NANOS;
    boolean live = false;
    while (running) {
      try {
        live = live || reader.isLive();
        if (!live) {
          news.await(LOOK_MILLIS * 4);
          continue;
        }
        if (System.nanoTime() - renewed >= RENEW_NANOS) {
          held = leases.renew();
          renewed = System.nanoTime();
        }
        lookForStalls(held);
        if (held.isEmpty() || decider.turn(held) + assignments.answerNow() == 0) {
          news.await(LOOK_MILLIS);
        }
      } catch (LiveReader.Overtaken taken) {
        held = Map.of();
        renewed = System.nanoTime() - RENEW_NANOS;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (RuntimeException | Error e) { // nobody else would decide
        if (running) {
          LOG.warn("Deciding what came in failed and is tried again: {}", e.toString());
          LOG.debug("The failure", e);
          held = Map.of();
          rest();
        }
      }
    }
    keep(held);
  }

  private void keep(Map<Integer, Long> held) {
    try {
      decider.keep(held);
    } catch (RuntimeException gone) {
      LOG.debug("States that were not stored are made again from the log", gone);
    }
  }

  private void lookForStalls(Map<Integer, Long> held) {
    if (held.containsKey(LOOKS_FOR_STALLS) && System.nanoTime() - looked >= STALLS_NANOS) {
      looked = System.nanoTime(); // before it: if it fails, deciding goes on
      stalls.tellNow();
    }
  }

  private static void rest() {
    try {
      TimeUnit.SECONDS.sleep(1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void stop() {
    running = false;
    news.tell();
    Thread working = thread;
    if (working != null) {
      try {
        working.join(TimeUnit.SECONDS.toMillis(20));
        leases.end();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } catch (RuntimeException gone) {
        LOG.debug("The leases run out by themselves", gone);
      }
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
