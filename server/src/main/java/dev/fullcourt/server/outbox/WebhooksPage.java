package dev.fullcourt.server.outbox;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of webhooks and emails.
 *
 * @param webhooks each webhook
 * @param emails each member who is told by email
 * @param mailOn whether emails leave at all
 * @param made a secret just made, shown this one time; null otherwise
 * @param trouble what could not be done, in words; null otherwise
 * @param tokenName what a form of this page must send with it
 * @param token its value
 * @param kinds what a webhook may tell of
 * @param mailKinds what an email may tell of
 */
public record WebhooksPage(
    List<Item> webhooks,
    List<Item> emails,
    boolean mailOn,
    @Nullable Made made,
    @Nullable String trouble,
    String tokenName,
    String token,
    List<Kind> kinds,
    List<Kind> mailKinds) {
  public WebhooksPage {
    webhooks = List.copyOf(webhooks);
    emails = List.copyOf(emails);
    kinds = List.copyOf(kinds);
    mailKinds = List.copyOf(mailKinds);
  }

  /** A secret to be copied now. */
  public record Made(String name, String secret) {}

  /** Something to be told of. */
  public record Kind(String word, String title) {}

  /**
   * One subscription.
   *
   * @param kinds of what it tells, in words
   * @param standing how many wait and were given up, in words
   */
  public record Item(
      int id,
      String name,
      String target,
      String kinds,
      String standing,
      List<Row> dead,
      List<Row> latest) {
    public Item {
      dead = List.copyOf(dead);
      latest = List.copyOf(latest);
    }
  }

  /** A delivery; {@code page} is that of the buyer, or null when it is a test. */
  public record Row(
      long id,
      String what,
      @Nullable String buyer,
      @Nullable String page,
      String at,
      String state,
      String outcome) {}
}
