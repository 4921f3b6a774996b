package dev.fullcourt.server.pipeline.storage;

import dev.fullcourt.server.pipeline.MeasuredPaces;
import dev.fullcourt.server.pipeline.StepPaces;
import java.time.Instant;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads how long opportunities stayed in each step. */
@Configuration(proxyBeanMethods = false)
class StoredPaces {

  @Bean
  StepPaces.Source stepPaces(JdbcClient jdbc) {
    return new MeasuredPaces(now -> stays(jdbc, now));
  }

  private static List<StepPaces.Stayed> stays(JdbcClient jdbc, Instant now) {
    return jdbc.sql(
            """
            select step, hours, gone, count(*) as count, avg(number) as place
            from (
              select step, number, left_at is not null as gone,
                greatest(0, floor(extract(epoch from
                  coalesce(left_at, :now::timestamptz) - entered) / 3600))::bigint as hours
              from opportunity_stay) as stays
            group by step, hours, gone
            """)
        .param("now", PipelineWhere.text(now))
        .query((row, n) ->
            new StepPaces.Stayed(
                row.getString("step"),
                row.getLong("hours"),
                row.getBoolean("gone"),
                row.getInt("count"),
                row.getDouble("place")))
        .list();
  }
}
