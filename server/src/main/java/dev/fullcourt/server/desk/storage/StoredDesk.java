package dev.fullcourt.server.desk.storage;

import dev.fullcourt.engine.playbook.Stage;
import dev.fullcourt.server.access.Member;
import dev.fullcourt.server.database.columns.Instants;
import dev.fullcourt.server.desk.Desk;
import dev.fullcourt.server.desk.Standing;
import dev.fullcourt.server.playbooks.Agreement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the desk: one query a list, whatever is on it. */
@Repository
class StoredDesk implements Desk {

  /** As the indexes of the view have it: read in this order, the first are found at once. */
  private static final String ORDER =
      " order by (%1$s.offered is null), (not %1$s.raised), %1$s.due, %1$s.score desc, %1$s.buyer ";

  private static final String MINE =
      "select q.* from queue_item q"
          + " where q.person = :person and (q.due is not null or not q.stage = any(:aside))"
          + ORDER.formatted("q")
          + "limit :most";

  /** Of each function the first, and of those the first. */
  private static final String WAITING =
      "select q.* from unnest(:functions::text[]) f cross join lateral ("
          + "select * from queue_item i where i.person is null and i.function = f"
          + ORDER.formatted("i")
          + "limit :most) q"
          + ORDER.formatted("q")
          + "limit :most";

  /** Who let run out what, of those alone that are shown. */
  private static final String MISSED =
      """
      select s.*, m.missed_by, m.missed from (%s) s
      left join lateral (
        select r.person as missed_by, b.sla as missed from owner_run r
        join clock_run b on b.buyer = r.buyer and b.breached = r.until
        where r.buyer = s.buyer and r.person is not null and r.person is distinct from s.person
          and r.number = (select max(number) from owner_run
            where buyer = s.buyer and person is not null and until is not null)
        limit 1) m on true
      """;

  private static final String TASKS =
      """
      select r.buyer, v.name, r.pass, r.function, r.asked, r.due, r.accepted,
        coalesce(e.properties ->> 'pass', e.id) as id,
        coalesce(e.properties ->> 'task', '') as task, e.properties ->> 'owner' as by
      from pass_run r
      join buyer_view v on v.buyer = r.buyer
      left join lateral (
        select id, properties from event e
        where e.buyer = r.buyer and e.type = 'pass_asked' and e.effective = r.asked
          and coalesce(e.properties ->> 'name', r.pass) = r.pass
        order by e.seq desc limit 1) e on true
      where r.ended is null
      """;

  /** Whoever sees only their own is asked about those alone, and nothing waits for all of them. */
  private static final String THEIRS =
      """
      (not :own or exists (
        select 1 from buyer_owner o where o.buyer = r.buyer and o.person = :person))
      """;

  private final JdbcClient jdbc;
  private final Agreement agreement;

  StoredDesk(JdbcClient jdbc, Agreement agreement) {
    this.jdbc = jdbc;
    this.agreement = agreement;
  }

  @Override
  public List<Item> of(Member member, int most) {
    return jdbc.sql(MISSED.formatted(MINE) + ORDER.formatted("s"))
        .param("person", member.name())
        .param("aside", aside())
        .param("most", most)
        .query((row, n) -> item(row))
        .list();
  }

  /** Where nobody works on a buyer unless a clock runs. */
  private String[] aside() {
    return agreement
        .findCurrent()
        .map(playbook -> playbook.cycle().detours().stream())
        .orElse(Stream.of())
        .map(Stage.Detour::name)
        .toArray(String[]::new);
  }

  @Override
  public List<Item> waiting(Member member, int most) {
    return jdbc.sql(MISSED.formatted(WAITING) + ORDER.formatted("s"))
        .param("functions", waiting(member))
        .param("most", most)
        .query((row, n) -> item(row))
        .list();
  }

  /** Whose queues they see. */
  private static String[] waiting(Member member) {
    return member.onlyOwn() ? new String[0] : member.functions().toArray(String[]::new);
  }

  @Override
  public List<Task> tasks(Member member, int most) {
    return jdbc.sql(
            TASKS
                + " and r.function = any(:functions) and "
                + THEIRS
                + " order by r.due limit :most")
        .param("functions", member.functions().toArray(String[]::new))
        .param("own", member.onlyOwn())
        .param("person", member.name())
        .param("most", most)
        .query((row, n) -> new Task(row.getString("buyer"), row.getString("name"), asked(row)))
        .list();
  }

