package dev.fullcourt.server.plays.storage;

import dev.fullcourt.server.page.Period;
import dev.fullcourt.server.plays.Runs;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts the runs of all plays: once for the runs, once for what held steps back. */
@Repository
class StoredTallies {

  /** The median is by nearest rank, as in reports. */
  private static final String RUNS =
      """
      select r.play,
        count(*) filter (where r.state = 'running') as running_now,
        coalesce(sum(r.asked - r.done - r.withdrawn) filter (where r.state = 'running'), 0)
          as open_now,
        coalesce(sum(r.overdue) filter (where r.state = 'running'), 0) as overdue_now,
        count(*) filter (where r.within) as started,
        count(*) filter (where r.within and r.by_hand) as by_hand,
        count(*) filter (where r.within and r.state = 'running') as running,
        count(*) filter (where r.within and r.state = 'finished') as finished,
        count(*) filter (where r.within and r.state = 'recycled') as recycled,
        count(*) filter (where r.within and r.state = 'stopped') as stopped,
        count(*) filter (where r.within and r.state = 'taken_over') as taken_over,
        count(*) filter (where r.within and r.state = 'turn_over') as turn_over,
        coalesce(sum(r.asked) filter (where r.within), 0) as asked,
        coalesce(sum(r.done) filter (where r.within), 0) as done,
        coalesce(sum(r.overdue) filter (where r.within), 0) as overdue,
        coalesce(sum(r.withdrawn) filter (where r.within), 0) as withdrawn,
        coalesce(sum(r.withheld) filter (where r.within), 0) as withheld,
        percentile_disc(0.5) within group (
          order by floor(extract(epoch from r.ended - r.started) * 1000)::bigint)
          filter (where r.within and r.ended is not null) as median
      from (
        select *, started >= :since and started < :until as within from play_run) r
      group by r.play
      """;

  private static final String WITHHELD =
      """
      select r.play, s.why, count(*)
      from play_run r
      join play_step s on s.buyer = r.buyer and s.number = r.number and s.fate = 'withheld'
      where r.withheld > 0 and r.started >= :since and r.started < :until and s.why is not null
      group by r.play, s.why
      """;

  private final JdbcClient jdbc;

  StoredTallies(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Runs.Tally> of(Period period, ZoneId zone) {
    Instant since = period.since(zone);
    Instant until = period.until(zone);
    Map<String, OffsetDateTime> within =
        Map.of(
            "since",
            (since == null ? Instant.EPOCH : since).atOffset(ZoneOffset.UTC),
            "until",
            until == null
                ? OffsetDateTime.parse("9999-01-01T00:00:00Z")
                : until.atOffset(ZoneOffset.UTC));
    Map<String, Map<String, Long>> withheld = new HashMap<>();
    jdbc.sql(WITHHELD)
        .params(within)
        .query(row -> {
          withheld
              .computeIfAbsent(row.getString(1), play -> new HashMap<>())
              .put(row.getString(2), row.getLong(3));
        });
    return jdbc.sql(RUNS)
        .params(within)
        .query((row, n) -> tally(row, withheld.getOrDefault(row.getString("play"), Map.of())))
        .list();
  }

  private static Runs.Tally tally(ResultSet row, Map<String, Long> withheld) throws SQLException {
    long median = row.getLong("median");
    boolean none = row.wasNull();
    return new Runs.Tally(
        row.getString("play"),
        new Runs.Now(
            row.getLong("running_now"), row.getLong("open_now"), row.getLong("overdue_now")),
        new Runs.Over(
            row.getLong("started"),
            row.getLong("by_hand"),
            row.getLong("running"),
            row.getLong("finished"),
            row.getLong("recycled"),
            row.getLong("stopped"),
            row.getLong("taken_over"),
            row.getLong("turn_over"),
            row.getLong("asked"),
            row.getLong("done"),
            row.getLong("overdue"),
            row.getLong("withdrawn"),
            row.getLong("withheld"),
            withheld,
            none ? null : median));
  }
}
