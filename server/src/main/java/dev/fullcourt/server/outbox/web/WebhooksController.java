package dev.fullcourt.server.outbox.web;

import dev.fullcourt.server.access.Member;
import dev.fullcourt.server.outbox.CannotSubscribe;
import dev.fullcourt.server.outbox.Channel;
import dev.fullcourt.server.outbox.NewWebhook;
import dev.fullcourt.server.outbox.SubscriptionChanges;
import dev.fullcourt.server.outbox.WebhooksPage.Typed;
import dev.fullcourt.server.outbox.WebhooksPages;
import dev.fullcourt.server.page.Dates;
import dev.fullcourt.server.page.Frame;
import dev.fullcourt.server.page.Pages;
import dev.fullcourt.server.page.Zone;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who is told of decisions. A secret just made is shown in the answer, and never again. */
@Controller
class WebhooksController {

  private final Pages pages;
  private final WebhooksPages words;
  private final SubscriptionChanges changes;
  private final Zone zone;

  WebhooksController(Pages pages, WebhooksPages words, SubscriptionChanges changes, Zone zone) {
    this.pages = pages;
    this.words = words;
    this.changes = changes;
    this.zone = zone;
  }

  @GetMapping("/webhooks")
  ResponseEntity<String> webhooks(CsrfToken token) {
    return show(token, null, null, 200);
  }

  @PostMapping("/webhooks")
  ResponseEntity<String> add(
      Member by,
      @RequestParam String name,
      @RequestParam String url,
      @RequestParam(defaultValue = "") List<String> kinds,
      CsrfToken token) {
    try {
      return show(token, changes.addWebhook(by, name, url, kinds), null, 201);
    } catch (CannotSubscribe e) {
      return refused(token, e, Channel.WEBHOOK, name, url, kinds);
    }
  }

  @PostMapping("/webhooks/emails")
  ResponseEntity<String> addEmail(
      Member by,
      @RequestParam String member,
      @RequestParam String address,
      @RequestParam(defaultValue = "") List<String> kinds,
      CsrfToken token) {
    try {
      changes.addEmail(by, member, address, kinds);
      return seeWebhooks();
    } catch (CannotSubscribe e) {
      return refused(token, e, Channel.EMAIL, member, address, kinds);
    }
  }

  @PostMapping("/webhooks/{id}/rotation")
  ResponseEntity<String> rotate(Member by, @PathVariable int id, CsrfToken token) {
    return show(token, changes.rotate(by, id), null, 201);
  }

  @PostMapping("/webhooks/{id}/end")
  ResponseEntity<String> end(Member by, @PathVariable int id) {
    changes.end(by, id);
    return seeWebhooks();
  }

  @PostMapping("/webhooks/{id}/test")
  ResponseEntity<String> test(@PathVariable int id) {
    changes.test(id);
    return seeWebhooks();
  }

  @PostMapping("/webhooks/{id}/replay")
  ResponseEntity<String> replay(
      Member by, @PathVariable int id, @RequestParam(required = false) @Nullable Long letter) {
    changes.replay(by, id, letter);
    return seeWebhooks();
  }

  private static ResponseEntity<String> seeWebhooks() {
    return ResponseEntity.status(303).header("Location", "/webhooks").build();
  }

  private ResponseEntity<String> refused(
      CsrfToken token,
      CannotSubscribe why,
      Channel channel,
      String name,
      String target,
      List<String> kinds) {
    String trouble = String.valueOf(why.getMessage());
    return show(token, null, new Typed(channel, name, target, kinds, trouble, why.field()), 400);
  }

  private ResponseEntity<String> show(
      CsrfToken token, @Nullable NewWebhook made, @Nullable Typed typed, int status) {
    Dates dates = new Dates(zone.get());
    return pages.show(
        HttpStatusCode.valueOf(status),
        "outbox/webhooks",
        Frame.of("Webhooks and emails", Frame.Section.SOURCES),
        words.page(dates, made, typed, token.getParameterName(), token.getToken()));
  }
}
