package dev.fullcourt.server.access.web;

import dev.fullcourt.server.access.Member;
import dev.fullcourt.server.access.People;
import dev.fullcourt.server.access.PeoplePage;
import dev.fullcourt.server.access.PeoplePage.Typed;
import dev.fullcourt.server.access.Refused;
import dev.fullcourt.server.page.Frame;
import dev.fullcourt.server.page.Missing;
import dev.fullcourt.server.page.OwnAddress;
import dev.fullcourt.server.page.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The people of ours, for administrators. */
@Controller
class PeopleController {

  private final Pages pages;
  private final People people;
  private final OwnAddress address;

  PeopleController(Pages pages, People people, OwnAddress address) {
    this.pages = pages;
    this.people = people;
    this.address = address;
  }

  @GetMapping("/people")
  ResponseEntity<String> all() {
    return show(null, null, null, null, 200);
  }

  @PostMapping("/people")
  ResponseEntity<String> add(
      Member by,
      @RequestParam String name,
      @RequestParam(name = "full-name") String fullName,
      @RequestParam String email,
      @RequestParam(defaultValue = "") List<String> role,
      HttpServletRequest request) {
    try {
      People.Invited added = people.add(by, name, fullName, email, role);
      return show(added.member().fullName(), link(added, request), null, null, 201);
    } catch (Refused e) {
      return refused(e, new Typed(0, name, fullName, email, role, true));
    }
  }

  @PostMapping("/people/{id}")
  ResponseEntity<String> change(
      Member by,
      @PathVariable int id,
      @RequestParam(name = "full-name") String fullName,
      @RequestParam String email,
      @RequestParam(defaultValue = "") List<String> role,
      @RequestParam(defaultValue = "false") boolean active) {
    try {
      people.change(by, member(id), fullName, email, role, active);
      return ResponseEntity.status(303).header("Location", "/people").build();
    } catch (Refused e) {
      return refused(e, new Typed(id, "", fullName, email, role, active));
    }
  }

  @PostMapping("/people/{id}/link")
  ResponseEntity<String> link(Member by, @PathVariable int id, HttpServletRequest request) {
    Member member = member(id);
    try {
      People.Invited invited = people.invite(by, member);
      return show(member.fullName(), link(invited, request), null, null, 201);
    } catch (Refused e) {
      return refused(e, Typed.of(member));
    }
  }

  @PostMapping("/people/{id}/tokens/{token}/end")
  ResponseEntity<String> endToken(Member by, @PathVariable int id, @PathVariable int token) {
    if (!people.endToken(by, member(id), token)) {
      throw new Missing("They have no such token.");
    }
    return ResponseEntity.status(303).header("Location", "/people").build();
  }

  private String link(People.Invited invited, HttpServletRequest request) {
    return address.of(request) + invited.path();
  }

  private Member member(int id) {
    return people.find(id).orElseThrow(() -> new Missing("Nobody here has this number."));
  }

  private ResponseEntity<String> refused(Refused why, Typed typed) {
    return show(null, null, why.getMessage(), typed, 400);
  }

  private ResponseEntity<String> show(
      @Nullable String whose,
      @Nullable String link,
      @Nullable String trouble,
      @Nullable Typed typed,
      int status) {
    return pages.show(
        HttpStatusCode.valueOf(status),
        "access/people",
        Frame.of("People", Frame.Section.SETTINGS),
        new PeoplePage(people.all(), people.tokens(), whose, link, trouble, typed));
  }
}
