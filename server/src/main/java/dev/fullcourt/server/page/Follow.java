package dev.fullcourt.server.page;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells an open page that what it shows has changed, by server-sent events. Each page asks once a
 * second, over {@link Watch} where that would cost much; the connection ends after a quarter of an
 * hour and browsers open it anew.
 */
public final class Follow {

  private static final Duration LASTS = Duration.ofMinutes(15);
  private static final long LOOK_SECONDS = 1;

  private Follow() {}

  /**
   * Begins to tell.
   *
   * @param mark changes whenever what the page shows does
   */
  public static SseEmitter changes(Supplier<String> mark) {
    SseEmitter emitter = new SseEmitter(LASTS.toMillis());
    Thread teller = Thread.ofVirtual().name("page-news").start(() -> tell(mark, emitter));
    emitter.onCompletion(teller::interrupt);
    emitter.onTimeout(emitter::complete);
    return emitter;
  }

  private static void tell(Supplier<String> mark, SseEmitter emitter) {
    String last = "";
    try {
      while (!Thread.currentThread().isInterrupted()) {
        String now = mark.get();
        emitter.send(
            last.equals(now)
                ? SseEmitter.event().comment("still")
                : SseEmitter.event().name("changed").data(now));
        last = now;
        TimeUnit.SECONDS.sleep(LOOK_SECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException | RuntimeException gone) {
      emitter.complete(); // the page was closed, or the server stops
    }
  }
}
