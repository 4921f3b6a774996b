package dev.fullcourt.server.programs.storage;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.server.buyers.LeadClause;
import dev.fullcourt.server.buyers.LeadFilter;
import dev.fullcourt.server.buyers.LeadFilter.Kind;
import dev.fullcourt.server.buyers.LeadOutcome;
import dev.fullcourt.server.buyers.LeadTerms;
import dev.fullcourt.server.database.columns.Instants;
import dev.fullcourt.server.page.Period;
import dev.fullcourt.server.programs.Feedback;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts leads: one query a table, whatever is in it. */
@Repository
class StoredFeedback implements Feedback {

  private static final List<LeadOutcome> OUTCOMES = LeadOutcome.asked();

  /** Each lead asked for, with what became of it. */
  private static final String LEADS =
      OUTCOMES.stream()
          .map(outcome -> ", " + outcome.sql() + " as " + column(outcome))
          .collect(
              Collectors.joining(
                  "", "with leads as materialized (select l.*", " from lead l where %s)\n"));

  private static final String COUNTS = each("count(distinct l.buyer) filter (where %1$s) as %1$s");

  /** Each buyer once, with all that became of its leads. */
  private static final String BEHIND =
      """
      , behind as (
        select l.buyer, t.kind, t.name, %1$s
        from leads l
        join lead_behind b on b.buyer = l.buyer and b.number = l.number
        cross join lateral (
          select 'PROGRAM' as kind, unnest(b.programs) as name
          union all select 'CONTENT', unnest(b.contents)
          union all select 'RULE', unnest(b.rules)) t),
      buyers as (select kind, name, %2$s from behind group by kind, name, buyer),
      counted as (select kind, name, %3$s from buyers group by kind, name)
      select * from (
        select *, row_number() over (partition by kind order by was_offered desc, name) as place
        from counted) ranked
      where place <= :most order by kind, place
      """
          .formatted(
              each("%s"),
              each("bool_or(%1$s) as %1$s"),
              each("count(*) filter (where %1$s) as %1$s"));

  /** What was said of leads, each with its reason. */
  private static final String SAID =
      """
      , said as (
        select l.buyer, 'REJECTED' as outcome, l.refused_because as reason,
          l.refused_with as note, l.refused_by as by, l.ended as at
        from leads l where l.refused
        union all
        select l.buyer, 'RECYCLED', l.reason, null, l.person, l.ended
        from leads l where l.outcome = 'returned'
        union all
        select l.buyer, case when r.stage = any(:lost) then 'LOST' else 'RECYCLED' end,
          r.reason, e.properties ->> 'note', e.properties ->> 'owner', r.entered
        from leads l
        cross join lateral (select * from stay where buyer = l.buyer offset 0) r
        left join lateral (
          select properties from event e
          where e.buyer = r.buyer and e.effective = r.entered and e.properties ->> 'reason' = r.reason
          order by e.seq limit 1) e on true
        where r.stage = any(:recycled || :lost)
          and r.entered >= l.offered and r.entered < l.next_offered)
      """;

  private final JdbcClient jdbc;

  StoredFeedback(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Something of every outcome's column. */
  private static String each(String what) {
    return OUTCOMES.stream()
        .map(outcome -> what.formatted(column(outcome)))
        .collect(Collectors.joining(", "));
  }

  private static String column(LeadOutcome outcome) {
    return "was_" + outcome.name().toLowerCase(Locale.ROOT);
  }

  private JdbcClient.StatementSpec query(
      LeadFilter leads, Period period, Playbook playbook, String rest) {
    LeadClause clause =
        LeadClause.of(leads, period, playbook.fiscalYear().zone(), LeadTerms.of(playbook));
    return jdbc.sql(LEADS.formatted(clause.sql()) + rest).params(clause.parameters());
  }

  @Override
  public Tally total(LeadFilter leads, Period period, Playbook playbook) {
    return query(leads, period, playbook, "select " + COUNTS + " from leads l")
        .query((row, n) -> new Tally(null, "", counts(row)))
        .single();
  }

  @Override
  public List<Tally> behind(LeadFilter leads, Period period, Playbook playbook, int most) {
    return query(leads, period, playbook, BEHIND)
        .param("most", most)
        .query((row, n) ->
            new Tally(Kind.valueOf(row.getString("kind")), row.getString("name"), counts(row)))
        .list();
  }

  private static Map<LeadOutcome, Long> counts(ResultSet row) throws SQLException {
    Map<LeadOutcome, Long> counts = new EnumMap<>(LeadOutcome.class);
    for (LeadOutcome outcome : LeadOutcome.asked()) {
      counts.put(outcome, row.getLong(column(outcome)));
    }
    return counts;
  }

  @Override
  public List<Because> reasons(LeadFilter leads, Period period, Playbook playbook) {
    return query(
            leads,
            period,
            playbook,
            SAID
                + """
                select outcome, reason, count(distinct buyer) as buyers from said
                where reason is not null group by outcome, reason order by 3 desc, 1, 2
                """)
        .query((row, n) ->
            new Because(
                LeadOutcome.valueOf(row.getString("outcome")),
                row.getString("reason"),
                row.getLong("buyers")))
        .list();
  }

  @Override
  public List<Said> said(LeadFilter leads, Period period, Playbook playbook, int most) {
    return query(
            leads,
            period,
            playbook,
            SAID
                + """
                select last.*, v.name
                from (select * from said order by at desc, buyer limit :most) last
                join buyer_view v using (buyer) order by at desc, buyer
                """)
        .param("most", most)
        .query((row, n) ->
            new Said(
                row.getString("buyer"),
                row.getString("name"),
                LeadOutcome.valueOf(row.getString("outcome")),
                words(row.getString("reason")),
                words(row.getString("note")),
                words(row.getString("by")),
                Instants.get(row, "at")))
        .list();
  }

  private static String words(@Nullable String text) {
    return Objects.requireNonNullElse(text, "");
  }

  @Override
  public String mark(Playbook playbook) {
    return jdbc.sql(
            """
            select count(*) || ' ' || count(accepted) || ' ' || count(ended)
              || coalesce(' ' || max(ended), '') || coalesce(' ' || (
                select max(s.entered)
                from unnest(:recycled::text[] || :qualified::text[] || :won::text[]
                  || :lost::text[]) t (stage)
                cross join lateral (
                  select entered from stay where stage = t.stage order by entered desc limit 1) s),
                '')
            from handoff_run
            """)
        .params(LeadTerms.of(playbook).parameters())
        .query(String.class)
        .single();
  }
}
