package dev.fullcourt.server.requests.storage;

import dev.fullcourt.server.access.Member;
import dev.fullcourt.server.database.columns.Instants;
import dev.fullcourt.server.desk.Once;
import dev.fullcourt.server.page.Watch;
import dev.fullcourt.server.requests.Ask;
import dev.fullcourt.server.requests.Request;
import dev.fullcourt.server.requests.RequestBook;
import dev.fullcourt.server.requests.RequestFilter;
import dev.fullcourt.server.requests.Step;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads passes and requests alike, and writes requests. */
@Repository
class StoredRequests implements RequestBook, Watch.Sign {

  /** Which are shown is found without reading what was asked and answered in the log. */
  private static final String SINCE =
      """
      with shown as materialized (
        select * from (
          select p.buyer, p.buyer || '.' || p.number as id, p.function, p.due, p.ended,
            case p.outcome when 'open' then case when p.accepted is null then 'open' else 'taken' end
              when 'turn_over' then 'over' else p.outcome end as status
          from pass_run p where p.ended is null or p.ended >= :ended
          union all
          select null, r.id::text, r.function, r.due_at, r.ended_at, r.status
          from request r where r.ended_at is null or r.ended_at >= :ended) each
        where (:function = '' or function = :function) and (:status = '' or status = :status)
        order by ended is not null, due, id limit :most)
      select * from (
        select a.* from shown s
        cross join lateral (select * from asked where buyer = s.buyer and id = s.id) a
        union all
        select a.* from shown s join asked a on a.buyer is null and a.id = s.id
        where s.buyer is null) found
      order by ended is not null, due, id
      """;

  /** Who asked for a pass is in the log alone. */
  private static final String SINCE_BY =
      """
      select * from asked where (ended is null or ended >= :ended)
        and (:function = '' or function = :function) and (:status = '' or status = :status)
        and asker = :asker
      order by ended is not null, due, id limit :most
      """;

  private final JdbcClient jdbc;

  StoredRequests(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Request> since(
      Instant ended, RequestFilter filter, @Nullable String asker, int most) {
    return jdbc.sql(asker == null ? SINCE : SINCE_BY)
        .param("function", filter.function())
        .param("status", filter.status())
        .param("asker", asker)
        .param("ended", ended.atOffset(ZoneOffset.UTC))
        .param("most", most)
        .query((row, n) -> request(row))
        .list();
  }

  @Override
  public List<Request> open(String buyer) {
    return jdbc.sql("select * from asked where buyer = :buyer and ended is null order by due")
        .param("buyer", buyer)
        .query((row, n) -> request(row))
        .list();
  }

  @Override
  public Optional<Request> find(String id) {
    int dot = id.lastIndexOf('.'); // a pass is named by its buyer and a number, a request by one
    return jdbc.sql(
            dot < 0
                ? "select * from asked where buyer is null and id = :id"
                : "select * from asked where buyer = :buyer and id = :id")
        .param("buyer", id.substring(0, Math.max(dot, 0)))
        .param("id", id)
        .query((row, n) -> request(row))
        .optional();
  }

  @Override
  public List<Request.Step> steps(int id) {
    return jdbc.sql(
            """
            select s.at, m.name, s.step, s.words from request_step s join member m on m.id = s.member
            where s.request = :id order by s.id
            """)
        .param("id", id)
        .query((row, n) ->
            new Request.Step(
                Instants.get(row, "at"),
                row.getString("name"),
                row.getString("step"),
                row.getString("words")))
        .list();
  }

  @Override
  public Kept add(Member by, Ask ask, Instant due) {
    String once =
        by.id()
            + ":"
            + Once.key(
                ask.once(),
                List.of(ask.kind(), ask.subject(), ask.task(), ask.function(), ask.due()),
                Map.of());
    Optional<Integer> added =
        jdbc.sql(
                """
                insert into request (once, topic, subject, task, asker, function, due_at)
                values (:once, :topic, :subject, :task, :asker, :function, :due)
                on conflict (once) do nothing returning id
                """)
            .param("once", once)
            .param("topic", ask.kind())
            .param("subject", ask.subject())
            .param("task", ask.task())
            .param("asker", by.id())
            .param("function", ask.function())
            .param("due", due.atOffset(ZoneOffset.UTC))
            .query(Integer.class)
            .optional();
    added.ifPresent(id -> note(by, id, "asked", ask.task()));
    return added
        .map(id -> new Kept(id, true))
        .orElseGet(() ->
            new Kept(
                jdbc.sql("select id from request where once = :once")
                    .param("once", once)
                    .query(Integer.class)
                    .single(),
                false));
  }

  @Override
  public boolean step(Member by, int id, Step step, String words) {
    int changed =
        jdbc.sql(
                """
                update request set status = :status, answer = nullif(:words, ''),
                  owner = case when :step = 'withdraw' then owner else :member end,
                  ended_at = case when :step = 'take' then null else now() end
                where id = :id and ended_at is null and (:step <> 'take' or status = 'open')
                """)
            .param("status", step.done())
            .param("words", words)
            .param("step", step.word())
            .param("member", by.id())
            .param("id", id)
            .update();
    if (changed > 0) {
      note(by, id, step.done(), words);
    }
    return changed > 0;
  }

  /** Whatever is done about a request is a step of it. */
  @Override
  public String read() {
    return jdbc.sql("select coalesce(max(id), 0)::text from request_step")
        .query(String.class)
        .single();
  }

  private void note(Member by, int id, String step, String words) {
    jdbc.sql(
            """
            insert into request_step (request, member, step, words)
            values (:request, :member, :step, :words)
            """)
        .param("request", id)
        .param("member", by.id())
        .param("step", step)
        .param("words", words)
        .update();
  }

  private static Request request(ResultSet row) throws SQLException {
    return new Request(
        row.getString("id"),
        row.getString("buyer"),
        words(row.getString("name")),
        row.getString("kind"),
        row.getString("subject"),
        row.getString("task"),
        words(row.getString("asker")),
        row.getString("function"),
        row.getString("owner"),
        Instants.get(row, "asked"),
        Instants.get(row, "due"),
        Instants.find(row, "ended"),
        Request.Status.of(row.getString("status")),
        row.getString("answer"),
        row.getString("pass"));
  }

  private static String words(@Nullable String text) {
    return Objects.requireNonNullElse(text, "");
  }
}
