package dev.fullcourt.server.court.storage;

import dev.fullcourt.engine.playbook.Cycle;
import dev.fullcourt.server.buyers.Manner;
import dev.fullcourt.server.buyers.Segment;
import dev.fullcourt.server.buyers.StayClause;
import dev.fullcourt.server.court.Figures;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts together what holds for single stages. */
final class StageRows {

  private final JdbcClient jdbc;

  StageRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Those in a stage now: how many, and since when the one longest there. */
  private record Now(long buyers, Instant first) {}

  List<Figures.OfStage> read(
      Cycle cycle,
      @Nullable Segment segment,
      StayClause entered,
      Map<String, Map<Manner, Long>> leavings,
      Map<String, Duration> medians,
      Instant asOf) {
    Map<String, Now> now = now(segment);
    Map<String, Long> arrived = entered(entered);
    return cycle
        .all()
        .map(stage -> {
          Now here = now.get(stage.name());
          return new Figures.OfStage(
              stage.name(),
              here == null ? 0 : here.buyers(),
              arrived.getOrDefault(stage.name(), 0L),
              leavings.getOrDefault(stage.name(), Map.of()),
              medians.get(stage.name()),
              here == null ? null : Duration.between(here.first(), asOf));
        })
        .toList();
  }

  private Map<String, Now> now(@Nullable Segment segment) {
    Map<String, Now> now = new HashMap<>();
    jdbc.sql(
            """
            select v.stage, count(*), min(v.stage_entered)
            from buyer_view v where v.stage is not null and %s group by v.stage
            """
                .formatted(segment == null ? "true" : "v.buyer in (" + segment.buyers() + ")"))
        .params(segment == null ? Map.of() : segment.parameters())
        .query(row -> {
          now.put(
              row.getString(1),
              new Now(row.getLong(2), row.getObject(3, OffsetDateTime.class).toInstant()));
        });
    return now;
  }

  private Map<String, Long> entered(StayClause clause) {
    Map<String, Long> entered = new HashMap<>();
    jdbc.sql(
            "select s.stage, count(distinct s.buyer) from stay s where "
                + clause.sql()
                + " group by s.stage")
        .params(clause.parameters())
        .query(row -> {
          entered.put(row.getString(1), row.getLong(2));
        });
    return entered;
  }
}
