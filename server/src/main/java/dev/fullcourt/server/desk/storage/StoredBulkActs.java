package dev.fullcourt.server.desk.storage;

import dev.fullcourt.history.replay.Correction;
import dev.fullcourt.history.routing.Answer;
import dev.fullcourt.server.access.Member;
import dev.fullcourt.server.database.columns.Instants;
import dev.fullcourt.server.desk.Act;
import dev.fullcourt.server.desk.Acts;
import dev.fullcourt.server.desk.BulkAct;
import dev.fullcourt.server.desk.BulkBook;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps which events belong to one act, and reads what followed them. */
@Repository
class StoredBulkActs implements BulkBook {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JdbcClient jdbc;

  StoredBulkActs(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<BulkAct> find(Member by, String id) {
    List<BulkAct.Row> rows = rows(id);
    return jdbc.sql("select * from bulk_act where id = :id and member = :member")
        .param("id", id)
        .param("member", by.id())
        .query((row, n) -> act(row, rows))
        .optional();
  }

  private static BulkAct act(ResultSet row, List<BulkAct.Row> rows) throws SQLException {
    return new BulkAct(
        row.getString("id"),
        Act.find(row.getString("act")).orElseThrow(),
        JSON.readValue(row.getString("said"), new TypeReference<Map<String, String>>() {}),
        Instants.get(row, "made_at"),
        Instants.find(row, "undone_at"),
        rows);
  }

  private List<BulkAct.Row> rows(String id) {
    return jdbc.sql("select * from bulk_act_row where act = :id order by name, buyer")
        .param("id", id)
        .query((row, n) ->
            new BulkAct.Row(
                row.getString("buyer"),
                row.getString("name"),
                row.getString("refused"),
                row.getString("kept")))
        .list();
  }

  @Override
  public void add(Member by, String id, Act act, Map<String, String> said, List<String> buyers) {
    jdbc.sql(
            """
            insert into bulk_act (id, member, act, said, buyers)
            values (:id, :member, :act, :said::jsonb, :buyers) on conflict do nothing
            """)
        .param("id", id)
        .param("member", by.id())
        .param("act", act.word())
        .param("said", JSON.writeValueAsString(new TreeMap<>(said)))
        .param("buyers", buyers.toArray(String[]::new))
        .update();
  }

  @Override
  public List<String> open(String id, int most) {
    return jdbc.sql(
            """
            select b.buyer
            from bulk_act a cross join unnest(a.buyers) with ordinality as b (buyer, number)
            where a.id = :id and not exists (
              select 1 from bulk_act_row r where r.act = a.id and r.buyer = b.buyer)
            order by b.number limit :most
            """)
        .param("id", id)
        .param("most", most)
        .query((row, n) -> row.getString("buyer"))
        .list();
  }

  @Override
  public void add(String id, List<BulkAct.Row> rows) {
    jdbc.sql(
            """
            insert into bulk_act_row (act, buyer, name, refused)
            select :act, r.buyer, r.name, r.refused
            from unnest(:buyers::text[], :names::text[], :refused::text[])
              as r (buyer, name, refused)
            """)
        .param("act", id)
        .param("buyers", rows.stream().map(BulkAct.Row::buyer).toArray(String[]::new))
        .param("names", rows.stream().map(BulkAct.Row::name).toArray(String[]::new))
        .param("refused", rows.stream().map(BulkAct.Row::refused).toArray(String[]::new))
        .update();
  }

  @Override
  public void refuse(String id, Map<String, String> why) {
    note("refused", id, why);
  }

  @Override
  public void keep(String id, Map<String, String> why) {
    note("kept", id, why);
  }

  private void note(String column, String id, Map<String, String> why) {
    if (why.isEmpty()) {
      return;
    }
    List<String> buyers = List.copyOf(why.keySet());
    jdbc.sql(
            """
            update bulk_act_row r set %s = w.why
            from unnest(:buyers::text[], :why::text[]) as w (buyer, why)
            where r.act = :act and r.buyer = w.buyer
            """
                .formatted(column))
        .param("act", id)
        .param("buyers", buyers.toArray(String[]::new))
        .param("why", buyers.stream().map(why::get).toArray(String[]::new))
        .update();
  }

  @Override
  public boolean undo(String id) {
    return jdbc.sql("update bulk_act set undone_at = now() where id = :id and undone_at is null")
            .param("id", id)
            .update()
        == 1;
  }

  @Override
  @Scheduled(initialDelay = 1, fixedDelay = 6, timeUnit = TimeUnit.HOURS)
  public void forgetOld() {
    jdbc.sql("delete from bulk_act where made_at < now() - interval '30 days'").update();
  }

  /** Everything that follows an event in its buyer's log is looked at once, by its index. */
  @Override
  public List<Done> events(String id, List<String> ours) {
    return jdbc.sql(
            """
            select r.buyer, e.id, after.since, after.answers
            from bulk_act_row r
            join event e on e.source = :desk and e.id = r.act || '.' || r.buyer
              and e.adopted_from is null
            cross join lateral (
              select
                (array_agg(coalesce(t.properties ->> 'owner', t.properties ->> 'by', 'Somebody')
                    order by t.seq)
                  filter (where t.source = :desk
                    or t.source = :system and t.type = any(:corrections)
                    or t.source not in (:system, :answers) and t.type = any(:ours)))[1] as since,
                coalesce(array_agg(t.id order by t.seq)
                  filter (where t.source = :answers and t.type = 'owner_assigned'), '{}') as answers
              from event t
              where t.buyer = r.buyer and t.partition = e.partition
                and t.effective >= e.effective and t.seq > e.seq) after
            where r.act = :act
            order by r.buyer
            """)
        .param("act", id)
        .param("desk", Acts.SOURCE)
        .param("system", Correction.SOURCE)
        .param("answers", Answer.LIVE_SOURCE)
        .param("corrections", Correction.TYPES.toArray(String[]::new))
        .param("ours", ours.toArray(String[]::new))
        .query((row, n) ->
            new Done(
                row.getString("buyer"),
                row.getString("id"),
                row.getString("since"),
                List.of((String[]) row.getArray("answers").getArray())))
        .list();
  }
}
