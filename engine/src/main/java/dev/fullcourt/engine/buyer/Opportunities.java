package dev.fullcourt.engine.buyer;

import dev.fullcourt.engine.buyer.OpportunityFacts.Outcome;
import dev.fullcourt.engine.event.Event;
import dev.fullcourt.engine.event.EventTypes;
import dev.fullcourt.engine.event.Value;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The opportunities of one buyer, in the order created. */
public final class Opportunities {

  private final Map<String, OpportunityFacts> all = new LinkedHashMap<>();

  void restore(List<OpportunityFacts> facts) {
    facts.forEach(each -> all.put(each.opportunity(), each));
  }

  void clear() {
    all.clear();
  }

  List<OpportunityFacts> list() {
    return List.copyOf(all.values());
  }

  /** Every opportunity, in the order created. */
  public Collection<OpportunityFacts> all() {
    return Collections.unmodifiableCollection(all.values());
  }

  /** Takes in an event about one of them. */
  void take(Event event, long at, int round) {
    String key = event.text(EventTypes.OPPORTUNITY);
    key = key == null ? "" : key;
    OpportunityFacts before = all.get(key);
    if (before == null) {
      before = new OpportunityFacts(key, null, null, Outcome.OPEN, 0, Map.of());
    }
    Map<String, Value> attributes = new HashMap<>(before.attributes());
    attributes.putAll(said(event));
    all.put(key, changed(before, event, at, round, attributes));
  }

  private static OpportunityFacts changed(
      OpportunityFacts before, Event event, long at, int round, Map<String, Value> attributes) {
    String key = before.opportunity();
    var opened = before.opened();
    return switch (event.type()) {
      case EventTypes.OPPORTUNITY_CREATED ->
          new OpportunityFacts(
              key,
              opened == null && !isUndated(event) ? Times.instant(at) : opened,
              null,
              Outcome.OPEN,
              0,
              attributes);
      case EventTypes.OPPORTUNITY_WON ->
          new OpportunityFacts(key, opened, Times.instant(at), Outcome.WON, round, attributes);
      case EventTypes.OPPORTUNITY_LOST ->
          new OpportunityFacts(key, opened, Times.instant(at), Outcome.LOST, round, attributes);
      default ->
          new OpportunityFacts(
              key, opened, before.closed(), before.outcome(), before.closedInRound(), attributes);
    };
  }

  private static boolean isUndated(Event event) {
    return event.properties().containsKey(EventTypes.UNDATED);
  }

  /** What an event says of its subject: all but that it bears no date. */
  static Map<String, Value> said(Event event) {
    if (!isUndated(event)) {
      return event.properties();
    }
    Map<String, Value> said = new HashMap<>(event.properties());
    said.remove(EventTypes.UNDATED);
    return said;
  }
}
