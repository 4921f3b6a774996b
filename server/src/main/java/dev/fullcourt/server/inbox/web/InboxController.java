package dev.fullcourt.server.inbox.web;

import dev.fullcourt.server.access.Member;
import dev.fullcourt.server.inbox.Inbox;
import dev.fullcourt.server.inbox.InboxPages;
import dev.fullcourt.server.page.Follow;
import dev.fullcourt.server.page.Frame;
import dev.fullcourt.server.page.Pages;
import dev.fullcourt.server.page.Unreadable;
import dev.fullcourt.server.playbooks.Agreement;
import java.time.Instant;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Somebody's inbox. */
@Controller
class InboxController {

  private static final Set<String> WHENS = Set.of("seen", "hour", "tomorrow", "week", "back");
  private static final int LONGEST = 300;

  private final Pages pages;
  private final Agreement agreement;
  private final Inbox inbox;

  InboxController(Pages pages, Agreement agreement, Inbox inbox) {
    this.pages = pages;
    this.agreement = agreement;
    this.inbox = inbox;
  }

  @GetMapping("/inbox")
  ResponseEntity<String> inbox(Member member) {
    Instant now = Instant.now();
    return pages.show(
        "inbox/inbox",
        Frame.of("Inbox", Frame.Section.INBOX),
        words(now).of(inbox.of(member, now)));
  }

  @GetMapping(path = "/inbox/news", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  SseEmitter news(Member member) {
    return Follow.changes(() -> InboxPages.mark(inbox.of(member, Instant.now())));
  }

  /** Notes that something was seen, puts it off, or brings it back. */
  @PostMapping("/inbox/marks")
  ResponseEntity<String> mark(Member member, @RequestParam String item, @RequestParam String when) {
    note(member, item, when);
    return ResponseEntity.status(303).header("Location", "/inbox").build();
  }

  void note(Member member, String item, String when) {
    if (!WHENS.contains(when) || item.length() > LONGEST || item.indexOf('\0') >= 0) {
      throw new Unreadable("when", when, "one of seen, hour, tomorrow, week, back");
    }
    switch (when) {
      case "seen" -> inbox.mark(member, item, null);
      case "back" -> inbox.unmark(member, item);
      default -> inbox.mark(member, item, words(Instant.now()).until(when));
    }
  }

  private InboxPages words(Instant now) {
    return new InboxPages(agreement.getCurrent(), now);
  }
}