  @Override
  public Map<String, Standing> findAll(Collection<String> buyers) {
    String[] ids = buyers.toArray(String[]::new);
    Map<String, List<Standing.Asked>> passes = passes(ids);
    Map<String, List<Standing.Had>> owners = owners(ids);
    Map<String, Standing> found = new LinkedHashMap<>();
    jdbc.sql(
            """
            select v.buyer, v.partition, v.name, v.account, v.stage, o.function, o.team, o.person,
              o.since, h.handoff, h.function as to_function, h.offered, h.accepted,
              h.person as taker, h.hand_raised
            from buyer_view v
            left join buyer_owner o on o.buyer = v.buyer
            left join lateral (
              select * from handoff_run where buyer = v.buyer and ended is null
              order by number desc limit 1) h on true
            where v.buyer = any(:buyers)
            """)
        .param("buyers", ids)
        .query(row -> {
          String buyer = row.getString("buyer");
          found.put(
              buyer,
              standing(
                  row,
                  passes.getOrDefault(buyer, List.of()),
                  owners.getOrDefault(buyer, List.of())));
        });
    return found;
  }

  private static Standing standing(
      ResultSet row, List<Standing.Asked> passes, List<Standing.Had> owners) throws SQLException {
    String handoff = row.getString("handoff");
    return new Standing(
        row.getString("buyer"),
        row.getInt("partition"),
        row.getString("name"),
        row.getString("account"),
        row.getString("stage"),
        Objects.requireNonNullElse(row.getString("function"), ""),
        row.getString("team"),
        row.getString("person"),
        Objects.requireNonNullElse(Instants.find(row, "since"), Instant.EPOCH),
        handoff == null
            ? null
            : new Standing.Open(
                handoff,
                row.getString("to_function"),
                Instants.get(row, "offered"),
                Instants.find(row, "accepted"),
                row.getString("taker"),
                row.getBoolean("hand_raised")),
        passes,
        owners);
  }

  private Map<String, List<Standing.Asked>> passes(String[] buyers) {
    Map<String, List<Standing.Asked>> passes = new HashMap<>();
    jdbc.sql(TASKS + " and r.buyer = any(:buyers) order by r.due")
        .param("buyers", buyers)
        .query(row -> {
          passes.computeIfAbsent(row.getString("buyer"), id -> new ArrayList<>()).add(asked(row));
        });
    return passes;
  }

  private Map<String, List<Standing.Had>> owners(String[] buyers) {
    Map<String, List<Standing.Had>> owners = new HashMap<>();
    jdbc.sql(
            """
            select buyer, function, person, since, until,
              (select min(c.sla) from clock_run c
                where c.buyer = r.buyer and c.breached = r.until) as missed
            from owner_run r where buyer = any(:buyers) order by buyer, number
            """)
        .param("buyers", buyers)
        .query(row -> {
          owners
              .computeIfAbsent(row.getString("buyer"), id -> new ArrayList<>())
              .add(
                  new Standing.Had(
                      row.getString("function"),
                      row.getString("person"),
                      Instants.get(row, "since"),
                      Instants.find(row, "until"),
                      row.getString("missed")));
        });
    return owners;
  }

  @Override
  public String mark(Member member, int most) {
    return jdbc.sql(
            """
            select coalesce(md5(string_agg(w.what, ' ' order by w.what)), '') from (
              select buyer || ':' || decisions as what from (%s) mine
              union all
              select buyer || ':' || decisions from (%s) waiting
              union all
              select * from (
                select r.buyer || ':' || r.number || coalesce(r.accepted::text, '') from pass_run r
                where r.ended is null and r.function = any(:asked) and %s
                order by r.due limit :most) asked
              ) w
            """
                .formatted(MINE, WAITING, THEIRS))
        .param("person", member.name())
        .param("aside", aside())
        .param("functions", waiting(member))
        .param("asked", member.functions().toArray(String[]::new))
        .param("own", member.onlyOwn())
        .param("most", most)
        .query(String.class)
        .single();
  }

  private static Item item(ResultSet row) throws SQLException {
    return new Item(
        row.getString("buyer"),
        row.getString("name"),
        row.getString("stage"),
        Instants.find(row, "stage_entered"),
        row.getString("function"),
        row.getString("person"),
        Instants.get(row, "since"),
        row.getDouble("score"),
        row.getString("handoff"),
        Instants.find(row, "offered"),
        row.getBoolean("raised"),
        Instants.find(row, "due"),
        row.getString("sla"),
        row.getString("missed") == null
            ? null
            : new Missed(row.getString("missed_by"), row.getString("missed")));
  }

  private static Standing.Asked asked(ResultSet row) throws SQLException {
    return new Standing.Asked(
        Objects.requireNonNullElse(row.getString("id"), ""),
        row.getString("pass"),
        row.getString("function"),
        Objects.requireNonNullElse(row.getString("task"), ""),
        Instants.get(row, "asked"),
        Instants.get(row, "due"),
        Instants.find(row, "accepted"),
        row.getString("by"));
  }
}
