package dev.fullcourt.server.playbooks.web;

import dev.fullcourt.server.page.Empty;
import dev.fullcourt.server.page.Frame;
import dev.fullcourt.server.page.Pages;
import dev.fullcourt.server.playbooks.Agreement;
import dev.fullcourt.server.playbooks.PlaybookPages;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The agreement, for reading. */
@Controller
class PlaybookController {

  private final Pages pages;
  private final Agreement agreement;

  PlaybookController(Pages pages, Agreement agreement) {
    this.pages = pages;
    this.agreement = agreement;
  }

  @GetMapping("/playbook")
  ResponseEntity<String> playbook() {
    Frame frame = Frame.of("Playbook", Frame.Section.PLAYBOOK);
    return agreement
        .findCurrent()
        .map(playbook -> pages.show("playbooks/playbook", frame, PlaybookPages.of(playbook)))
        .orElseGet(() -> pages.show("page/empty", frame, Empty.of(false)));
  }
}
