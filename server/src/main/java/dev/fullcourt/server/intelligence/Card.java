package dev.fullcourt.server.intelligence;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * A card.
 *
 * @param version counts its changes, from 1
 * @param staleDays after how many days somebody should look at it again
 * @param checkedAt when it was last found right
 * @param checkedBy by whom
 * @param helped how many said it helped them
 * @param rated how many said whether it did
 */
public record Card(
    int id,
    Kind kind,
    String title,
    String text,
    Shown shown,
    int staleDays,
    int version,
    Instant checkedAt,
    String checkedBy,
    long helped,
    long rated) {

  /** What a card is about. */
  public enum Kind {
    CUSTOMER,
    COMPETITOR,
    MARKET;

    /** The word in addresses and tables. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Whether nobody has looked at it for too long. */
  public boolean isStale(Instant now) {
    return checkedAt.plus(Duration.ofDays(staleDays)).isBefore(now);
  }

  /** One of its versions. */
  public record Version(int number, Instant at, String by, String title, String text) {}
}
