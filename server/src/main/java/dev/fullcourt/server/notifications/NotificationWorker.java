package dev.fullcourt.server.notifications;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks for what concerns somebody, and for what is due, for as long as the server runs. */
@Component
@ConditionalOnWebApplication
class NotificationWorker implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(NotificationWorker.class);
  private static final Duration LOOK = Duration.ofMillis(500);

  private final Telling telling;
  private final Mailings mailings;
  private volatile boolean running;
  private @Nullable Thread thread;

  NotificationWorker(Telling telling, Mailings mailings) {
    this.telling = telling;
    this.mailings = mailings;
  }

  private void work() {
    while (running) {
      try {
        boolean more = telling.decisions();
        mailings.send();
        if (more) {
          continue;
        }
      } catch (RuntimeException e) {
        if (running) {
          LOG.warn("Telling people failed and is tried again: {}", e.toString());
        }
      }
      LockSupport.parkNanos(LOOK.toNanos());
    }
  }

  @Override
  public void start() {
    running = true;
    thread = Thread.ofPlatform().name("notifications").daemon(true).start(this::work);
  }

  @Override
  public void stop() {
    running = false;
    Thread looking = thread;
    if (looking == null) {
      return;
    }
    LockSupport.unpark(looking);
    try {
      looking.join(TimeUnit.SECONDS.toMillis(5));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
