package dev.fullcourt.server.outbox;

import dev.fullcourt.server.access.Member;
import dev.fullcourt.server.outbox.http.Destination;
import dev.fullcourt.server.outbox.http.Signature;
import dev.fullcourt.server.outbox.mail.Postman;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What leaves for one person of ours: decisions that concern somebody are taken from the outbox
 * here, and what they are to be told of them is put back under a subscription of their own.
 */
@Component
public class PersonalOutbox {

  private final JdbcClient jdbc;
  private final Subscriptions subscriptions;
  private final Postman postman;
  private final OutboxSettings settings;

  PersonalOutbox(
      JdbcClient jdbc, Subscriptions subscriptions, Postman postman, OutboxSettings settings) {
    this.jdbc = jdbc;
    this.subscriptions = subscriptions;
    this.postman = postman;
    this.settings = settings;
  }

  /** Whether emails leave. */
  public boolean mails() {
    return postman.isOn();
  }

  /** Which server takes emails and whose they are, in words; empty when none does. */
  public String mailWords() {
    return postman.words();
  }

  /** Where our pages are for people, without a slash at the end; may be empty. */
  public String address() {
    return settings.address();
  }

  /**
   * Takes decisions that concern somebody, the first first; held for the rest of the transaction,
   * and not told again once it is committed.
   */
  public List<Long> take(int most) {
    return jdbc
        .sql(
            """
            update outbox set state = 'sent', ended_at = now(), outcome = 'told as they chose'
            where id in (
              select o.id from outbox o join subscription s on s.id = o.subscription
              where s.channel = 'people' and o.state = 'waiting'
              order by o.id limit :most for update of o skip locked)
            returning id
            """)
        .param("most", most)
        .query((row, n) -> row.getLong(1))
        .list()
        .stream()
        .sorted()
        .toList();
  }

  /** Puts what was put together for somebody on its way. */
  public void put(int member, Channel channel, long mailing) {
    jdbc.sql(
            """
            insert into subscription (channel, name, target, kinds, member)
            select 'email', m.name, m.email, '{}', m.id from member m
            where m.id = :member and :channel = 'email'
            on conflict (member, channel) where member is not null and ended_at is null do nothing
            """)
        .param("member", member)
        .param("channel", channel.word())
        .update();
    jdbc.sql(
            """
            insert into outbox (subscription, kind, at, not_after, mailing)
            select s.id, 'notification', date_trunc('milliseconds', now()),
              now() + interval '1 day', :mailing
            from subscription s
            where s.member = :member and s.channel = :channel and s.ended_at is null
            """)
        .param("member", member)
        .param("channel", channel.word())
        .param("mailing", mailing)
        .update();
  }

  /** The webhook somebody has of their own. */
  public Optional<Subscription> findWebhook(Member member) {
    return jdbc.sql(
            """
            select id from subscription
            where member = :member and channel = 'webhook' and ended_at is null
            """)
        .param("member", member.id())
        .query(Integer.class)
        .optional()
        .flatMap(subscriptions::findToServe);
  }

  /**
   * Gives somebody a webhook of their own in place of the one they have.
   *
   * @throws CannotSubscribe when it cannot be one
   */
  public NewWebhook setWebhook(Member member, String url) {
    try {
      Destination.of(url);
    } catch (Destination.Unfit e) {
      throw new CannotSubscribe(CannotSubscribe.Field.TARGET, e.getMessage());
    }
    endWebhook(member);
    String secret = Signature.newSecret();
    int id =
        jdbc.sql(
                """
                insert into subscription (channel, name, target, kinds, secret, member)
                values ('webhook', :name, :target, '{}', :secret, :member) returning id
                """)
            .param("name", member.name())
            .param("target", url.strip())
            .param("secret", secret)
            .param("member", member.id())
            .query(Integer.class)
            .single();
    return new NewWebhook(subscriptions.findToServe(id).orElseThrow(), secret);
  }

  /** Ends it; what waits for it no longer leaves. */
  public void endWebhook(Member member) {
    findWebhook(member).ifPresent(subscriptions::end);
  }

  /** Ends everybody's, as when the administrator no longer allows them. */
  public void endAllWebhooks() {
    jdbc.sql(
            """
            select id from subscription
            where member is not null and channel = :channel and ended_at is null
            """)
        .param("channel", Channel.WEBHOOK.word())
        .query((row, n) -> row.getInt(1))
        .list()
        .forEach(id -> subscriptions.findToServe(id).ifPresent(subscriptions::end));
  }
}
