package dev.fullcourt.server.notifications;

import dev.fullcourt.server.access.Refused;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
 * @param typed what was typed and could not be taken, or null
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
    @Nullable Typed typed) {

  public NotificationsPage {
    lines = List.copyOf(lines);
    ways = List.copyOf(ways);
    zones = List.copyOf(zones);
  }

  /** The cards in which trouble is told. */
  public enum Part {
    KINDS,
    TIMES,
    WEBHOOK;

    /** The name of the place where it is told. */
    public String troubleId() {
      return name().toLowerCase(Locale.ROOT) + "-trouble";
    }
  }

  /**
   * What was typed.
   *
   * @param part where the trouble is told
   * @param said the fields by their names
   * @param trouble why it could not be taken
   * @param wrong the field that is about; empty when it is about none
   */
  public record Typed(Part part, Map<String, String> said, String trouble, String wrong) {

    private static final Set<String> TIMES =
        Set.of("zone", "digest-at", "quiet-from", "quiet-until");

    public Typed {
      said = Map.copyOf(said);
    }

    /** Choices that were refused. */
    public static Typed choices(Map<String, String> said, Refused why) {
      String wrong = why instanceof WrongChoice choice ? choice.field() : "";
      return new Typed(
          TIMES.contains(wrong) ? Part.TIMES : Part.KINDS,
          said,
          String.valueOf(why.getMessage()),
          wrong);
    }

    /** A webhook that was refused. */
    public static Typed webhook(String url, Refused why) {
      return new Typed(Part.WEBHOOK, Map.of("url", url), String.valueOf(why.getMessage()), "url");
    }
  }

  /** What is to be told in a card; null for nothing. */
  public @Nullable String trouble(Part part) {
    return typed != null && typed.part() == part ? typed.trouble() : null;
  }

  /** Whether the trouble is about a field. */
  public boolean isWrong(String field) {
    return typed != null && typed.wrong().equals(field);
  }

  /** Where the trouble with a field is told; null when there is none. */
  public @Nullable String described(String field) {
    return typed != null && isWrong(field) ? typed.part().troubleId() : null;
  }

  /** What stands where a webhook is typed. */
  public String url() {
    return typed == null ? "" : typed.said().getOrDefault("url", "");
  }

  /** A kind, with the way chosen. */
  public record Line(Kind kind, Way way) {}
}
