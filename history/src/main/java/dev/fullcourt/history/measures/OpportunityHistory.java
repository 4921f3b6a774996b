package dev.fullcourt.history.measures;

import java.math.BigDecimal;
import java.time.Instant;
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
    Map<String, String> properties) {
  public OpportunityHistory {
    properties = Map.copyOf(properties);
  }

  /**
   * As it stood at the horizon: one that was opened later is not there, one that was closed later
   * is still open. Amount and properties stay as they are known now.
   */
  public Optional<OpportunityHistory> seenAt(Instant horizon) {
    if (opened != null && opened.isAfter(horizon)) {
      return Optional.empty();
    }
    if (closed == null || !closed.isAfter(horizon)) {
      return Optional.of(this);
    }
    return Optional.of(
        new OpportunityHistory(
            opportunity, buyer, name, opened, null, Outcome.OPEN, amount, currency, properties));
  }

  /** What came of an opportunity. */
  public enum Outcome {
    OPEN,
    WON,
    LOST
  }
}
