package dev.fullcourt.server.outbox.web;

import dev.fullcourt.server.access.Member;
import dev.fullcourt.server.outbox.CannotSubscribe;
import dev.fullcourt.server.outbox.DeliveryBook;
import dev.fullcourt.server.outbox.NewWebhook;
import dev.fullcourt.server.outbox.Sent;
import dev.fullcourt.server.outbox.Subscription;
import dev.fullcourt.server.outbox.SubscriptionChanges;
import dev.fullcourt.server.outbox.Subscriptions;
import dev.fullcourt.server.page.ApiError;
import dev.fullcourt.server.page.Missing;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who is told of decisions, for programs: the same, by the same rules. */
@RestController
class WebhooksApi {

  private final Subscriptions subscriptions;
  private final SubscriptionChanges changes;
  private final DeliveryBook book;

  WebhooksApi(Subscriptions subscriptions, SubscriptionChanges changes, DeliveryBook book) {
    this.subscriptions = subscriptions;
    this.changes = changes;
    this.book = book;
  }

  /** Somebody to be told: a webhook by its url, or an email by its address. */
  record Given(
      @Nullable String name,
      @Nullable String url,
      @Nullable String address,
      @Nullable List<String> kinds) {}

  /** A subscription; the secret only of a webhook just made, this once. */
  record Made(Subscription subscription, @Nullable String secret) {

    @Override
    public String toString() {
      return "Made[" + subscription.name() + "]";
    }
  }

  /** How many messages leave again. */
  record SentAgain(int count) {}

  /** That it was done. */
  record Done(boolean done) {}

  @GetMapping("/api/webhooks")
  @Operation(summary = "Webhooks and emails in use.")
  List<Subscription> all() {
    return subscriptions.all();
  }

  @GetMapping("/api/webhooks/{id}/deliveries")
  @Operation(summary = "The latest messages of one, the last first.")
  List<Sent> deliveries(@PathVariable int id) {
    return book.latest(
        subscriptions
            .find(id)
            .orElseThrow(() -> new Missing("Nobody is told under that number, or no longer.")));
  }

  @PostMapping("/api/webhooks")
  @Operation(summary = "Adds one: name, kinds, and url of a webhook or address of an email.")
  Made add(@Parameter(hidden = true) Member by, @RequestBody Given given) {
    String name = Objects.requireNonNullElse(given.name(), "");
    List<String> kinds = given.kinds() == null ? List.of() : given.kinds();
    if (given.address() != null) {
      return new Made(changes.addEmail(by, name, given.address(), kinds), null);
    }
    String url = Objects.requireNonNullElse(given.url(), "");
    return made(changes.addWebhook(by, name, url, kinds));
  }

  @PostMapping("/api/webhooks/{id}/rotation")
  @Operation(summary = "Makes a new secret; both sign for 7 days.")
  Made rotate(@Parameter(hidden = true) Member by, @PathVariable int id) {
    return made(changes.rotate(by, id));
  }

  @PostMapping("/api/webhooks/{id}/end")
  @Operation(summary = "Ends one.")
  Done end(@Parameter(hidden = true) Member by, @PathVariable int id) {
    changes.end(by, id);
    return new Done(true);
  }

  @PostMapping("/api/webhooks/{id}/test")
  @Operation(summary = "Sends a test.")
  Done test(@PathVariable int id) {
    changes.test(id);
    return new Done(true);
  }

  @PostMapping("/api/webhooks/{id}/replay")
  @Operation(summary = "Sends dead letters again: one, or all.")
  SentAgain replay(
      @Parameter(hidden = true) Member by,
      @PathVariable int id,
      @RequestParam(required = false) @Nullable Long letter) {
    return new SentAgain(changes.replay(by, id, letter));
  }

  private static Made made(NewWebhook webhook) {
    return new Made(webhook.subscription(), webhook.secret());
  }

  @ExceptionHandler
  ResponseEntity<ApiError> refused(CannotSubscribe e) {
    return ResponseEntity.badRequest()
        .body(new ApiError(Objects.requireNonNullElse(e.getMessage(), "")));
  }
}
