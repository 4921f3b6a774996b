package dev.fullcourt.server.notifications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads decisions that were put into the outbox, with who had to do with them; in one query. */
@Component
class Occasions {

  private static final JsonMapper JSON = new JsonMapper();

  private final JdbcClient jdbc;

  Occasions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Those of these numbers whose time is not over, in order. Who acted is only known of what people
   * do: of somebody who was named it is who named them.
   */
  List<Occasion> of(Collection<Long> outbox) {
    return jdbc.sql(
            """
            select o.kind, o.buyer, o.position, l.at, l.body, w.person, w.function, w.team,
              case when e.type <> 'owner_assigned' then e.properties ->> 'owner'
                when e.source = 'fullcourt desk'
                  then coalesce(e.properties ->> 'by', e.properties ->> 'owner') end,
              a.properties ->> 'owner', q.properties ->> 'owner'
            from outbox o
            join ledger l on l.buyer = o.buyer and l.position = o.position
            cross join lateral (select l.body::jsonb as said) b
            left join lateral (
              select r.person, r.function, r.team from owner_run r
              where r.buyer = o.buyer and r.since <= l.at and coalesce(r.until >= l.at, true)
              order by r.since, r.number limit 1) w on true
            left join event e
              on e.partition = l.partition and e.seq = (b.said ->> 'event')::bigint
            left join event a
              on a.partition = l.partition and a.seq = (b.said ->> 'assigned')::bigint
            left join event q on l.kind like 'pass%'
              and q.partition = l.partition and q.seq = (b.said ->> 'asked')::bigint
            where o.id = any(:ids) and o.not_after >= now()
            order by o.id
            """)
        .param("ids", outbox.toArray(Long[]::new))
        .query((row, n) -> read(row))
        .list();
  }

  private static Occasion read(ResultSet row) throws SQLException {
    return new Occasion(
        row.getString(1),
        row.getString(2),
        row.getLong(3),
        row.getObject(4, OffsetDateTime.class).toInstant(),
        JSON.readTree(row.getString(5)),
        row.getString(6),
        Objects.requireNonNullElse(row.getString(7), ""),
        row.getString(8),
        row.getString(9),
        row.getString(10),
        row.getString(11));
  }
}
