package dev.fullcourt.engine.buyer;

import dev.fullcourt.engine.event.Value;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What happened: the part of a buyer's state that is refolded from the log when the playbook
 * changes (law 15).
 *
 * @param people in the order first seen
 * @param account what we know of the account, by name
 * @param opportunities in the order created
 * @param counted for each count of the playbook, in a fixed order, what it has counted
 * @param interest what each interest rule gave in this turn for events without a person
 * @param reference the instant at which the weights of points count, or null without points
 * @param handoffs how far each handoff of this turn has come: {@code offered}, {@code accepted} or
 *     {@code rejected}
 * @param renewals how often the buyer renewed in this turn
 * @param answers the last answer of this turn to each question of qualification
 * @param spoken ids of the people with whom there was ever a conversation
 * @param reach how the buyer as a whole may be reached
 */
public record Facts(
    List<PersonFacts> people,
    Map<String, Value> account,
    List<OpportunityFacts> opportunities,
    List<Counted> counted,
    List<Tally> interest,
    @Nullable Instant reference,
    Map<String, String> handoffs,
    int renewals,
    List<Answer> answers,
    Set<String> spoken,
    Reach reach) {
  public Facts {
    people = List.copyOf(people);
    account = Map.copyOf(account);
    opportunities = List.copyOf(opportunities);
    counted = List.copyOf(counted);
    interest = List.copyOf(interest);
    handoffs = Map.copyOf(handoffs);
    answers = List.copyOf(answers);
    spoken = Set.copyOf(spoken);
  }
}
