package dev.fullcourt.server.outbox.web;

import dev.fullcourt.server.access.Audit;
import dev.fullcourt.server.access.Member;
import dev.fullcourt.server.outbox.CannotSubscribe;
import dev.fullcourt.server.outbox.DeliveryBook;
import dev.fullcourt.server.outbox.NewWebhook;
import dev.fullcourt.server.outbox.Subscription;
import dev.fullcourt.server.outbox.Subscriptions;
import dev.fullcourt.server.outbox.WebhooksPages;
import dev.fullcourt.server.page.Dates;
import dev.fullcourt.server.page.Frame;
import dev.fullcourt.server.page.Missing;
import dev.fullcourt.server.page.Pages;
import dev.fullcourt.server.playbooks.Agreement;
import java.time.ZoneOffset;
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
  private final Subscriptions subscriptions;
  private final DeliveryBook book;
  private final Agreement agreement;
  private final Audit audit;

  WebhooksController(
      Pages pages,
      WebhooksPages words,
      Subscriptions subscriptions,
      DeliveryBook book,
      Agreement agreement,
      Audit audit) {
    this.pages = pages;
    this.words = words;
    this.subscriptions = subscriptions;
    this.book = book;
    this.agreement = agreement;
    this.audit = audit;
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
      NewWebhook made = subscriptions.addWebhook(name, url, kinds);
      Subscription added = made.subscription();
      audit.record(by, "added a webhook", added.name(), null, added.words());
      return show(token, made, null, 201);
    } catch (CannotSubscribe e) {
      return show(token, null, e.getMessage(), 400);
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
      Subscription added = subscriptions.addEmail(member, address, kinds);
      audit.record(by, "added emails", added.name(), null, added.words());
      return seeWebhooks();
    } catch (CannotSubscribe e) {
      return show(token, null, e.getMessage(), 400);
    }
  }

  @PostMapping("/webhooks/{id}/rotation")
  ResponseEntity<String> rotate(Member by, @PathVariable int id, CsrfToken token) {
    Subscription webhook = get(id);
    NewWebhook made = subscriptions.rotate(webhook);
    audit.record(by, "rotated the secret of a webhook", webhook.name(), null, null);
    return show(token, made, null, 201);
  }

  @PostMapping("/webhooks/{id}/end")
  ResponseEntity<String> end(Member by, @PathVariable int id) {
    Subscription ended = get(id);
    subscriptions.end(ended);
    audit.record(by, "ended " + ended.channel().word(), ended.name(), ended.words(), null);
    return seeWebhooks();
  }

  @PostMapping("/webhooks/{id}/test")
  ResponseEntity<String> test(@PathVariable int id) {
    book.test(get(id));
    return seeWebhooks();
  }

  @PostMapping("/webhooks/{id}/replay")
  ResponseEntity<String> replay(
      Member by, @PathVariable int id, @RequestParam(required = false) @Nullable Long letter) {
    Subscription again = get(id);
    book.replay(again, letter);
    audit.record(
        by, "sent again", again.name(), null, letter == null ? "all that failed" : "one letter");
    return seeWebhooks();
  }

  private static ResponseEntity<String> seeWebhooks() {
    return ResponseEntity.status(303).header("Location", "/webhooks").build();
  }

  private Subscription get(int id) {
    return subscriptions
        .find(id)
        .orElseThrow(() -> new Missing("Nobody is told under that number, or no longer."));
  }

  private ResponseEntity<String> show(
      CsrfToken token, @Nullable NewWebhook made, @Nullable String trouble, int status) {
    Dates dates =
        new Dates(
            agreement
                .findCurrent()
                .map(playbook -> playbook.fiscalYear().zone())
                .orElse(ZoneOffset.UTC));
    return pages.show(
        HttpStatusCode.valueOf(status),
        "outbox/webhooks",
        Frame.of("Webhooks and emails", Frame.Section.SOURCES),
        words.page(dates, made, trouble, token.getParameterName(), token.getToken()));
  }
}
