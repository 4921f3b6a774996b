package dev.fullcourt.server.outbox;

import dev.fullcourt.server.outbox.http.Courier;
import dev.fullcourt.server.outbox.http.Reply;
import dev.fullcourt.server.outbox.http.Signature;
import dev.fullcourt.server.outbox.mail.Postman;
import dev.fullcourt.server.page.Dates;
import dev.fullcourt.server.page.Zone;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Sends one letter, once, and says what came of it. */
@Component
class Sending {

  private final Subscriptions subscriptions;
  private final Courier courier;
  private final Postman postman;
  private final Zone zone;
  private final OutboxSettings settings;
  private final ObjectProvider<Correspondence> correspondence;

  Sending(
      Subscriptions subscriptions,
      Courier courier,
      Postman postman,
      Zone zone,
      OutboxSettings settings,
      ObjectProvider<Correspondence> correspondence) {
    this.subscriptions = subscriptions;
    this.courier = courier;
    this.postman = postman;
    this.zone = zone;
    this.settings = settings;
    this.correspondence = correspondence;
  }

  /** What came of an attempt. */
  sealed interface Outcome {

    /** It arrived. */
    record Arrived(String words) implements Outcome {}

    /** It did not. */
    record Missed(String words) implements Outcome {}
  }

  Outcome send(Letter letter) {
    Long mailing = letter.mailing();
    if (mailing != null) {
      return Optional.ofNullable(correspondence.getIfAvailable())
          .flatMap(each -> each.find(mailing))
          .map(personal -> send(letter, personal))
          .orElseGet(() -> new Outcome.Missed("whom it concerns is no longer here"));
    }
    return switch (letter.subscription().channel()) {
      case WEBHOOK -> post(letter, Message.of(letter, settings.address()));
      case EMAIL ->
          mail(letter, EmailText.of(letter, new Dates(zone.get()), settings.address()), Map.of());
    };
  }

  private Outcome send(Letter letter, Correspondence.Personal personal) {
    return switch (letter.subscription().channel()) {
      case WEBHOOK -> post(letter, personal.message().getBytes(StandardCharsets.UTF_8));
      case EMAIL ->
          mail(letter, new EmailText(personal.subject(), personal.text()), personal.headers());
    };
  }

  private Outcome post(Letter letter, byte[] body) {
    Instant now = Instant.now();
    String id = letter.effect();
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Type", "application/json");
    headers.put("User-Agent", "Fullcourt");
    headers.put("webhook-id", id);
    headers.put("webhook-timestamp", Long.toString(now.getEpochSecond()));
    headers.put(
        "webhook-signature",
        Signature.header(
            subscriptions.secrets(letter.subscription().id(), now),
            id,
            now.getEpochSecond(),
            body));
    return switch (courier.post(letter.subscription().target(), headers, body)) {
      case Reply.Answered(int status) when status >= 200 && status < 300 ->
          new Outcome.Arrived("answered " + status);
      case Reply.Answered(int status) when status >= 300 && status < 400 ->
          new Outcome.Missed("answered " + status + "; redirects are not followed");
      case Reply.Answered(int status) -> new Outcome.Missed("answered " + status);
      case Reply.Forbidden(String why) -> new Outcome.Missed("not allowed: " + why);
      case Reply.Failed(String why) -> new Outcome.Missed(why);
    };
  }

  private Outcome mail(Letter letter, EmailText email, Map<String, String> headers) {
    try {
      String id = letter.effect() + "." + letter.subscription().id();
      postman.send(id, letter.subscription().target(), email.subject(), email.text(), headers);
      return new Outcome.Arrived("taken by the mail server");
    } catch (Postman.NotSent e) {
      return new Outcome.Missed(e.getMessage());
    }
  }
}
