package dev.fullcourt.server.pipeline.storage;

import dev.fullcourt.history.money.credit.Behind;
import dev.fullcourt.server.pipeline.PipelineFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What is behind an opportunity, as SQL over {@code opportunity_view o}: what is open has what
 * happened in its buyer's round so far behind it, what was won has whoever is credited with it.
 */
final class BehindClauses {

  private static final String TOUCHED =
      "exists (select 1 from open_touch t where t.buyer = o.buyer and t.kind = :kind%1$d"
          + " and md5(t.name) = md5(:name%1$d) and t.name = :name%1$d)";

  private static final String UNTOUCHED =
      "not exists (select 1 from open_touch t where t.buyer = o.buyer and t.kind = :kind%1$d)";

  private static final String CREDITED =
      "exists (select 1 from opportunity_credit c where c.buyer = o.buyer"
          + " and c.opportunity = o.opportunity and c.kind = :kind%1$d"
          + " and md5(c.name) = md5(:name%1$d) and c.name = :name%1$d"
          + " and c.win = (select max(b.win) from opportunity_booking b"
          + " where b.buyer = o.buyer and b.opportunity = o.opportunity))";

  private BehindClauses() {}

  /** A condition for each; what they refer to is added to the values. */
  static List<String> of(PipelineFilter filter, Map<String, Object> values) {
    List<String> clauses = new ArrayList<>();
    for (Behind behind : filter.behind()) {
      int number = clauses.size();
      values.put("kind" + number, behind.kind().word());
      values.put("name" + number, behind.name());
      clauses.add(clause(filter, behind).formatted(number));
    }
    return clauses;
  }

  private static String clause(PipelineFilter filter, Behind behind) {
    if (filter.outcome().equals("won")) {
      return CREDITED;
    }
    return behind.isNobody() ? UNTOUCHED : TOUCHED;
  }
}
