package dev.fullcourt.server.settings.web;

import dev.fullcourt.server.absences.AbsenceDraft;
import dev.fullcourt.server.absences.Absences;
import dev.fullcourt.server.access.Member;
import dev.fullcourt.server.access.Refused;
import dev.fullcourt.server.notifications.Notifications;
import dev.fullcourt.server.page.Frame;
import dev.fullcourt.server.page.Pages;
import dev.fullcourt.server.playbooks.Agreement;
import dev.fullcourt.server.proposals.Draft;
import dev.fullcourt.server.proposals.EditorPage;
import dev.fullcourt.server.proposals.FindingsPage;
import dev.fullcourt.server.settings.ChangeReader;
import dev.fullcourt.server.settings.SettingsPages;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Settings: what is agreed is only proposed otherwise, what is daily life is set at once. */
@Controller
class SettingsController {

  private final Pages pages;
  private final SettingsPages words;
  private final Agreement agreement;
  private final Absences absences;
  private final Notifications notifications;

  SettingsController(
      Pages pages,
      SettingsPages words,
      Agreement agreement,
      Absences absences,
      Notifications notifications) {
    this.pages = pages;
    this.words = words;
    this.agreement = agreement;
    this.absences = absences;
    this.notifications = notifications;
  }

  @GetMapping("/settings")
  ResponseEntity<String> settings(Member member) {
    return show(member, null, Map.of(), 200);
  }

  /** The editor of proposals with one change made: nothing is kept before it is proposed there. */
  @GetMapping("/settings/changes")
  ResponseEntity<String> change(
      Member member,
      @RequestParam String change,
      @RequestParam String of,
      @RequestParam String value) {
    var current = agreement.getCurrent();
    try {
      Draft draft = ChangeReader.read(change, of, value).draft(current);
      String heading = "Propose a change";
      return pages.show(
          "proposals/editor",
          Frame.of(heading, Frame.Section.PLAYBOOK),
          new EditorPage(
              "/playbook/proposals", 0, draft, FindingsPage.of(draft, current), heading, null));
    } catch (Refused e) {
      return show(member, e.getMessage(), Map.of(), 400);
    }
  }

  @PostMapping("/settings/absences")
  ResponseEntity<String> add(Member member, @RequestParam Map<String, String> said) {
    try {
      absences.add(member, AbsenceDraft.read(said, member.name()));
      return see("#absences");
    } catch (Refused e) {
      return show(member, e.getMessage(), said, 400);
    }
  }

  @PostMapping("/settings/absences/{id}/end")
  ResponseEntity<String> end(Member member, @PathVariable int id) {
    absences.end(member, id);
    return see("#absences");
  }

  @PostMapping("/settings/notifications")
  ResponseEntity<String> policy(
      Member member, @RequestParam(name = "own-webhooks", defaultValue = "false") boolean allowed) {
    notifications.allowWebhooks(member, allowed);
    return see("#running");
  }

  @PostMapping("/settings/deliveries")
  ResponseEntity<String> sendAgain(Member member) {
    notifications.sendAgain(member);
    return see("#running");
  }

  private static ResponseEntity<String> see(String part) {
    return ResponseEntity.status(303).header("Location", "/settings" + part).build();
  }

  private ResponseEntity<String> show(
      Member member, @Nullable String trouble, Map<String, String> typed, int status) {
    return pages.show(
        HttpStatusCode.valueOf(status),
        "settings/settings",
        Frame.of("Settings", Frame.Section.SETTINGS),
        words.of(member, trouble, typed));
  }
}
