package dev.fullcourt.server.desk.web;

import dev.fullcourt.server.access.Member;
import dev.fullcourt.server.desk.Desk;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells an open page that its queue has changed, by server-sent events. Each page costs one small
 * query every two seconds; the connection ends after a quarter of an hour and browsers open it
 * anew.
 */
@Controller
class QueueNews {

  private static final Duration LASTS = Duration.ofMinutes(15);
  private static final long LOOK_SECONDS = 2;

  private final Desk desk;

  QueueNews(Desk desk) {
    this.desk = desk;
  }

  @GetMapping(path = "/queue/news", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  SseEmitter news(Member member) {
    SseEmitter emitter = new SseEmitter(LASTS.toMillis());
    Thread teller = Thread.ofVirtual().name("queue-news").start(() -> tell(member, emitter));
    emitter.onCompletion(teller::interrupt);
    emitter.onTimeout(emitter::complete);
    return emitter;
  }

  private void tell(Member member, SseEmitter emitter) {
    String last = "";
    try {
      while (!Thread.currentThread().isInterrupted()) {
        String now = desk.mark(member);
        emitter.send(
            last.equals(now)
                ? SseEmitter.event().comment("still")
                : SseEmitter.event().name("queue").data(now));
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
