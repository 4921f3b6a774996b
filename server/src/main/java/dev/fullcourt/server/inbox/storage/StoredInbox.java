package dev.fullcourt.server.inbox.storage;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.server.access.Member;
import dev.fullcourt.server.database.columns.Instants;
import dev.fullcourt.server.inbox.Inbox;
import dev.fullcourt.server.inbox.Item;
import dev.fullcourt.server.page.Watch;
import dev.fullcourt.server.playbooks.Agreement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/** Reads an inbox, with how long it is, in one query. */
@Repository
class StoredInbox implements Inbox, Watch.Sign {

  private static final String ITEMS =
      """
      with told as materialized (
        select * from (
          select distinct told, person, team, function from alert_run where ended is null) a
        where exists (
          select 1 from unnest(string_to_array(a.told, E'\\n')) word
          where word = any(:named) or word = 'owner' and a.person = :name
            or (word = 'lead' or word = 'owner' and a.person is null)
              and (a.team = any(:teams) or a.team is null and a.function = any(:led)))),
      item (key, kind, target, name, what, more, about, since, due) as (
        select 'handoff:' || q.buyer || ':' || q.offer, 'handoff', q.buyer, q.name, q.handoff,
          case when q.raised then 'raised' else '' end, 1::bigint, q.offered, q.due
        from queue_item q
        where q.offered is not null and q.function = any(:functions)
          and (q.person = :name or q.person is null and not :own)
        union all
        select 'clock:' || q.buyer || ':' || q.clock, 'clock', q.buyer, q.name, q.sla, '', 1,
          q.clocked, q.due
        from queue_item q
        where q.person = :name and q.due < :tonight
          and (q.offered is null or not q.function = any(:functions))
        union all
        select 'asked:' || a.id, case when a.buyer is null then 'request' else 'pass' end, a.id,
          coalesce(a.name, a.subject), a.task, coalesce(a.asker, ''), 1, a.asked, a.due
        from asked a
        where a.ended is null and a.function = any(:functions)
          and (not :own or a.buyer is null or a.holder = :name)
          and (a.owner is null or a.owner = :name)
          and (a.buyer is null or a.holder is null or a.holding <> a.function
            or a.holder = :name or a.owner = :name)
        union all
        select 'alert:' || a.alert, 'alert', min(a.buyer), null, a.alert,
          min(a.kind), count(distinct a.buyer), max(a.raised), null
        from alert_run a join told t
          on t.told = a.told and coalesce(t.person, '') = coalesce(a.person, '')
            and coalesce(t.team, '') = coalesce(a.team, '') and t.function = a.function
        where a.ended is null
        group by a.alert
        union all
        select 'goal:' || g.alert || ':' || g.goal || ':' || g.stretch, 'alert', '', g.stretch,
          g.goal, 'goal', 0, g.raised, null
        from goal_off_track g
        where g.ended is null and not :own and string_to_array(g.told, E'\\n') && :named::text[]
        union all
        select 'answer:' || a.id, 'answer', a.id, coalesce(a.name, a.subject), a.task, a.status, 1,
          a.ended, null
        from asked a
        where a.asker = :name and a.status in ('answered', 'declined') and a.ended >= :lately)
      """;

  /** What was seen comes back only when it is new. */
  private static final String UNSEEN =
      """
      from item i
      left join inbox_mark m on m.member = :member and m.item = i.key
      where not (m.snoozed_until is null and coalesce(m.seen_at >= i.since, false)
        and i.kind in ('alert', 'answer'))
      """;

  /** The first of each part, whatever the others have, and how much each has in all. */
  private static final String FIRST =
      """
      , unseen as (
        select i.*, m.snoozed_until as snoozed,
          case when m.snoozed_until > :now then 'LATER' when i.kind in ('alert', 'answer')
            then 'KNOW' else 'TODO' end as part
        %s and (:kind = '' or i.kind = :kind)),
      placed as (
        select *, count(*) over (partition by part) as parts,
          row_number() over (
            partition by part
            order by kind in ('alert', 'answer'), due nulls last, since desc, key) as place
        from unseen)
      select i.key, i.kind, i.target, coalesce(i.name, v.name) as name, i.what, i.more, i.about,
        i.since, i.due, i.snoozed, i.part, i.parts
      from placed i left join buyer_view v on i.name is null and v.buyer = i.target
      where i.place <= :most
      order by i.kind in ('alert', 'answer'), i.due nulls last, i.since desc, i.key
      """
          .formatted(UNSEEN);

