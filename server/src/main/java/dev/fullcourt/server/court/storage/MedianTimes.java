package dev.fullcourt.server.court.storage;

import dev.fullcourt.server.buyers.StayClause;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Median time in a stage of the stays that began in a period, by Kaplan–Meier: stays still open
 * count as lasting at least as long as they have. The median is the first time at which the share
 * still there is no more than a half; a stage in which more than half are still there has none.
 */
@Repository
class MedianTimes {

  private final JdbcClient jdbc;

  MedianTimes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The medians by stage, to the millisecond. */
  Map<String, Duration> of(StayClause entered, Instant asOf) {
    Map<String, Duration> medians = new HashMap<>();
    jdbc.sql(
            """
            with span as (
              select s.stage,
                round(extract(epoch from coalesce(s.left_at, :as_of) - s.entered) * 1000)::bigint
                  as lasted,
                s.left_at is not null as ended
              from stay s where %s
            ), step as (
              select stage, lasted, count(*) filter (where ended) as ended,
                sum(count(*)) over (partition by stage order by lasted desc) as at_risk
              from span group by stage, lasted
            ), curve as (
              select stage, lasted,
                case when ended = at_risk then 0
                  else exp(sum(case when ended < at_risk
                      then ln(1 - ended::double precision / at_risk) end)
                    over (partition by stage order by lasted)) end as still_there
              from step
            )
            select stage, min(lasted) from curve where still_there <= 0.5 + 1e-9 group by stage
            """
                .formatted(entered.sql()))
        .params(entered.parameters())
        .param("as_of", asOf.atOffset(ZoneOffset.UTC))
        .query(row -> {
          medians.put(row.getString(1), Duration.ofMillis(row.getLong(2)));
        });
    return medians;
  }
}
