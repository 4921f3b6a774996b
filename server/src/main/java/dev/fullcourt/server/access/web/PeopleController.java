package dev.fullcourt.server.access.web;

import dev.fullcourt.server.access.Account;
import dev.fullcourt.server.access.Audit;
import dev.fullcourt.server.access.Invitations;
import dev.fullcourt.server.access.Member;
import dev.fullcourt.server.access.Members;
import dev.fullcourt.server.access.PeoplePage;
import dev.fullcourt.server.access.Refused;
import dev.fullcourt.server.access.Role;
import dev.fullcourt.server.access.SignInPage;
import dev.fullcourt.server.page.Frame;
import dev.fullcourt.server.page.Missing;
import dev.fullcourt.server.page.Pages;
import dev.fullcourt.server.page.Zone;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
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
  private final Members members;
  private final Invitations invitations;
  private final Account account;
  private final Audit audit;
  private final Zone zone;

  PeopleController(
      Pages pages,
      Members members,
      Invitations invitations,
      Account account,
      Audit audit,
      Zone zone) {
    this.pages = pages;
    this.members = members;
    this.invitations = invitations;
    this.account = account;
    this.audit = audit;
    this.zone = zone;
  }

  @GetMapping("/people")
  ResponseEntity<String> people() {
    return show(null, null, null, 200);
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
      Member added = members.add(name, fullName, email, roles(role));
      audit.record(by, "added", added.name(), null, words(added));
      return show(added.fullName(), link(added, request), null, 201);
    } catch (Refused e) {
      return show(null, null, e.getMessage(), 400);
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
    Member before = member(id);
    Member after = new Member(id, before.name(), fullName, email, roles(role), active);
    try {
      if (by.id() == id && (!active || !after.roles().contains(Role.ADMINISTRATOR))) {
        throw new Refused("You cannot take your own right to run this away: ask another one.");
      }
      members.change(after);
      audit.record(by, "changed", before.name(), words(before), words(after));
      return ResponseEntity.status(303).header("Location", "/people").build();
    } catch (Refused e) {
      return show(null, null, e.getMessage(), 400);
    }
  }

  @PostMapping("/people/{id}/link")
  ResponseEntity<String> link(Member by, @PathVariable int id, HttpServletRequest request) {
    Member member = member(id);
    account.dropSecondFactor(member);
    audit.record(by, "made a link to come in", member.name(), null, null);
    return show(member.fullName(), link(member, request), null, 201);
  }

  private String link(Member member, HttpServletRequest request) {
    String here = request.getRequestURL().toString().replaceFirst("/people.*", "");
    return here + invitations.invite(member);
  }

  private Member member(int id) {
    return members.find(id).orElseThrow(() -> new Missing("Nobody here has this number."));
  }

  private static Set<Role> roles(List<String> words) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    words.forEach(word -> Role.find(word).ifPresent(roles::add));
    return roles;
  }

  private static String words(Member member) {
    return "%s <%s>, %s%s"
        .formatted(
            member.fullName(),
            member.email(),
            SignInPage.roles(member),
            member.active() ? "" : ", may not come in");
  }

  private ResponseEntity<String> show(
      @Nullable String whose, @Nullable String link, @Nullable String trouble, int status) {
    return pages.show(
        HttpStatusCode.valueOf(status),
        "access/people",
        Frame.of("People", Frame.Section.SETTINGS),
        new PeoplePage(members.all(), whose, link, trouble));
  }
}
