package dev.fullcourt.server.notifications;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What reaches one, for choosing.
 *
 * @param lines each kind, with the way chosen
 * @param ways the ways that can be chosen
 * @param zone the zone of the times
 * @param zones all there are
 * @param digestAt when the daily email leaves, as {@code 08:00}
 * @param quietFrom when quiet hours begin; empty for none
 * @param quietUntil when they end; empty for none
 * @param address where emails go
 * @param mails whether emails leave at all
 * @param allowsWebhooks whether one may have a webhook of one's own
 * @param webhook where it leads, or null when there is none
 * @param secret the secret of one just made, shown this once
 * @param saved whether something was just saved
 * @param trouble what went wrong, if anything did
 */
public record NotificationsPage(
    List<Line> lines,
    List<Way> ways,
    String zone,
    List<String> zones,
    String digestAt,
    String quietFrom,
    String quietUntil,
    String address,
    boolean mails,
    boolean allowsWebhooks,
    @Nullable String webhook,
    @Nullable String secret,
    boolean saved,
    @Nullable String trouble) {

  public NotificationsPage {
    lines = List.copyOf(lines);
    ways = List.copyOf(ways);
    zones = List.copyOf(zones);
  }

  /** A kind, with the way chosen. */
  public record Line(Kind kind, Way way) {}
}
