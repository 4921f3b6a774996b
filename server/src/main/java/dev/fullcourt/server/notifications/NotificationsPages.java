package dev.fullcourt.server.notifications;

import dev.fullcourt.server.access.Member;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what is shown for choosing. */
@Component
public class NotificationsPages {

  private final Notifications notifications;

  NotificationsPages(Notifications notifications) {
    this.notifications = notifications;
  }

  /**
   * The page.
   *
   * @param secret that of a webhook just made, or null
   */
  public NotificationsPage of(
      Member member, @Nullable String secret, boolean saved, @Nullable String trouble) {
    Choices choices = notifications.choices(member);
    Times times = choices.times();
    Quiet quiet = times.quiet();
    String webhook = notifications.webhook(member).orElse(null);
    return new NotificationsPage(
        Arrays.stream(Kind.values())
            .map(kind -> new NotificationsPage.Line(kind, choices.way(kind)))
            .toList(),
        Arrays.stream(Way.values()).filter(way -> way != Way.WEBHOOK || webhook != null).toList(),
        times.zone().getId(),
        zones(),
        times.digestAt().toString(),
        quiet == null ? "" : quiet.from().toString(),
        quiet == null ? "" : quiet.until().toString(),
        member.email(),
        notifications.mails(),
        notifications.allowsWebhooks(),
        webhook,
        secret,
        saved,
        trouble);
  }

  private static List<String> zones() {
    return ZoneId.getAvailableZoneIds().stream()
        .filter(zone -> zone.matches("(Africa|America|Asia|Atlantic|Australia|Europe|Pacific)/.*"))
        .sorted()
        .toList();
  }
}
