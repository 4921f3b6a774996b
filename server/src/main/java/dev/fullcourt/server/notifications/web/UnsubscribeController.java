package dev.fullcourt.server.notifications.web;

import dev.fullcourt.server.notifications.Kind;
import dev.fullcourt.server.notifications.Notifications;
import dev.fullcourt.server.notifications.UnsubscribePage;
import dev.fullcourt.server.page.Frame;
import dev.fullcourt.server.page.Missing;
import dev.fullcourt.server.page.Pages;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Turns off a kind of mail, without signing in: the link is signed. Looking at it changes nothing,
 * because mail programs and scanners open links by themselves; the button does, and so does a mail
 * program that sends the form of RFC 8058.
 */
@Controller
class UnsubscribeController {

  private final Pages pages;
  private final Notifications notifications;

  UnsubscribeController(Pages pages, Notifications notifications) {
    this.pages = pages;
    this.notifications = notifications;
  }

  @GetMapping("/unsubscribe/{token}")
  ResponseEntity<String> ask(@PathVariable String token) {
    return show(token, notifications.offered(token), false);
  }

  @PostMapping("/unsubscribe/{token}")
  ResponseEntity<String> turnOff(@PathVariable String token) {
    return show(token, notifications.turnOff(token), true);
  }

  private ResponseEntity<String> show(String token, Optional<Set<Kind>> kinds, boolean done) {
    UnsubscribePage page =
        kinds
            .map(each -> new UnsubscribePage(token, each.stream().sorted().toList(), done))
            .orElseThrow(() -> new Missing("This link is not one of ours. Was it cut off?"));
    return pages.alone(
        HttpStatusCode.valueOf(200),
        "notifications/unsubscribe",
        Frame.of(done ? "Turned off" : "Fewer emails", Frame.Section.NONE),
        page);
  }
}
