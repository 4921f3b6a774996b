package dev.fullcourt.server.cycle;

import dev.fullcourt.history.routing.Absence;
import dev.fullcourt.history.routing.Request;
import dev.fullcourt.history.routing.Router;
import dev.fullcourt.history.routing.TeamState;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the teams have, as log and views say it: all that a router has to remember. And who is away,
 * as people have set it.
 */
@Component
class TeamStates {

  private final JdbcClient jdbc;

  TeamStates(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What the teams have at an instant, as far as these requests ask for it. */
  TeamState at(Instant at, List<Request> requests) {
    TeamState state = new TeamState();
    turns(state);
    given(state, at);
    buyers(state);
    accounts(state, requests);
    absences(state, at);
    return state;
  }

  /** From team to team by the index, of each the last. */
  private void turns(TeamState state) {
    jdbc.sql(
            """
            with recursive team (name) as (
              (select team from turn order by team limit 1)
              union all
              select (select team from turn where team > t.name order by team limit 1)
              from team t where t.name is not null)
            select last.team, last.number::bigint, last.person
            from team t
            cross join lateral (
              select * from turn where team = t.name order by number desc limit 1) last
            """)
        .query(row -> {
          state.turn(row.getString(1), row.getLong(2), row.getString(3));
        });
  }

  private void given(TeamState state, Instant at) {
    jdbc.sql(
            """
            select person, at from given where at > :from
            union all
            select fresh.owner, fresh.effective from partition p
            cross join lateral (
              select e.properties ->> 'owner' as owner, e.effective from event e
              where e.partition = p.id and e.seq >= p.cursor
                and e.source in ('fullcourt', 'fullcourt live') and e.type = 'owner_assigned'
              offset 0) fresh
            order by 2, 1
            """)
        .param("from", at.minus(Router.LONGEST_DAY).atOffset(ZoneOffset.UTC))
        .query(row -> {
          state.gave(row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant());
        });
  }

  private void buyers(TeamState state) {
    jdbc.sql(
            "select person, count(*) from buyer_owner where person is not null group by person"
                + " order by person")
        .query(row -> {
          state.has(row.getString(1), row.getInt(2));
        });
  }

  private void accounts(TeamState state, List<Request> requests) {
    String[] accounts =
        requests.stream()
            .map(Request::account)
            .filter(account -> !account.isEmpty())
            .distinct()
            .toArray(String[]::new);
    jdbc.sql(
            """
            select b.account, g.person from given g join buyer b on b.id = g.buyer
            where b.account = any(:accounts) order by g.at, g.buyer, g.position
            """)
        .param("accounts", accounts)
        .query(row -> {
          state.had(row.getString(1), row.getString(2));
        });
  }

  /** Days are those of each team's zone, so one more on either side is looked at. */
  private void absences(TeamState state, Instant at) {
    LocalDate day = LocalDate.ofInstant(at, ZoneOffset.UTC);
    jdbc.sql(
            """
            select person, from_day, to_day, takes, stand_in from absence
            where ended_at is null and from_day <= :after and to_day >= :before
            order by id
            """)
        .param("before", day.minusDays(1))
        .param("after", day.plusDays(1))
        .query(row -> {
          state.absent(
              new Absence(
                  row.getString(1),
                  row.getObject(2, LocalDate.class),
                  row.getObject(3, LocalDate.class),
                  row.getInt(4),
                  row.getString(5)));
        });
  }
}
