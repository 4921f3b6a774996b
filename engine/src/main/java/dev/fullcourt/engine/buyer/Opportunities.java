package dev.fullcourt.engine.buyer;

import dev.fullcourt.engine.buyer.OpportunityFacts.Outcome;
import dev.fullcourt.engine.column.Row;
import dev.fullcourt.engine.event.EventTypes;
import dev.fullcourt.engine.event.Value;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

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

  /** Whether any is open. */
  public boolean hasOpen() {
    for (OpportunityFacts each : all.values()) {
      if (each.outcome() == Outcome.OPEN) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether opportunities are open, and all of them were told of in another buyer's log than that
   * one, before the two were merged.
   */
  public boolean areOnlyOpenBeside(String buyer) {
    boolean found = false;
    for (OpportunityFacts each : all.values()) {
      if (each.outcome() == Outcome.OPEN) {
        Value saidIn = each.attributes().get(EventTypes.SAID_IN);
        if (saidIn == null || saidIn.toString().equals(buyer)) {
          return false;
        }
        found = true;
      }
    }
    return found;
  }

  /** Whether any was closed in a round with that outcome. */
  public boolean hasClosed(Outcome outcome, int round) {
    for (OpportunityFacts each : all.values()) {
      if (each.outcome() == outcome && each.closedInRound() == round) {
        return true;
      }
    }
    return false;
  }

  /** Takes in an event about one of them. */
  void take(Row row, String type, long at, int round) {
    String key = Objects.requireNonNullElse(row.text(EventTypes.OPPORTUNITY), "");
    OpportunityFacts before = all.get(key);
    if (before == null) {
      before = new OpportunityFacts(key, null, null, Outcome.OPEN, 0, Map.of());
    }
    Map<String, Value> attributes = with(before.attributes(), said(row));
    all.put(key, changed(before, type, row, at, round, attributes));
  }

  private static OpportunityFacts changed(
      OpportunityFacts before,
      String type,
      Row row,
      long at,
      int round,
      Map<String, Value> attributes) {
    String key = before.opportunity();
    var opened = before.opened();
    return switch (type) {
      case EventTypes.OPPORTUNITY_CREATED, EventTypes.OPPORTUNITY_REOPENED ->
          new OpportunityFacts(
              key,
              opened == null && row.property(EventTypes.UNDATED) == null
                  ? Times.instant(at)
                  : opened,
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

  /** What an event says of its subject: all but that it bears no date. */
  static Map<String, Value> said(Row row) {
    Map<String, Value> said = row.properties();
    if (!said.containsKey(EventTypes.UNDATED)) {
      return said;
    }
    Map<String, Value> dated = new HashMap<>(said);
    dated.remove(EventTypes.UNDATED);
    return Map.copyOf(dated);
  }

  /** What was known and what is said now; later words replace earlier ones. Immutable. */
  static Map<String, Value> with(Map<String, Value> known, Map<String, Value> said) {
    if (known.isEmpty() || said.isEmpty()) {
      return known.isEmpty() ? said : known;
    }
    Map<String, Value> both = new HashMap<>(known);
    both.putAll(said);
    return Map.copyOf(both);
  }
}
