package dev.fullcourt.server.playbooks.web;

import dev.fullcourt.server.page.Empty;
import dev.fullcourt.server.page.Frame;
import dev.fullcourt.server.page.Pages;
import dev.fullcourt.server.playbooks.Agreement;
import dev.fullcourt.server.playbooks.PlaybookPages;
import dev.fullcourt.server.playbooks.Proposed;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The agreement, for reading. */
@Controller
class PlaybookController {

  private final Pages pages;
  private final Agreement agreement;
  private final Proposed.Source proposals;

  PlaybookController(Pages pages, Agreement agreement, ObjectProvider<Proposed.Source> proposals) {
    this.pages = pages;
    this.agreement = agreement;
    this.proposals = proposals.getIfAvailable(() -> List::of);
  }

  @GetMapping("/playbook")
  ResponseEntity<String> playbook() {
    Frame frame = Frame.of("Playbook", Frame.Section.PLAYBOOK);
    return agreement
        .findCurrent()
        .map(playbook ->
            pages.show("playbooks/playbook", frame, PlaybookPages.of(playbook, proposals.open())))
        .orElseGet(() -> pages.show("page/empty", frame, Empty.of(false)));
  }
}
