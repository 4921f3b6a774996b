package dev.fullcourt.engine.buyer;

import dev.fullcourt.engine.event.Value;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What is known of one person.
 *
 * @param person the person's id
 * @param identified whether we know who it is
 * @param firstSeen first event
 * @param lastSeen latest event
 * @param active whether the person did something in this turn
 * @param attributes what we know, by name
 * @param interest what each interest rule gave in this turn, in the order of the scorecard
 * @param reach how they may be reached
 */
public record PersonFacts(
    String person,
    boolean identified,
    Instant firstSeen,
    Instant lastSeen,
    boolean active,
    Map<String, Value> attributes,
    List<Tally> interest,
    Reach reach) {
  public PersonFacts {
    attributes = Map.copyOf(attributes);
    interest = List.copyOf(interest);
  }
}
