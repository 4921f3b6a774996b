package dev.fullcourt.server.cycle;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * Tells whoever decides that something was appended, so that nobody has to wait for the next look.
 */
@Component
public class News {

  private final Semaphore waiting = new Semaphore(0);

  /** Something was appended. */
  public void tell() {
    if (waiting.availablePermits() == 0) {
      waiting.release();
    }
  }

  /** Waits until something is appended, or for so long. */
  void await(long millis) throws InterruptedException {
    if (waiting.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
      waiting.drainPermits();
    }
  }
}
