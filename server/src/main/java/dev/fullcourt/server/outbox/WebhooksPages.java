package dev.fullcourt.server.outbox;

import dev.fullcourt.server.outbox.mail.Postman;
import dev.fullcourt.server.page.Dates;
import dev.fullcourt.server.page.Numbers;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the page of webhooks and emails into words. */
@Component
public class WebhooksPages {

  private final Subscriptions subscriptions;
  private final DeliveryBook book;
  private final Postman postman;

  WebhooksPages(Subscriptions subscriptions, DeliveryBook book, Postman postman) {
    this.subscriptions = subscriptions;
    this.book = book;
    this.postman = postman;
  }

  /** The page as it is now. */
  public WebhooksPage page(
      Dates dates,
      @Nullable NewWebhook made,
      WebhooksPage.@Nullable Typed typed,
      String tokenName,
      String token) {
    return new WebhooksPage(
        items(Channel.WEBHOOK, dates),
        items(Channel.EMAIL, dates),
        postman.isOn(),
        made == null ? null : new WebhooksPage.Made(made.subscription().name(), made.secret()),
        typed,
        tokenName,
        token,
        kinds(Kinds.all()),
        kinds(Kinds.ofEmails()));
  }

  private static List<WebhooksPage.Kind> kinds(List<String> kinds) {
    return kinds.stream().map(each -> new WebhooksPage.Kind(each, Kinds.title(each))).toList();
  }

  private List<WebhooksPage.Item> items(Channel channel, Dates dates) {
    return subscriptions.all().stream()
        .filter(each -> each.channel() == channel)
        .map(each -> item(each, dates))
        .toList();
  }

  private WebhooksPage.Item item(Subscription each, Dates dates) {
    return new WebhooksPage.Item(
        each.id(),
        each.name(),
        each.target(),
        each.kinds().stream().map(Kinds::title).collect(Collectors.joining(", ")),
        standing(book.count(each)),
        book.dead(each).stream().map(sent -> row(sent, dates)).toList(),
        book.latest(each).stream().map(sent -> row(sent, dates)).toList());
  }

  private static String standing(DeliveryBook.Count count) {
    String waiting =
        count.waiting() == 0 ? "Nothing waits" : Numbers.whole(count.waiting()) + " wait";
    return count.dead() == 0
        ? waiting
        : waiting + " · " + Numbers.count(count.dead(), "dead letter", "dead letters");
  }

  private static WebhooksPage.Row row(Sent sent, Dates dates) {
    String outcome = Objects.requireNonNullElse(sent.outcome(), "not tried yet");
    return new WebhooksPage.Row(
        sent.id(),
        Kinds.title(sent.kind()),
        sent.buyer() == null ? null : Objects.requireNonNullElse(sent.name(), sent.buyer()),
        sent.buyer() == null ? null : "/buyers/" + sent.buyer(),
        dates.moment(sent.at()),
        state(sent),
        sent.attempts() > 1
            ? outcome + ", " + Numbers.whole(sent.attempts()) + " attempts"
            : outcome);
  }

  private static String state(Sent sent) {
    return switch (sent.state()) {
      case "sent" -> "Sent";
      case "dead" -> "Dead letter";
      case "dropped" -> "Dropped";
      default -> sent.attempts() == 0 ? "Waiting" : "Tried again";
    };
  }
}
