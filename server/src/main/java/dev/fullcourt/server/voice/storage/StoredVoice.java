package dev.fullcourt.server.voice.storage;

import dev.fullcourt.engine.playbook.Pass;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.server.database.columns.Instants;
import dev.fullcourt.server.page.Period;
import dev.fullcourt.server.voice.Heard;
import dev.fullcourt.server.voice.Voice;
import dev.fullcourt.server.voice.VoiceFilter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** Searches the log by the words in it. */
@Repository
class StoredVoice implements Voice {

  private static final String MARKETING = "marketing";

  /** Of what is shown; the events come from one of the two below. */
  private static final String HEARD =
      """
      select e.buyer, v.name, e.seq, e.type, words_of(e.properties) as words,
        e.properties ->> 'owner' as by, p.name as person, s.stage, e.effective
      from %s e
      join buyer_view v on v.buyer = e.buyer
      left join person_view p on p.buyer = e.buyer and p.person = e.person
      left join lateral (
        select stage from stay
        where buyer = e.buyer and entered <= e.effective
        order by number desc limit 1) s on true
      where words_of(e.properties) is not null and %s
      order by e.effective desc, e.buyer, e.seq desc limit :most
      """;

  /** Where they say themselves which are wanted, no more is looked up of the others. */
  private static final String THEMSELVES =
      """
      (select * from event e
        where words_of(e.properties) is not null and %s
          and exists (select 1 from buyer_view v where v.buyer = e.buyer)
        order by e.effective desc, e.buyer, e.seq desc limit :most)
      """;

  private static final String CONVERSATIONS =
      """
      with told as (
        select r.buyer, r.asked as at, 1 as asked, (r.outcome = 'answered')::int as granted,
          (r.outcome = 'declined')::int as refused, (r.ended is null)::int as open,
          (r.breached is not null)::int as late, 0 as held
        from pass_run r where r.pass = any(:passes)
        union all
        select e.buyer, e.effective, 0, 0, 0, 0, 0, 1
        from event e
        where e.type in ('call_logged', 'meeting_held')
          and (e.properties ->> 'owner' = any(:marketers)
            or exists (select 1 from member m
              where m.name = e.properties ->> 'owner' and m.roles @> array['marketing']
                and not m.roles && array['sales', 'development'])))
      select s.stage, sum(asked) as asked, sum(granted) as granted, sum(refused) as refused,
        sum(open) as open, sum(late) as late, sum(held) as held
      from told
      join buyer_view v on v.buyer = told.buyer
      left join lateral (
        select stage from stay where buyer = told.buyer and entered <= told.at
        order by number desc limit 1) s on true
      where told.at >= :since and told.at < :until
        and (:industry = '' or v.attributes ->> 'industry' = :industry)
        and (:buyer = '' or told.buyer = :buyer)
      group by s.stage
      """;

  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;

  StoredVoice(JdbcClient jdbc, TransactionTemplate transactions) {
    this.jdbc = jdbc;
    this.transactions = transactions;
  }

  @Override
  public List<Heard> heard(VoiceFilter filter, Playbook playbook, int most) {
    return asked(filter, playbook, most).query((row, n) -> heard(row)).list();
  }

  @Override
  public void each(VoiceFilter filter, Playbook playbook, Consumer<Heard> to) {
    transactions.executeWithoutResult(status ->
        asked(filter, playbook, Integer.MAX_VALUE)
            .withFetchSize(500)
            .query(row -> {
              to.accept(heard(row));
            }));
  }

