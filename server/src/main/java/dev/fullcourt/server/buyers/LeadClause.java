package dev.fullcourt.server.buyers;

import dev.fullcourt.server.page.Period;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/**
 * Which leads a number is about, as a condition on the view {@code lead l}. The number and the list
 * behind it are both read with the same clause, so they cannot disagree.
 */
public final class LeadClause {

  private final StringBuilder sql = new StringBuilder("l.handoff = any(:handoffs)");
  private final Map<String, Object> parameters = new HashMap<>();

  private LeadClause() {}

  /** Leads offered in a period that a filter asks for. */
  public static LeadClause of(LeadFilter filter, Period period, ZoneId zone, LeadTerms terms) {
    LeadClause clause = new LeadClause();
    clause.parameters.putAll(terms.parameters());
    clause.offered(period, zone);
    clause.behind("programs", "program", filter.program());
    clause.behind("contents", "content", filter.content());
    clause.behind("rules", "rule", filter.rule());
    clause.sql.append(" and ").append(filter.outcome().sql());
    clause.because(filter);
    return clause;
  }

  private void offered(Period period, ZoneId zone) {
    Instant since = period.since(zone);
    if (since != null) {
      and("l.offered >= :lead_since", "lead_since", since.atOffset(ZoneOffset.UTC));
    }
    Instant until = period.until(zone);
    if (until != null) {
      and("l.offered < :lead_until", "lead_until", until.atOffset(ZoneOffset.UTC));
    }
  }

  private void behind(String column, String name, String word) {
    if (!word.isEmpty()) {
      and(
          """
          exists (select 1 from lead_behind b where b.buyer = l.buyer and b.number = l.number
            and :lead_%s = any(b.%s))\
          """
              .formatted(name, column),
          "lead_" + name,
          word);
    }
  }

  private void because(LeadFilter filter) {
    if (!filter.reason().isEmpty()) {
      and(filter.outcome().because(), "lead_reason", filter.reason());
    }
  }

  private void and(String condition, String name, Object value) {
    sql.append(" and ").append(condition);
    parameters.put(name, value);
  }

  /** The condition; it names its parameters. */
  public String sql() {
    return sql.toString();
  }

  /** The parameters' values, by name. */
  public Map<String, Object> parameters() {
    return Map.copyOf(parameters);
  }
}
