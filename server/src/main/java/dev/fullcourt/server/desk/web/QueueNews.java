package dev.fullcourt.server.desk.web;

import dev.fullcourt.server.access.Member;
import dev.fullcourt.server.desk.Desk;
import dev.fullcourt.server.page.Follow;
import dev.fullcourt.server.page.Watch;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Tells an open queue that it has changed. */
@Controller
class QueueNews {

  private final Desk desk;
  private final Watch watch;

  QueueNews(Desk desk, Watch watch) {
    this.desk = desk;
    this.watch = watch;
  }

  @GetMapping(path = "/queue/news", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  SseEmitter news(Member member) {
    return Follow.changes(watch.over(() -> desk.mark(member, DeskController.MOST)));
  }
}
