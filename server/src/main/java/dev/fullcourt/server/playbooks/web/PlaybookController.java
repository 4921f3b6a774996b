package dev.fullcourt.server.playbooks.web;

import dev.fullcourt.server.page.Empty;
import dev.fullcourt.server.page.Frame;
import dev.fullcourt.server.page.Pages;
import dev.fullcourt.server.page.Visitor;
import dev.fullcourt.server.page.Visitors;
import dev.fullcourt.server.playbooks.Agreement;
import dev.fullcourt.server.playbooks.PlaybookPage;
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
  private final Visitors visitors;

  PlaybookController(
      Pages pages,
      Agreement agreement,
      ObjectProvider<Proposed.Source> proposals,
      ObjectProvider<Visitors> visitors) {
    this.pages = pages;
    this.agreement = agreement;
    this.proposals = proposals.getIfAvailable(() -> List::of);
    this.visitors = visitors.getIfAvailable(() -> () -> Visitor.NOBODY);
  }

  @GetMapping("/playbook")
  ResponseEntity<String> playbook() {
    Frame frame = Frame.of("Playbook", Frame.Section.PLAYBOOK);
    return agreement
        .findCurrent()
        .map(playbook ->
            pages.show(
                "playbooks/playbook",
                frame,
                seen(PlaybookPages.of(playbook, proposals.open()), visitors.present())))
        .orElseGet(() -> pages.show("page/empty", frame, Empty.of(false)));
  }

  private static PlaybookPage seen(PlaybookPage page, Visitor by) {
    return by.known() && !by.sections().contains(Frame.Section.BUYERS) ? page.toPartners() : page;
  }
}