  private final JdbcClient jdbc;
  private final Agreement agreement;

  /** Counts what was marked here; other processes hear of it a little later. */
  private final AtomicLong marked = new AtomicLong();

  StoredInbox(JdbcClient jdbc, Agreement agreement) {
    this.jdbc = jdbc;
    this.agreement = agreement;
  }

  private JdbcClient.StatementSpec query(Member member, Instant now, String rest) {
    Optional<Playbook> playbook = agreement.findCurrent();
    ZoneId zone = playbook.map(each -> each.fiscalYear().zone()).orElse(ZoneOffset.UTC);
    Leads leads =
        playbook
            .filter(each -> !member.onlyOwn())
            .map(each -> Leads.of(each, member.name()))
            .orElse(new Leads(Set.of(), Set.of()));
    return jdbc.sql(ITEMS + rest)
        .param("member", member.id())
        .param("name", member.name())
        .param("own", member.onlyOwn())
        .param("functions", array(member.functions()))
        .param("teams", array(leads.teams()))
        .param("led", array(leads.functions()))
        .param("named", array(leads.named(member.name())))
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("tonight", now.atZone(zone).plusDays(1).with(LocalTime.MIN).toOffsetDateTime())
        .param("lately", now.atOffset(ZoneOffset.UTC).minusDays(14));
  }

  private static String[] array(Set<String> words) {
    return words.toArray(String[]::new);
  }

  @Override
  public Found find(Member member, Item.@Nullable Kind kind, Instant now, int most) {
    List<Item> items = new ArrayList<>();
    Map<Item.Part, Long> counts = new EnumMap<>(Item.Part.class);
    query(member, now, FIRST)
        .param("kind", kind == null ? "" : kind.word())
        .param("most", most)
        .query(row -> {
          items.add(item(row));
          counts.put(Item.Part.valueOf(row.getString("part")), row.getLong("parts"));
        });
    return new Found(items, counts);
  }

  @Override
  public long count(Member member, Instant now) {
    return query(
            member,
            now,
            "select count(*) " + UNSEEN + " and coalesce(m.snoozed_until <= :now, true)")
        .query(Long.class)
        .single();
  }

  @Override
  public void mark(Member member, String item, @Nullable Instant until) {
    jdbc.sql(
            """
            insert into inbox_mark (member, item, snoozed_until) values (:member, :item, :until)
            on conflict (member, item)
              do update set seen_at = now(), snoozed_until = excluded.snoozed_until
            """)
        .param("member", member.id())
        .param("item", item)
        .param("until", until == null ? null : until.atOffset(ZoneOffset.UTC))
        .update();
    marked.incrementAndGet();
  }

  @Override
  public void unmark(Member member, String item) {
    jdbc.sql("delete from inbox_mark where member = :member and item = :item")
        .param("member", member.id())
        .param("item", item)
        .update();
    marked.incrementAndGet();
  }

  /**
   * Alerts are named by what they are called, so there are never many, and an old one may be open.
   * A goal is off track for no longer than its year.
   */
  @Override
  @Scheduled(initialDelay = 1, fixedDelay = 6, timeUnit = TimeUnit.HOURS)
  public void forgetOld() {
    jdbc.sql(
            """
            delete from inbox_mark where item not like 'alert:%'
              and seen_at < now() - interval '1 day'
                * case when item like 'goal:%' then 400 else 90 end
              and coalesce(snoozed_until < now(), true)
            """)
        .update();
  }

  @Override
  public String read() {
    return Long.toString(marked.get());
  }

  private static Item item(ResultSet row) throws SQLException {
    return new Item(
        row.getString("key"),
        Item.Kind.valueOf(row.getString("kind").toUpperCase(java.util.Locale.ROOT)),
        row.getString("target"),
        row.getString("name"),
        row.getString("what"),
        row.getString("more"),
        row.getLong("about"),
        Instants.get(row, "since"),
        Instants.find(row, "due"),
        Instants.find(row, "snoozed"));
  }
}
