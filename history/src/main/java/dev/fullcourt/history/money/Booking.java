package dev.fullcourt.history.money;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An entry in the book of what was won. It is never changed: what becomes of a win later is an
 * entry of its own, at the instant at which it was said (law 33).
 *
 * @param win which win of the opportunity it belongs to, from 1
 * @param kind what it records
 * @param at when it counts
 * @param closed when that win was won: the day of its rate, whenever it is amended
 * @param amount what it adds, in its currency; less than nothing where it takes back; null when
 *     nobody said
 * @param currency ISO 4217 code as it was told, or null when nobody said
 */
public record Booking(
    int win,
    Kind kind,
    Instant at,
    Instant closed,
    @Nullable BigDecimal amount,
    @Nullable String currency) {

  public Booking {
    amount = amount == null || amount.scale() >= 0 ? amount : amount.setScale(0);
  }

  /** What an entry records. */
  public enum Kind {
    /** It was won. */
    WON,
    /** It was won, but for another amount: what was booked is taken back. */
    CORRECTED,
    /** The amount it was really won for. */
    CORRECTION,
    /** It was opened again. */
    REOPENED,
    /** It was lost after all. */
    LOST;

    /** The word in a table and in JSON. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** By how much the number of wins changes. */
    public int wins() {
      return switch (this) {
        case WON -> 1;
        case REOPENED, LOST -> -1;
        case CORRECTED, CORRECTION -> 0;
      };
    }
  }

  /** The currency it is in, where amounts without one are in the team's. */
  public String currencyOr(String team) {
    return currency == null ? team : currency;
  }
}
