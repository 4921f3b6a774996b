package dev.fullcourt.server.buyers.storage;

import dev.fullcourt.server.buyers.BuyerFilter;
import dev.fullcourt.server.buyers.LeadClause;
import dev.fullcourt.server.buyers.Segment;
import dev.fullcourt.server.buyers.StayClause;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A filter as a condition on {@code buyer_view v}; one for the count and for the list. */
final class BuyerWhere {

  private static final int SHORTEST_PART = 3;

  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> parameters = new HashMap<>();

  private BuyerWhere() {}

  /** Without its segment, which is a filter of its own: {@link #in}. */
  static BuyerWhere of(BuyerFilter filter, WhereTerms terms) {
    BuyerWhere where = new BuyerWhere();
    ZoneId zone = terms.zone();
    where.search(filter.query());
    where.equal("v.stage", "stage", filter.stage());
    where.equal("v.motion", "motion", filter.motion());
    if (filter.asksEntered()) {
      where.stays(
          StayClause.entered(filter.period(), zone)
              .in(filter.entered())
              .came(filter.came())
              .by(filter.arm())
              .round(filter.round()));
    }
    if (filter.asksLeft()) {
      where.stays(
          StayClause.left(filter.period(), zone)
              .in(filter.left())
              .went(filter.went())
              .next(filter.next())
              .by(filter.arm())
              .round(filter.round()));
    }
    if (filter.lead().asks()) {
      LeadClause clause = LeadClause.of(filter.lead(), filter.period(), zone, terms.leads());
      where.conditions.add("v.buyer in (select l.buyer from lead l where " + clause.sql() + ")");
      where.parameters.putAll(clause.parameters());
    }
    if (!filter.asksEntered() && !filter.asksLeft()) {
      where.equal("v.arm", "arm", filter.arm());
      if (filter.round() > 0) {
        where.and("v.round = :round", "round", filter.round());
      }
    }
    new PresentWhere(filter.present(), terms, where).add();
    return where;
  }

  /** The same, of those only who are in a segment. */
  BuyerWhere in(Segment segment) {
    conditions.add("v.buyer in (" + segment.buyers() + ")");
    parameters.putAll(segment.parameters());
    return this;
  }

  /** The same with other names for its parameters, so that it fits into another condition. */
  BuyerWhere named(String prefix) {
    BuyerWhere named = new BuyerWhere();
    String sql = sql();
    for (var parameter : parameters.entrySet()) {
      sql =
          sql.replaceAll("(?<!:):" + parameter.getKey() + "\\b", ":" + prefix + parameter.getKey());
      named.parameters.put(prefix + parameter.getKey(), parameter.getValue());
    }
    named.conditions.add(sql);
    return named;
  }

  /**
   * Every word must occur in what the buyer or one of its people is called or written to by; one of
   * a letter or two begins a word there, since parts that short are in no index.
   */
  private void search(String query) {
    int n = 0;
    for (String word : query.split("\\s+")) {
      if (!word.isEmpty()) {
        String part = "word" + n++;
        String literal = word.replaceAll("([\\\\%_])", "\\\\$1");
        if (word.codePointCount(0, word.length()) < SHORTEST_PART) {
          found("w.words ilike :" + part + " or w.words ilike :later_" + part);
          parameter(part, literal + "%");
          parameter("later_" + part, "% " + literal + "%");
        } else {
          found("w.words ilike :" + part);
          parameter(part, "%" + literal + "%");
        }
      }
    }
  }

  private void found(String by) {
    conditions.add("v.buyer in (select w.buyer from buyer_words w where " + by + ")");
  }

  private void stays(StayClause clause) {
    conditions.add("v.buyer in (select s.buyer from stay s where " + clause.sql() + ")");
    parameters.putAll(clause.parameters());
  }

  private void equal(String column, String name, String value) {
    if (!value.isEmpty()) {
      and(column + " = :" + name, name, value);
    }
  }

  void and(String condition) {
    conditions.add(condition);
  }

  void and(String condition, String name, Object value) {
    conditions.add(condition);
    parameters.put(name, value);
  }

  void parameter(String name, Object value) {
    parameters.put(name, value);
  }

  /** The condition; it names its parameters. */
  String sql() {
    return conditions.isEmpty() ? "true" : String.join(" and ", conditions);
  }

  /** The parameters' values, by name. */
  Map<String, Object> parameters() {
    return Map.copyOf(parameters);
  }
}
