package dev.fullcourt.server.outbox;

import dev.fullcourt.server.access.Audit;
import dev.fullcourt.server.access.Member;
import dev.fullcourt.server.page.Missing;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What an administrator does about who is told, each with its line on the list of changes. */
@Component
public class SubscriptionChanges {

  private final Subscriptions subscriptions;
  private final DeliveryBook book;
  private final Audit audit;
  private final TransactionTemplate transactions;

  SubscriptionChanges(
      Subscriptions subscriptions,
      DeliveryBook book,
      Audit audit,
      TransactionTemplate transactions) {
    this.subscriptions = subscriptions;
    this.book = book;
    this.audit = audit;
    this.transactions = transactions;
  }

  /** Adds a webhook; its secret is shown this once. */
  public NewWebhook addWebhook(Member by, String name, String url, Collection<String> kinds) {
    return transactions.execute(status -> {
      NewWebhook made = subscriptions.addWebhook(name, url, kinds);
      Subscription added = made.subscription();
      audit.record(by, "added a webhook", added.name(), null, added.words());
      return made;
    });
  }

  /** Tells an address by email. */
  public Subscription addEmail(Member by, String name, String address, Collection<String> kinds) {
    return transactions.execute(status -> {
      Subscription added = subscriptions.addEmail(name, address, kinds);
      audit.record(by, "added emails", added.name(), null, added.words());
      return added;
    });
  }

  /** Makes a new secret for a webhook, shown this once. */
  public NewWebhook rotate(Member by, int id) {
    Subscription webhook = get(id);
    return transactions.execute(status -> {
      NewWebhook made = subscriptions.rotate(webhook);
      audit.record(by, "rotated the secret of a webhook", webhook.name(), null, null);
      return made;
    });
  }

  /** Ends one. */
  public void end(Member by, int id) {
    Subscription ended = get(id);
    transactions.executeWithoutResult(status -> {
      subscriptions.end(ended);
      audit.record(by, "ended " + ended.channel().word(), ended.name(), ended.words(), null);
    });
  }

  /** Sends a test. */
  public void test(int id) {
    book.test(get(id));
  }

  /** Sends a dead letter again, or all with null; returns how many. */
  public int replay(Member by, int id, @Nullable Long letter) {
    Subscription again = get(id);
    return transactions.execute(status -> {
      int count = book.replay(again, letter);
      audit.record(
          by, "sent again", again.name(), null, letter == null ? "all that failed" : "one letter");
      return count;
    });
  }

  private Subscription get(int id) {
    return subscriptions
        .find(id)
        .orElseThrow(() -> new Missing("Nobody is told under that number, or no longer."));
  }
}
