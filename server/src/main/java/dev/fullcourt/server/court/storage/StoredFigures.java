package dev.fullcourt.server.court.storage;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.engine.playbook.Stage;
import dev.fullcourt.server.buyers.Manner;
import dev.fullcourt.server.buyers.Segment;
import dev.fullcourt.server.buyers.StayClause;
import dev.fullcourt.server.court.CourtFigures;
import dev.fullcourt.server.court.Figures;
import dev.fullcourt.server.page.Horizon;
import dev.fullcourt.server.page.Period;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the court's figures: a fixed number of queries, each over the clause that the list behind
 * its numbers uses, all of one state of the views.
 */
@Repository
class StoredFigures implements CourtFigures {

  /** What one sort of a query of these may take in memory. */
  private static final String ROOM = "128MB";

  private final JdbcClient jdbc;
  private final Horizon horizon;
  private final MedianTimes medians;

  StoredFigures(JdbcClient jdbc, Horizon horizon, MedianTimes medians) {
    this.jdbc = jdbc;
    this.horizon = horizon;
    this.medians = medians;
  }

  @Override
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public Figures during(Period period, @Nullable Segment segment, Playbook playbook) {
    jdbc.sql("select set_config('work_mem', :room, true)") // or millions are sorted on the disk
        .param("room", ROOM)
        .query(String.class)
        .single();
    ZoneId zone = playbook.fiscalYear().zone();
    Instant asOf = horizon.findInstant().orElse(Instant.EPOCH);
    StayClause entered = StayClause.entered(period, zone).of(segment);
    StayClause left = StayClause.left(period, zone).of(segment);
    Map<String, Map<Manner, Long>> leavings = leavings(left);
    return new Figures(
        asOf,
        new StageRows(jdbc)
            .read(playbook.cycle(), segment, entered, leavings, medians.of(entered, asOf), asOf),
        flows(left, playbook.cycle().detours().stream().map(Stage.Detour::name).toList()),
        leavings.getOrDefault("", Map.of()),
        arrivals(StayClause.entered(period, zone).of(segment).came(Manner.START)),
        arrivals(entered));
  }

  /** Who left, by stage and manner; those of all stages under the empty name. */
  private Map<String, Map<Manner, Long>> leavings(StayClause left) {
    StringBuilder counts = new StringBuilder();
    Map<String, Object> parameters = new HashMap<>(left.parameters());
    for (Manner manner : Manner.values()) {
      String name = "manner_" + manner.name().toLowerCase(java.util.Locale.ROOT);
      counts.append(", count(distinct s.buyer) filter (where s.next_move = any(:");
      counts.append(name).append("))");
      parameters.put(name, StayClause.words(manner));
    }
    Map<String, Map<Manner, Long>> leavings = new HashMap<>();
    jdbc.sql(
            "select coalesce(s.stage, '')"
                + counts
                + " from stay s where "
                + left.sql()
                + " group by grouping sets ((s.stage), ())")
        .params(parameters)
        .query(row -> {
          Map<Manner, Long> byManner = new EnumMap<>(Manner.class);
          for (Manner manner : Manner.values()) {
            byManner.put(manner, row.getLong(manner.ordinal() + 2));
          }
          leavings.put(row.getString(1), byManner);
        });
    return leavings;
  }

  /** Who moved from where to where; coming back from a detour is the same in any round. */
  private List<Figures.Flow> flows(StayClause left, List<String> detours) {
    return jdbc.sql(
            """
            select stage, next, manner, count(*) from (select distinct s.buyer, s.stage, s.next,
              case
                when s.stage = any(:detours) and s.next_move in ('returned', 'again')
                  then 'RETURNED'
                when s.next_move in ('backward', 'fell_back') then 'BACK'
                when s.next_move = 'again' then 'AGAIN'
                when s.next_move = 'detour' then 'ASIDE'
                when s.next_move = 'returned' then 'RETURNED'
                else 'ON'
              end as manner
              from stay s where %s) moved
            group by 1, 2, 3 order by 1, 2, 3
            """
                .formatted(left.sql()))
        .params(left.parameters())
        .param("detours", detours.toArray(String[]::new))
        .query((row, n) ->
            new Figures.Flow(
                row.getString(1),
                row.getString(2),
                Manner.valueOf(row.getString(3)),
                row.getLong(4)))
        .list();
  }

  private List<Figures.Arrival> arrivals(StayClause entered) {
    return jdbc.sql(
            "select arm, stage, count(*) from (select distinct s.arm, s.stage, s.buyer from stay s"
                + " where "
                + entered.sql()
                + ") came group by 1, 2 order by 1, 2")
        .params(entered.parameters())
        .query((row, n) -> new Figures.Arrival(row.getString(1), row.getString(2), row.getLong(3)))
        .list();
  }
}