  private JdbcClient.StatementSpec asked(VoiceFilter filter, Playbook playbook, int most) {
    List<String> where = new ArrayList<>();
    Map<String, Object> parameters = new HashMap<>();
    String query = query(filter.query());
    if (!query.isEmpty()) {
      where.add("to_tsvector('simple', words_of(e.properties)) @@ to_tsquery('simple', :query)");
      parameters.put("query", query);
    }
    put(where, parameters, "s.stage = :stage", "stage", filter.stage());
    put(
        where,
        parameters,
        "v.attributes ->> 'industry' = :industry",
        "industry",
        filter.industry());
    put(where, parameters, "e.buyer = :buyer", "buyer", filter.buyer());
    if (!filter.who().isEmpty()) {
      where.add("jsonb_exists(e.properties, 'owner') = " + filter.who().equals("ours"));
    }
    ZoneId zone = playbook.fiscalYear().zone();
    where.add("e.effective >= :since and e.effective < :until");
    String wanted = String.join(" and ", where);
    boolean themselves = filter.stage().isEmpty() && filter.industry().isEmpty();
    return jdbc.sql(
            themselves
                ? HEARD.formatted(THEMSELVES.formatted(wanted), "true")
                : HEARD.formatted("event", wanted))
        .params(parameters)
        .param("since", since(filter.period(), zone))
        .param("until", until(filter.period(), zone))
        .param("most", most);
  }

  private static void put(
      List<String> where,
      Map<String, Object> parameters,
      String condition,
      String name,
      String word) {
    if (!word.isEmpty()) {
      where.add(condition);
      parameters.put(name, word);
    }
  }

  /** Each word, or the beginning of one; everything that is no letter or digit parts words. */
  private static String query(String text) {
    return Stream.of(text.split("[^\\p{L}\\p{N}]+"))
        .filter(word -> !word.isEmpty())
        .map(word -> word + ":*")
        .collect(Collectors.joining(" & "));
  }

  private static OffsetDateTime since(Period period, ZoneId zone) {
    Instant since = period.since(zone);
    return (since == null ? Instant.EPOCH : since).atOffset(ZoneOffset.UTC);
  }

  private static OffsetDateTime until(Period period, ZoneId zone) {
    Instant until = period.until(zone);
    return until == null
        ? OffsetDateTime.parse("9999-01-01T00:00:00Z")
        : until.atOffset(ZoneOffset.UTC);
  }

  private static Heard heard(ResultSet row) throws SQLException {
    return new Heard(
        row.getString("buyer"),
        row.getString("name"),
        row.getLong("seq"),
        row.getString("type"),
        row.getString("words"),
        row.getString("by"),
        row.getString("person"),
        row.getString("stage"),
        Instants.get(row, "effective"));
  }

  @Override
  public List<String> industries(int most) {
    return jdbc.sql(
            """
            select attributes ->> 'industry' from buyer_view
            where attributes ->> 'industry' <> '' group by 1 order by count(*) desc, 1 limit :most
            """)
        .param("most", most)
        .query((row, n) -> row.getString(1))
        .list();
  }

  @Override
  public List<Conversations> conversations(VoiceFilter filter, Playbook playbook) {
    ZoneId zone = playbook.fiscalYear().zone();
    return jdbc.sql(CONVERSATIONS)
        .param("passes", passes(playbook))
        .param("marketers", marketers(playbook))
        .param("industry", filter.industry())
        .param("buyer", filter.buyer())
        .param("since", since(filter.period(), zone))
        .param("until", until(filter.period(), zone))
        .query((row, n) ->
            new Conversations(
                row.getString("stage"),
                row.getLong("asked"),
                row.getLong("granted"),
                row.getLong("refused"),
                row.getLong("open"),
                row.getLong("late"),
                row.getLong("held")))
        .list();
  }

  /** By what marketing asks those who have the buyer. */
  private static String[] passes(Playbook playbook) {
    return playbook.teamwork().conversations().stream().map(Pass::name).toArray(String[]::new);
  }

  private static String[] marketers(Playbook playbook) {
    return playbook.teams().values().stream()
        .filter(team -> team.function().equals(MARKETING))
        .flatMap(team -> team.people().stream())
        .distinct()
        .toArray(String[]::new);
  }
}
