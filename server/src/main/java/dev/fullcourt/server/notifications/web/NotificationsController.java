package dev.fullcourt.server.notifications.web;

import dev.fullcourt.server.access.Member;
import dev.fullcourt.server.access.Refused;
import dev.fullcourt.server.notifications.ChoicesDraft;
import dev.fullcourt.server.notifications.Notifications;
import dev.fullcourt.server.notifications.NotificationsPage.Typed;
import dev.fullcourt.server.notifications.NotificationsPages;
import dev.fullcourt.server.page.Frame;
import dev.fullcourt.server.page.Pages;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Everybody chooses for themselves: no address names anybody else. */
@Controller
class NotificationsController {

  private final Pages pages;
  private final Notifications notifications;
  private final NotificationsPages words;

  NotificationsController(Pages pages, Notifications notifications, NotificationsPages words) {
    this.pages = pages;
    this.notifications = notifications;
    this.words = words;
  }

  @GetMapping("/account/notifications")
  ResponseEntity<String> notifications(
      Member member, @RequestParam(defaultValue = "false") boolean saved) {
    return show(member, null, saved, null, 200);
  }

  @PostMapping("/account/notifications")
  ResponseEntity<String> choose(Member member, @RequestParam Map<String, String> said) {
    try {
      notifications.choose(member, ChoicesDraft.read(said, notifications.choices(member)));
      return see();
    } catch (Refused e) {
      return show(member, null, false, Typed.choices(said, e), 400);
    }
  }

  @PostMapping("/account/notifications/webhook")
  ResponseEntity<String> webhook(Member member, @RequestParam String url) {
    try {
      return show(member, notifications.setWebhook(member, url), false, null, 201);
    } catch (Refused e) {
      return show(member, null, false, Typed.webhook(url, e), 400);
    }
  }

  @PostMapping("/account/notifications/webhook/end")
  ResponseEntity<String> endWebhook(Member member) {
    notifications.endWebhook(member);
    return see();
  }

  private static ResponseEntity<String> see() {
    return ResponseEntity.status(303)
        .header("Location", "/account/notifications?saved=true")
        .build();
  }

  private ResponseEntity<String> show(
      Member member, @Nullable String secret, boolean saved, @Nullable Typed typed, int status) {
    return pages.show(
        HttpStatusCode.valueOf(status),
        "notifications/notifications",
        Frame.of("Notifications", Frame.Section.NONE),
        words.of(member, secret, saved, typed));
  }
}
