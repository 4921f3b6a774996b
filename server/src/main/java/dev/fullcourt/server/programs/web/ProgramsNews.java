package dev.fullcourt.server.programs.web;

import dev.fullcourt.server.measures.KeptFigures;
import dev.fullcourt.server.page.Follow;
import dev.fullcourt.server.playbooks.Agreement;
import dev.fullcourt.server.programs.Feedback;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Tells an open page of programs that sales said something. */
@Controller
class ProgramsNews {

  private final Agreement agreement;
  private final Feedback feedback;
  private final KeptFigures kept;

  ProgramsNews(Agreement agreement, Feedback feedback, KeptFigures kept) {
    this.agreement = agreement;
    this.feedback = feedback;
    this.kept = kept;
  }

  @GetMapping(path = "/programs/news", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  SseEmitter news() {
    return Follow.changes(() -> kept.get("what sales said", this::mark));
  }

  private String mark() {
    return agreement.findCurrent().map(feedback::mark).orElse("");
  }
}
