package dev.fullcourt.server.outbox;

import dev.fullcourt.server.outbox.http.Destination;
import dev.fullcourt.server.outbox.http.Signature;
import dev.fullcourt.server.outbox.mail.Recipient;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Who is told of which decisions. */
@Component
public class Subscriptions {

  /** After a rotation both secrets sign for so long, so that a receiver need not change at once. */
  public static final Duration GRACE = Duration.ofDays(7);

  private static final int LONGEST_NAME = 100;

  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;

  Subscriptions(JdbcClient jdbc, TransactionTemplate transactions) {
    this.jdbc = jdbc;
    this.transactions = transactions;
  }

  /**
   * Adds a webhook.
   *
   * @throws CannotSubscribe when it cannot be one
   */
  public NewWebhook addWebhook(String name, String url, Collection<String> kinds) {
    try {
      Destination.of(url);
    } catch (Destination.Unfit e) {
      throw new CannotSubscribe(CannotSubscribe.Field.TARGET, e.getMessage());
    }
    String secret = Signature.newSecret();
    return new NewWebhook(
        add(Channel.WEBHOOK, name, url.strip(), Kinds.checked(kinds, Kinds.all()), secret), secret);
  }

  /**
   * Tells a member by email.
   *
   * @throws CannotSubscribe when that cannot be
   */
  public Subscription addEmail(String member, String address, Collection<String> kinds) {
    if (!Recipient.isAddress(address.strip())) {
      throw new CannotSubscribe(
          CannotSubscribe.Field.TARGET, "That is no email address: " + address);
    }
    List<String> checked = Kinds.checked(kinds, Kinds.ofEmails());
    return add(Channel.EMAIL, member, address.strip(), checked, null);
  }

  private Subscription add(
      Channel channel,
      String name,
      String target,
      List<String> kinds,
      @org.jspecify.annotations.Nullable String secret) {
    String stripped = name.strip();
    if (stripped.isEmpty() || stripped.length() > LONGEST_NAME) {
      throw new CannotSubscribe(
          CannotSubscribe.Field.NAME, "It needs a name of up to " + LONGEST_NAME + " letters.");
    }
    if (stripped.indexOf('\0') >= 0) {
      throw new CannotSubscribe(
          CannotSubscribe.Field.NAME, "Its name has a letter in it that is none (U+0000).");
    }
    return jdbc.sql(
            """
            insert into subscription (channel, name, target, kinds, secret)
            values (:channel, :name, :target, :kinds, :secret)
            returning id, channel, name, target, kinds, made_at
            """)
        .param("channel", channel.word())
        .param("name", stripped)
        .param("target", target)
        .param("kinds", kinds.toArray(String[]::new))
        .param("secret", secret)
        .query((row, n) -> read(row))
        .single();
  }

  /** Makes a new secret in place of the one a webhook has; both sign for {@link #GRACE}. */
  public NewWebhook rotate(Subscription webhook) {
    String secret = Signature.newSecret();
    jdbc.sql(
            """
            update subscription set old_secret = secret, secret = :secret,
              old_until = now() + make_interval(secs => :grace) where id = :id
            """)
        .param("secret", secret)
        .param("grace", GRACE.toSeconds())
        .param("id", webhook.id())
        .update();
    return new NewWebhook(webhook, secret);
  }

  /** Ends a subscription; what waits for it no longer leaves. */
  public void end(Subscription subscription) {
    transactions.executeWithoutResult(status -> {
      jdbc.sql(
              """
              update subscription set ended_at = now(), secret = null, old_secret = null
              where id = :id and ended_at is null
              """)
          .param("id", subscription.id())
          .update();
      jdbc.sql(
              """
              update outbox set state = 'dropped', ended_at = now(), outcome = 'turned down'
              where subscription = :id and state = 'waiting'
              """)
          .param("id", subscription.id())
          .update();
    });
  }

  /** Those in use that are nobody's own, the oldest first. */
  public List<Subscription> all() {
    return jdbc.sql(
            """
            select id, channel, name, target, kinds, made_at from subscription
            where ended_at is null and member is null and channel <> 'people' order by id
            """)
        .query((row, n) -> read(row))
        .list();
  }

  /** One in use; not one that is somebody's own. */
  public Optional<Subscription> find(int id) {
    return all().stream().filter(each -> each.id() == id).findFirst();
  }

  /** One in use, be it somebody's own: an email of theirs goes to the address they have now. */
  Optional<Subscription> findToServe(int id) {
    return jdbc.sql(
            """
            select s.id, s.channel, s.name,
              case when s.channel = 'email' then coalesce(m.email, s.target) else s.target end,
              s.kinds, s.made_at
            from subscription s left join member m on m.id = s.member
            where s.id = :id and s.ended_at is null and s.channel <> 'people'
            """)
        .param("id", id)
        .query((row, n) -> read(row))
        .optional();
  }

  /** The secrets that sign a webhook's messages at an instant, the newest first. */
  List<String> secrets(int id, Instant now) {
    return jdbc
        .sql(
            """
            select unnest(array[secret, case when old_until > :now then old_secret end])
            from subscription where id = :id
            """)
        .param("id", id)
        .param("now", now.atOffset(java.time.ZoneOffset.UTC))
        .query((row, n) -> Optional.ofNullable(row.getString(1)))
        .list()
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  private static Subscription read(ResultSet row) throws SQLException {
    return new Subscription(
        row.getInt(1),
        Channel.valueOf(row.getString(2).toUpperCase(Locale.ROOT)),
        row.getString(3),
        row.getString(4),
        List.of((String[]) row.getArray(5).getArray()),
        row.getObject(6, OffsetDateTime.class).toInstant());
  }
}
