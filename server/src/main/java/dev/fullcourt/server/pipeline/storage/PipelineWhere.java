package dev.fullcourt.server.pipeline.storage;

import dev.fullcourt.server.pipeline.PipelineFilter;
import dev.fullcourt.server.pipeline.StepPaces;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which opportunities, as SQL over {@code opportunity_view o} and {@code paces p}.
 *
 * @param sql a condition
 * @param parameters what it refers to
 */
record PipelineWhere(String sql, Map<String, Object> parameters) {

  /** Since when an opportunity must be in its step to be stalled; joined by step. */
  static final String PACES =
      " left join unnest(:paced::text[], :before::timestamptz[]) as p (step, before)"
          + " on p.step = o.step ";

  static final String STALLED = "coalesce(o.outcome = 'open' and o.since < p.before, false)";

  PipelineWhere {
    parameters = Map.copyOf(parameters);
  }

  /**
   * @param team whom the team has, when the filter names one
   */
  static PipelineWhere of(PipelineFilter filter, List<String> team, StepPaces paces, ZoneId zone) {
    List<String> all = new ArrayList<>(List.of("o.outcome = :outcome"));
    Map<String, Object> values = new HashMap<>(Map.of("outcome", filter.outcome()));
    narrow(all, values, "o.owner = :owner", "owner", filter.owner());
    narrow(all, values, "o.product = :product", "product", filter.product());
    narrow(all, values, "o.step = :step", "step", filter.step());
    if (!filter.team().isEmpty()) {
      all.add("o.owner = any(:team)");
      values.put("team", team.toArray(String[]::new));
    }
    day(all, values, "o.closes >= :from::timestamptz", "from", filter.from(), zone);
    LocalDate to = filter.to();
    day(all, values, "o.closes < :to::timestamptz", "to", to == null ? null : to.plusDays(1), zone);
    if (filter.stalled()) {
      all.add(STALLED);
    }
    all.addAll(BehindClauses.of(filter, values));
    String onlyOf = filter.onlyOf();
    if (onlyOf != null) {
      all.add(
          "exists (select 1 from buyer_owner w where w.buyer = o.buyer and w.person = :onlyOf)");
      values.put("onlyOf", onlyOf);
    }
    List<String> steps = paces.ninth().keySet().stream().sorted().toList();
    values.put("paced", steps.toArray(String[]::new));
    values.put(
        "before",
        steps.stream()
            .map(step ->
                text(paces.now().minus(paces.ninth().getOrDefault(step, java.time.Duration.ZERO))))
            .toArray(String[]::new));
    return new PipelineWhere(String.join(" and ", all), values);
  }

  private static void narrow(
      List<String> all, Map<String, Object> values, String sql, String name, String value) {
    if (!value.isEmpty()) {
      all.add(sql);
      values.put(name, value);
    }
  }

  private static void day(
      List<String> all,
      Map<String, Object> values,
      String sql,
      String name,
      @org.jspecify.annotations.Nullable LocalDate day,
      ZoneId zone) {
    if (day != null) {
      all.add(sql);
      values.put(name, text(day.atStartOfDay(zone).toInstant()));
    }
  }

  static String text(Instant at) {
    return at.atOffset(ZoneOffset.UTC).toString();
  }
}
