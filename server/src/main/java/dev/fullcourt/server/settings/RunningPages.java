package dev.fullcourt.server.settings;

import dev.fullcourt.server.access.Member;
import dev.fullcourt.server.access.Right;
import dev.fullcourt.server.access.SignInWays;
import dev.fullcourt.server.notifications.Notifications;
import dev.fullcourt.server.outbox.Channel;
import dev.fullcourt.server.outbox.DeliveryBook;
import dev.fullcourt.server.outbox.PersonalOutbox;
import dev.fullcourt.server.outbox.Subscription;
import dev.fullcourt.server.outbox.Subscriptions;
import dev.fullcourt.server.page.Numbers;
import dev.fullcourt.server.settings.Running.Line;
import dev.fullcourt.server.sources.Sources;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says how the installation is run. */
@Component
class RunningPages {

  private final SignInWays ways;
  private final Sources sources;
  private final Subscriptions subscriptions;
  private final DeliveryBook deliveries;
  private final PersonalOutbox outbox;
  private final Notifications notifications;

  RunningPages(
      SignInWays ways,
      Sources sources,
      Subscriptions subscriptions,
      DeliveryBook deliveries,
      PersonalOutbox outbox,
      Notifications notifications) {
    this.ways = ways;
    this.sources = sources;
    this.subscriptions = subscriptions;
    this.deliveries = deliveries;
    this.outbox = outbox;
    this.notifications = notifications;
  }

  /** What somebody may know of it; empty when nothing. */
  Optional<Running> of(Member viewer) {
    if (!viewer.may(Right.ADMINISTER) && !viewer.may(Right.MANAGE)) {
      return Optional.empty();
    }
    List<Line> lines = new ArrayList<>();
    DeliveryBook.Count personal = deliveries.countPersonal();
    if (viewer.may(Right.ADMINISTER)) {
      SignInWays.Standing standing = ways.standing();
      lines.add(people(standing));
      lines.add(signIn(standing));
    }
    if (viewer.may(Right.MANAGE)) {
      lines.add(new Line("Sources", count(sources.all().size(), "source"), "", "/sources"));
      lines.add(webhooks());
      lines.add(mail());
      lines.add(new Line("Told to people", standing(personal), "", ""));
    }
    return Optional.of(
        new Running(
            lines, personal.dead(), notifications.allowsWebhooks(), viewer.may(Right.ADMINISTER)));
  }

  private static Line people(SignInWays.Standing standing) {
    return new Line(
        "People",
        standing.people() == 1 ? "1 may come in" : standing.people() + " may come in",
        standing.withoutPassword() == 0
            ? ""
            : standing.withoutPassword() + " of them without a password yet",
        "/people");
  }

  private static Line signIn(SignInWays.Standing standing) {
    String factor =
        standing.secondFactor() == 0
            ? "nobody has a second factor"
            : standing.secondFactor() + " have a second factor";
    return standing.provider().isEmpty()
        ? new Line(
            "Signing in",
            "By password; " + factor,
            "No OpenID Connect provider is named (FULLCOURT_OPENID_ISSUER)",
            "")
        : new Line(
            "Signing in",
            "By password or at " + standing.provider() + "; " + factor,
            standing.byProvider() + " have signed in there",
            "");
  }

  private Line webhooks() {
    List<Subscription> all = subscriptions.all();
    long webhooks = all.stream().filter(each -> each.channel() == Channel.WEBHOOK).count();
    return new Line(
        "Webhooks out",
        count(webhooks, "webhook") + ", " + count(all.size() - webhooks, "email"),
        "",
        "/webhooks");
  }

  private Line mail() {
    if (!outbox.mails()) {
      return new Line("Outgoing mail", "Off", "No mail server is named (FULLCOURT_SMTP_URL)", "");
    }
    return new Line(
        "Outgoing mail",
        "By " + outbox.mailWords(),
        outbox.address().isEmpty()
            ? "Links in mails lead nowhere until FULLCOURT_ADDRESS is set"
            : "",
        "");
  }

  private static String standing(DeliveryBook.Count count) {
    return Numbers.whole(count.waiting())
        + " waiting, "
        + Numbers.whole(count.dead())
        + " given up";
  }

  private static String count(long count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }
}
