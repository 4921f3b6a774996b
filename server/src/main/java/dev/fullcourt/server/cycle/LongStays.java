package dev.fullcourt.server.cycle;

import dev.fullcourt.engine.cycle.Stay;
import dev.fullcourt.engine.decision.Move;
import dev.fullcourt.history.measures.alerts.StallWatch;
import dev.fullcourt.history.measures.alerts.StallWatch.Allowed;
import dev.fullcourt.history.measures.alerts.StallWatch.Stalled;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds the stays that last longer than is allowed. What is allowed follows from a year of stays;
 * it is read once and kept, so that a look, of which there are many, reads only what has lasted too
 * long.
 */
@Component
class LongStays {

  private static final Duration KEPT = Duration.ofHours(1);

  private final JdbcClient jdbc;
  private volatile @Nullable Kept kept;

  LongStays(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What a playbook allows in a week, worked out at an instant. */
  private record Kept(int playbook, Instant week, Instant at, List<Allowed> allowed) {

    boolean holds(int version, Instant week, Instant now) {
      return playbook == version
          && this.week.equals(week)
          && !now.isBefore(at)
          && now.isBefore(at.plus(KEPT));
    }
  }

  /** Makes the next look work out anew what is allowed. */
  void forget() {
    kept = null;
  }

  /**
   * The stays that last at an instant and are too long by what was known at the beginning of that
   * week.
   *
   * @param version of the playbook the watch is of
   */
  List<Stalled> stalled(StallWatch watch, int version, Instant at) {
    Instant week = watch.week(at);
    Kept last = kept;
    if (last == null || !last.holds(version, week, at)) {
      last =
          new Kept(
              version, week, at, watch.allowed(read(watch.stages(), StallWatch.reach(at)), week));
      kept = last.allowed().isEmpty() ? null : last; // of few it is soon said anew
    }
    List<Stalled> stalled = new ArrayList<>();
    last.allowed().forEach(allowed -> stalled.addAll(open(allowed, at)));
    return stalled;
  }

  private List<Stalled> open(Allowed allowed, Instant at) {
    return jdbc.sql(
            """
            select buyer, entered from stay
            where stage = :stage and left_at is null and entered < :since
            order by buyer
            """)
        .param("stage", allowed.stage())
        .param("since", at.minusMillis(allowed.millis()).atOffset(ZoneOffset.UTC))
        .query((row, n) ->
            new Stalled(
                allowed.alert(),
                row.getString(1),
                allowed.stage(),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                at))
        .list();
  }

  /** Stays in some stages, as far as they matter: those that last, and those begun since. */
  private List<Stay> read(Set<String> stages, Instant since) {
    return jdbc.sql(
            """
            select buyer, number, stage, entered, left_at, next, next_move, move, arm, round,
              reason, playbook, position
            from stay
            where stage = any(:stages) and (left_at is null or entered > :since)
            """)
        .param("stages", stages.toArray(String[]::new))
        .param("since", since.atOffset(ZoneOffset.UTC))
        .query((row, n) -> {
          OffsetDateTime left = row.getObject(5, OffsetDateTime.class);
          String nextMove = row.getString(7);
          return new Stay(
              row.getString(1),
              row.getInt(2),
              row.getString(3),
              row.getObject(4, OffsetDateTime.class).toInstant(),
              left == null ? null : left.toInstant(),
              row.getString(6),
              nextMove == null ? null : Move.valueOf(nextMove.toUpperCase(Locale.ROOT)),
              Move.valueOf(row.getString(8).toUpperCase(Locale.ROOT)),
              row.getString(9),
              row.getInt(10),
              row.getString(11),
              row.getInt(12),
              row.getLong(13));
        })
        .list();
  }
}
