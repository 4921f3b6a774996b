package dev.fullcourt.server.notifications;

import dev.fullcourt.server.access.Audit;
import dev.fullcourt.server.access.Member;
import dev.fullcourt.server.access.Members;
import dev.fullcourt.server.access.Refused;
import dev.fullcourt.server.outbox.CannotSubscribe;
import dev.fullcourt.server.outbox.DeliveryBook;
import dev.fullcourt.server.outbox.NewWebhook;
import dev.fullcourt.server.outbox.PersonalOutbox;
import dev.fullcourt.server.outbox.Subscription;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What people choose, and what the administrator lets them. */
@Component
public class Notifications {

  private final ChoiceBook book;
  private final PersonalOutbox outbox;
  private final DeliveryBook deliveries;
  private final UnsubscribeLinks links;
  private final Members members;
  private final Audit audit;
  private final TransactionTemplate transactions;

  Notifications(
      ChoiceBook book,
      PersonalOutbox outbox,
      DeliveryBook deliveries,
      UnsubscribeLinks links,
      Members members,
      Audit audit,
      TransactionTemplate transactions) {
    this.book = book;
    this.outbox = outbox;
    this.deliveries = deliveries;
    this.links = links;
    this.members = members;
    this.audit = audit;
    this.transactions = transactions;
  }

  /** What somebody chose. */
  public Choices choices(Member member) {
    return book.get(member.id());
  }

  /** Whether emails leave at all. */
  public boolean mails() {
    return outbox.mails();
  }

  /** Whether people may have webhooks of their own. */
  public boolean allowsWebhooks() {
    return book.allowsWebhooks();
  }

  /** Where somebody's own webhook leads, without its path, as many have a secret in it. */
  public Optional<String> webhook(Member member) {
    return outbox.findWebhook(member).map(Subscription::target).map(Notifications::host);
  }

  private static String host(String url) {
    return URI.create(url).resolve("/").toString();
  }

  /**
   * Keeps what somebody chose.
   *
   * @throws Refused when a kind is to go to a webhook they do not have
   */
  public void choose(Member member, Choices choices) {
    boolean needs = choices.ways().containsValue(Way.WEBHOOK);
    if (needs && (!allowsWebhooks() || outbox.findWebhook(member).isEmpty())) {
      throw new Refused("You have no webhook: set one up first, if it is allowed here.");
    }
    Choices before = choices(member);
    if (before.equals(choices)) {
      return;
    }
    transactions.executeWithoutResult(status -> {
      book.keep(member.id(), choices);
      audit.record(member, "chose notifications", member.name(), before.words(), choices.words());
    });
  }

  /**
   * Gives somebody a webhook of their own: its secret is shown this once.
   *
   * @throws Refused when it is not allowed, or cannot be one
   */
  public String setWebhook(Member member, String url) {
    if (!allowsWebhooks()) {
      throw new Refused("Webhooks of one's own are not allowed here.");
    }
    try {
      NewWebhook made =
          transactions.execute(status -> {
            NewWebhook fresh = outbox.setWebhook(member, url);
            audit.record(
                member, "set a webhook of their own", member.name(), null, host(url.strip()));
            return fresh;
          });
      return made.secret();
    } catch (CannotSubscribe e) {
      throw new Refused(String.valueOf(e.getMessage()));
    }
  }

  /** Ends somebody's own webhook; what went there is on the page only. */
  public void endWebhook(Member member) {
    transactions.executeWithoutResult(status -> {
      outbox.endWebhook(member);
      choices(member)
          .ways()
          .forEach((kind, way) -> {
            if (way == Way.WEBHOOK) {
              book.keep(member.id(), kind, Way.PAGE);
            }
          });
      audit.record(member, "ended their own webhook", member.name(), null, null);
    });
  }

  /** Lets people have webhooks of their own, or ends them all. */
  public void allowWebhooks(Member by, boolean allowed) {
    boolean before = allowsWebhooks();
    if (before == allowed) {
      return;
    }
    transactions.executeWithoutResult(status -> {
      book.allowWebhooks(allowed);
      if (!allowed) {
        outbox.endAllWebhooks();
      }
      audit.record(by, "set", "people's own webhooks", words(before), words(allowed));
    });
  }

  /** Sends again what people were to be told and was given up; returns how many. */
  public int sendAgain(Member by) {
    return transactions.execute(status -> {
      int again = deliveries.replayPersonal();
      if (again > 0) {
        audit.record(by, "sent again", "what people are told", null, again + " that were given up");
      }
      return again;
    });
  }

  private static String words(boolean allowed) {
    return allowed ? "allowed" : "not allowed";
  }

  /** What a link in a mail turns off; empty when it is none of ours. */
  public Optional<Set<Kind>> offered(String token) {
    return links.read(token).map(UnsubscribeLinks.Unsubscribed::kinds);
  }

  /** Turns off what a link in a mail says, and nothing else: it is on the page only from now on. */
  public Optional<Set<Kind>> turnOff(String token) {
    return links
        .read(token)
        .flatMap(off ->
            members
                .find(off.member())
                .map(member -> {
                  transactions.executeWithoutResult(status -> turnOff(member, off.kinds()));
                  return off.kinds();
                }));
  }

  private void turnOff(Member member, Set<Kind> kinds) {
    Choices before = choices(member);
    for (Kind kind : kinds) {
      if (before.way(kind) != Way.PAGE) {
        book.keep(member.id(), kind, Way.PAGE);
        audit.record(
            member,
            "turned off by a mail's link",
            kind.title(),
            before.way(kind).words(),
            Way.PAGE.words());
      }
    }
  }
}
