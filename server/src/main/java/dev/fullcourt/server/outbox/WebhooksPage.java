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
 * @param typed what was typed and could not be taken; null otherwise
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
    @Nullable Typed typed,
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

  /** What stands in the form for a channel. */
  public Typed form(Channel channel) {
    return typed != null && typed.channel() == channel
        ? typed
        : new Typed(channel, "", "", List.of(), "", null);
  }

  /**
   * What stands in a form.
   *
   * @param channel of which form
   * @param kinds which are ticked
   * @param trouble what of it could not be taken, in words; empty when nothing was typed yet
   * @param wrong which field that is about; null when nothing was typed yet
   */
  public record Typed(
      Channel channel,
      String name,
      String target,
      List<String> kinds,
      String trouble,
      CannotSubscribe.@Nullable Field wrong) {
    public Typed {
      kinds = List.copyOf(kinds);
    }

    /** Whether a kind is ticked. */
    public boolean has(Kind kind) {
      return kinds.contains(kind.word());
    }

    /** Whether the trouble is about that field. */
    public boolean isWrong(CannotSubscribe.Field field) {
      return wrong == field;
    }

    /** Where the trouble stands, for the field that is wrong; null for every other. */
    public @Nullable String described(CannotSubscribe.Field field) {
      return isWrong(field) ? troubleId() : null;
    }

    /** The name of the place where the trouble stands. */
    public String troubleId() {
      return channel.word() + "-trouble";
    }
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
