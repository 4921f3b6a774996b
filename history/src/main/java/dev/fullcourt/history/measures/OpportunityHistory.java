package dev.fullcourt.history.measures;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
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

  /** What came of an opportunity. */
  public enum Outcome {
    OPEN,
    WON,
    LOST
  }
}
