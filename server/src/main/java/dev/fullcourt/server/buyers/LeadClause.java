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
  public static LeadClause of(
      LeadFilter filter, Period period, ZoneId zone, LeadTerms terms) {
    LeadClause clause = new LeadClause();
    clause.parameters.putAll(terms.parameters());
    clause.offered(period, zone);
    clause.behind("program_of(t.type, t.properties)", "program", filter.program());
    clause.behind("content_of(t.type, t.properties)", "content", filter.content());
    clause.promoted(filter.rule());
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

  private void behind(String what, String name, String word) {
    if (!word.isEmpty()) {
      and(
          """
          exists (select 1 from event t where t.buyer = l.buyer
            and t.effective > l.credited_from and t.effective <= l.offered and %s = :lead_%s)\
          """
              .formatted(what, name),
          "lead_" + name,
          word);
    }
  }

  private void promoted(String rule) {
    if (!rule.isEmpty()) {
      and(
          "exists (select 1 from rules_behind(l.buyer, l.position) b where b.rule = :lead_rule)",
          "lead_rule",
          rule);
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
