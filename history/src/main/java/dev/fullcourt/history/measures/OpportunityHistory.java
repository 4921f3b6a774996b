package dev.fullcourt.history.measures;

import dev.fullcourt.history.money.Booking;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What measures need to know of one opportunity.
 *
 * @param opportunity its id
 * @param buyer the buyer's id
 * @param name what people call it
 * @param opened when work on it began, or null when that is not known
 * @param closed when it was won or lost, or null while it is open
 * @param outcome what came of it
 * @param amount its value in {@code currency}, or null when unknown; of a lost one the value asked
 *     for, not zero
 * @param currency ISO 4217 code, or null when unknown
 * @param properties what may serve to group, by name; unknown ones are absent
 * @param winnings what it won us, and whose doing that was
 */
public record OpportunityHistory(
    String opportunity,
    String buyer,
    String name,
    @Nullable Instant opened,
    @Nullable Instant closed,
    Outcome outcome,
    @Nullable BigDecimal amount,
    @Nullable String currency,
    Map<String, String> properties,
    Winnings winnings) {
  public OpportunityHistory {
    properties = Map.copyOf(properties);
  }

  /** One that was won, if it was, as it stands, and credited to nobody. */
  public OpportunityHistory(
      String opportunity,
      String buyer,
      String name,
      @Nullable Instant opened,
      @Nullable Instant closed,
      Outcome outcome,
      @Nullable BigDecimal amount,
      @Nullable String currency,
      Map<String, String> properties) {
    this(
        opportunity,
        buyer,
        name,
        opened,
        closed,
        outcome,
        amount,
        currency,
        properties,
        outcome == Outcome.WON && closed != null
            ? new Winnings(
                List.of(new Booking(1, Booking.Kind.WON, closed, closed, amount, currency)),
                Map.of())
            : Winnings.NONE);
  }

  /**
   * As it stood at the horizon: one that was opened later is not there, one that was closed later
   * is still open. Amount and properties stay as they are known now.
   */
  public Optional<OpportunityHistory> seenAt(Instant horizon) {
    if (opened != null && opened.isAfter(horizon)) {
      return Optional.empty();
    }
    boolean later = closed != null && closed.isAfter(horizon);
    return Optional.of(
        new OpportunityHistory(
            opportunity,
            buyer,
            name,
            opened,
            later ? null : closed,
            later ? Outcome.OPEN : outcome,
            amount,
            currency,
            properties,
            winnings.seenAt(horizon)));
  }

  /** What came of an opportunity. */
  public enum Outcome {
    OPEN,
    WON,
    LOST
  }
}
