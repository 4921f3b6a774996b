package dev.fullcourt.server.notifications;

import dev.fullcourt.server.access.Member;
import dev.fullcourt.server.notifications.NotificationsPage.Typed;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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
   * @param typed what could not be taken and stands in the fields all the same, or null
   */
  public NotificationsPage of(
      Member member, @Nullable String secret, boolean saved, @Nullable Typed typed) {
    Choices choices = notifications.choices(member);
    Times times = choices.times();
    Quiet quiet = times.quiet();
    String webhook = notifications.webhook(member).orElse(null);
    List<Way> ways =
        Arrays.stream(Way.values()).filter(way -> way != Way.WEBHOOK || webhook != null).toList();
    Map<String, String> said = typed == null ? Map.of() : typed.said();
    return new NotificationsPage(
        Arrays.stream(Kind.values())
            .map(kind ->
                new NotificationsPage.Line(
                    kind,
                    Way.find(said.getOrDefault(kind.word(), ""))
                        .filter(ways::contains)
                        .orElse(choices.way(kind))))
            .toList(),
        ways,
        said.getOrDefault("zone", times.zone().getId()),
        zones(),
        said.getOrDefault("digest-at", times.digestAt().toString()),
        said.getOrDefault("quiet-from", quiet == null ? "" : quiet.from().toString()),
        said.getOrDefault("quiet-until", quiet == null ? "" : quiet.until().toString()),
        member.email(),
        notifications.mails(),
        notifications.allowsWebhooks(),
        webhook,
        secret,
        saved,
        typed);
  }

  private static List<String> zones() {
    return ZoneId.getAvailableZoneIds().stream()
        .filter(zone -> zone.matches("(Africa|America|Asia|Atlantic|Australia|Europe|Pacific)/.*"))
        .sorted()
        .toList();
  }
}
