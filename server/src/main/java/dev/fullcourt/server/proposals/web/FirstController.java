package dev.fullcourt.server.proposals.web;

import dev.fullcourt.engine.playbook.Mistake;
import dev.fullcourt.server.access.Member;
import dev.fullcourt.server.page.Frame;
import dev.fullcourt.server.page.Pages;
import dev.fullcourt.server.proposals.FirstAgreement;
import dev.fullcourt.server.proposals.FirstPage;
import java.util.List;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which an installation begins with an agreement. */
@Controller
class FirstController {

  private final Pages pages;
  private final FirstAgreement first;

  FirstController(Pages pages, FirstAgreement first) {
    this.pages = pages;
    this.first = first;
  }

  @GetMapping("/playbook/first")
  ResponseEntity<String> begin(@RequestParam(defaultValue = "false") boolean whole) {
    return first.isMade()
        ? agreed()
        : show(new FirstPage(FirstAgreement.sample(whole), List.of(), whole), 200);
  }

  @PostMapping("/playbook/first")
  ResponseEntity<String> put(Member by, @RequestParam String text) {
    if (first.isMade()) {
      return agreed();
    }
    List<Mistake> mistakes = first.begin(by, text);
    return mistakes.isEmpty() ? agreed() : show(new FirstPage(text, mistakes, true), 400);
  }

  private static ResponseEntity<String> agreed() {
    return ResponseEntity.status(303).header("Location", "/playbook").build();
  }

  private ResponseEntity<String> show(FirstPage page, int status) {
    return pages.show(
        HttpStatusCode.valueOf(status),
        "proposals/first",
        Frame.of("The first agreement", Frame.Section.PLAYBOOK),
        page);
  }
}
