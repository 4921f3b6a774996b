package dev.fullcourt.server.notifications;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads what somebody chooses, as a form or a program says it. */
public final class ChoicesDraft {

  private ChoicesDraft() {}

  /**
   * What they chose before, with what they say now: for kinds by their words a way, {@code zone},
   * {@code digest-at}, {@code quiet-from}, {@code quiet-until}. What is not said stays.
   *
   * @throws WrongChoice when something cannot be chosen
   */
  public static Choices read(Map<String, String> said, Choices before) {
    Map<Kind, Way> ways = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      String word = said.get(kind.word());
      ways.put(kind, word == null ? before.way(kind) : way(kind, word));
    }
    Times times = before.times();
    String zone = said.get("zone");
    String digestAt = said.get("digest-at");
    String from = said.get("quiet-from");
    String until = said.get("quiet-until");
    return new Choices(
        ways,
        new Times(
            zone == null ? times.zone() : zone(zone),
            digestAt == null ? times.digestAt() : time("digest-at", digestAt),
            from == null && until == null
                ? times.quiet()
                : quiet(
                    Objects.requireNonNullElse(from, ""), Objects.requireNonNullElse(until, ""))));
  }

  private static Way way(Kind kind, String word) {
    return Way.find(word)
        .orElseThrow(
            () -> new WrongChoice(kind.word(), "The ways are page, email, digest and webhook."));
  }

  private static @Nullable Quiet quiet(String from, String until) {
    if (from.isBlank() && until.isBlank()) {
      return null;
    }
    Quiet quiet = new Quiet(time("quiet-from", from), time("quiet-until", until));
    if (quiet.from().equals(quiet.until())) {
      throw new WrongChoice(
          "quiet-until",
          "Quiet hours begin and end at different times; leave both empty for none.");
    }
    return quiet;
  }

  private static LocalTime time(String field, String text) {
    try {
      return LocalTime.parse(text.strip()).withSecond(0).withNano(0);
    } catch (DateTimeParseException e) {
      throw new WrongChoice(field, "Give times of day as 08:00.");
    }
  }

  private static ZoneId zone(String text) {
    try {
      return ZoneId.of(text.strip());
    } catch (DateTimeException e) {
      throw new WrongChoice(
          "zone", "“" + text + "” is no time zone; one is written like Europe/Berlin.");
    }
  }
}
