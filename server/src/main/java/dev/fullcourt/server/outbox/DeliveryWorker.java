package dev.fullcourt.server.outbox;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Delivers what waits for as long as the server runs: one thread looks, and each subscription for
 * which there is something has one of its own, so that a slow receiver holds up nobody else.
 */
@Component
@ConditionalOnWebApplication
class DeliveryWorker implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(DeliveryWorker.class);
  private static final Duration LOOK = Duration.ofMillis(250);
  private static final long LOOKS_BETWEEN_FORGETTING = 4 * 3600;

  /** How often to look for what has waited too long while there is more and more to send. */
  private static final long LATE_NANOS = TimeUnit.SECONDS.toNanos(30);

  /** So many subscriptions are served at once; each needs the database but for a moment. */
  private static final int LANES = 32;

  private final Deliveries deliveries;
  private final Subscriptions subscriptions;
  private final Sending sending;
  private final OutboxSettings settings;
  private final Set<Integer> busy = ConcurrentHashMap.newKeySet();
  private volatile boolean running;
  private @Nullable Thread thread;

  DeliveryWorker(
      Deliveries deliveries,
      Subscriptions subscriptions,
      Sending sending,
      OutboxSettings settings) {
    this.deliveries = deliveries;
    this.subscriptions = subscriptions;
    this.sending = sending;
    this.settings = settings;
  }

  private void work() {
    long looks = 0;
    while (running) {
      try {
        if (looks++ % LOOKS_BETWEEN_FORGETTING == 0) {
          deliveries.forgetOld();
        }
        for (int id : deliveries.due()) {
          if (busy.size() < LANES && busy.add(id)) {
            Thread.ofVirtual().name("deliver-" + id).start(() -> serve(id));
          }
        }
      } catch (RuntimeException e) {
        complain(e);
      }
      LockSupport.parkNanos(LOOK.toNanos());
    }
  }

  private void serve(int id) {
    try {
      Optional<Subscription> subscription = subscriptions.findToServe(id);
      long looked = System.nanoTime() - LATE_NANOS;
      while (running && subscription.isPresent()) {
        if (System.nanoTime() - looked >= LATE_NANOS) {
          looked = System.nanoTime();
          deliveries.giveUpLate(subscription.get());
        }
        Optional<Letter> letter = deliveries.take(subscription.get(), settings.hold());
        if (letter.isEmpty()) {
          return;
        }
        deliver(letter.get());
      }
    } catch (RuntimeException e) {
      complain(e);
    } finally {
      busy.remove(id);
    }
  }

  private void deliver(Letter letter) {
    Sending.Outcome outcome = sending.send(letter);
    Waits waits = settings.waits();
    switch (outcome) {
      case Sending.Outcome.Arrived(String words) -> deliveries.sent(letter, words);
      case Sending.Outcome.Missed(String words) when waits.isLast(letter.attempt()) ->
          deliveries.dead(letter, words);
      case Sending.Outcome.Missed(String words) ->
          deliveries.again(
              letter, waits.after(letter.attempt(), RandomGenerator.getDefault()), words);
    }
  }

  private void complain(RuntimeException e) {
    if (running) {
      LOG.warn("Delivering failed and is tried again: {}", e.toString());
      LOG.debug("The failure", e);
    }
  }

  @Override
  public void start() {
    running = true;
    thread = Thread.ofPlatform().name("outbox").daemon(true).start(this::work);
  }

  /** What is under way comes to its end, as far as that is soon. */
  @Override
  public void stop() {
    running = false;
    Thread looking = thread;
    try {
      if (looking != null) {
        LockSupport.unpark(looking);
        looking.join(TimeUnit.SECONDS.toMillis(5));
      }
      long until = System.nanoTime() + settings.patience().toNanos();
      while (!busy.isEmpty() && System.nanoTime() < until) {
        Thread.sleep(20);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
