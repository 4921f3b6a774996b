package dev.fullcourt.server.alerts.storage;

import dev.fullcourt.history.measures.alerts.GoalWatch.OffTrack;
import dev.fullcourt.server.alerts.GoalBook;
import dev.fullcourt.server.alerts.Look;
import dev.fullcourt.server.database.columns.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Goals off track, in their tables. */
@Repository
class StoredGoals implements GoalBook {

  private static final JsonMapper JSON = new JsonMapper();

  private final JdbcClient jdbc;

  StoredGoals(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Look last() {
    return jdbc.sql("select morning, coalesce(playbook, 0), coalesce(closed, -1) from goal_look")
        .query((row, n) -> new Look(Instants.find(row, 1), row.getInt(2), row.getLong(3)))
        .single();
  }

  /** Whatever is closed is closed in every partition. */
  @Override
  public long closed() {
    return jdbc.sql(
            """
            select coalesce(max(seq), -1) from event
            where partition = 0 and buyer = '' and type = 'import_closed'
            """)
        .query(Long.class)
        .single();
  }

  @Override
  public Optional<Instant> take(Look next) {
    return look(
            """
            update goal_look set claimed_until = clock_timestamp() + interval '10 minutes'
            where coalesce(claimed_until <= clock_timestamp(), true)
              and (morning, playbook, closed)
                is distinct from (:morning::timestamptz, :playbook, :closed)
            returning claimed_until
            """,
            next)
        .query((row, n) -> Instants.get(row, 1))
        .optional();
  }

  @Override
  public boolean hold(Instant taken) {
    return jdbc.sql("select 1 from goal_look where claimed_until = :taken for update")
        .param("taken", taken.atOffset(ZoneOffset.UTC))
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  @Override
  public void keep(Look look, List<OffTrack> found, Instant since) {
    jdbc.sql("delete from goal_off_track where raised >= :since or ended is null")
        .param("since", since.atOffset(ZoneOffset.UTC))
        .update();
    ArrayNode rows = JSON.createArrayNode();
    found.forEach(off -> write(off, rows.addObject()));
    jdbc.sql(
            """
            insert into goal_off_track
            select * from jsonb_to_recordset(:rows::jsonb) r (alert text, goal text, stretch text,
              raised timestamptz, ended timestamptz, told text, reached double precision,
              expected double precision)
            """)
        .param("rows", rows.toString())
        .update();
    look(
            """
            update goal_look set morning = :morning, playbook = :playbook, closed = :closed,
              claimed_until = null
            """,
            look)
        .update();
  }

  private JdbcClient.StatementSpec look(String sql, Look look) {
    Instant morning = look.morning();
    return jdbc.sql(sql)
        .param("morning", morning == null ? null : morning.atOffset(ZoneOffset.UTC))
        .param("playbook", look.playbook())
        .param("closed", look.closed());
  }

  private static void write(OffTrack off, ObjectNode row) {
    row.put("alert", off.alert());
    row.put("goal", off.goal());
    row.put("stretch", off.stretch());
    row.put("raised", off.raised().toString());
    row.put("ended", text(off.ended()));
    row.put("told", String.join("\n", off.to()));
    row.put("reached", off.reached());
    row.put("expected", off.expected());
  }

  private static @Nullable String text(@Nullable Instant instant) {
    return instant == null ? null : instant.toString();
  }

  @Override
  public List<OffTrack> found(Instant since) {
    return jdbc.sql(
            """
            select alert, goal, stretch, raised, ended, told, reached, expected
            from goal_off_track where raised >= :since order by raised, alert, goal
            """)
        .param("since", since.atOffset(ZoneOffset.UTC))
        .query((row, n) -> read(row))
        .list();
  }

  private static OffTrack read(ResultSet row) throws SQLException {
    return new OffTrack(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        Instants.get(row, 4),
        Instants.find(row, 5),
        row.getString(6).lines().toList(),
        row.getDouble(7),
        row.getDouble(8));
  }

  @Override
  public List<Told> told() {
    return jdbc.sql(
            "select id, alert, goal, stretch, raised from goal_told where ended is null order by id")
        .query((row, n) ->
            new Told(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                Instants.get(row, 5)))
        .list();
  }

  @Override
  public long tell(OffTrack found) {
    return jdbc.sql(
            """
            insert into goal_told (alert, goal, stretch, raised)
            values (:alert, :goal, :stretch, :raised) returning id
            """)
        .param("alert", found.alert())
        .param("goal", found.goal())
        .param("stretch", found.stretch())
        .param("raised", found.raised().atOffset(ZoneOffset.UTC))
        .query(Long.class)
        .single();
  }

  @Override
  public void end(Told told, Instant at) {
    jdbc.sql("update goal_told set ended = :at where id = :id")
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("id", told.id())
        .update();
  }
}
