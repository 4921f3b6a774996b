package dev.fullcourt.engine.buyer;

import dev.fullcourt.engine.event.EventTypes;
import dev.fullcourt.engine.event.Value;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one opportunity.
 *
 * @param opportunity its key
 * @param opened when it was created, or null when only its end is known
 * @param closed when it was won or lost, or null while it is open
 * @param outcome what came of it
 * @param closedInRound the round in which it closed, 0 while open
 * @param attributes what we know, by name
 */
public record OpportunityFacts(
    String opportunity,
    @Nullable Instant opened,
    @Nullable Instant closed,
    Outcome outcome,
    int closedInRound,
    Map<String, Value> attributes) {
  public OpportunityFacts {
    attributes = Map.copyOf(attributes);
  }

  /** What was told of it, without what merging added to tell two buyers apart. */
  public Map<String, Value> told() {
    if (!attributes.containsKey(EventTypes.SAID_IN)) {
      return attributes;
    }
    Map<String, Value> told = new HashMap<>(attributes);
    told.remove(EventTypes.SAID_IN);
    return Map.copyOf(told);
  }

  /** What came of an opportunity. */
  public enum Outcome {
    OPEN,
    WON,
    LOST
  }
}
