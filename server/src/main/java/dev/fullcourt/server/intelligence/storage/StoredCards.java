package dev.fullcourt.server.intelligence.storage;

import dev.fullcourt.server.access.Audit;
import dev.fullcourt.server.access.Member;
import dev.fullcourt.server.intelligence.Card;
import dev.fullcourt.server.intelligence.CardBook;
import dev.fullcourt.server.intelligence.Overtaken;
import dev.fullcourt.server.intelligence.Shown;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** Cards in PostgreSQL. */
@Repository
class StoredCards implements CardBook {

  private static final String CARDS =
      """
      select c.*, m.name as checker, r.helped, r.rated
      from card c join member m on m.id = c.checked_by
      left join lateral (select count(*) filter (where helpful) as helped, count(*) as rated
        from card_rating where card = c.id) r on true
      """;

  /** Of a buyer with a long history only the latest part is searched for words. */
  private static final String FACTS =
      """
      select coalesce(v.stage, '') as stage, coalesce(v.attributes ->> 'industry', '') as industry,
        coalesce(v.attributes ->> 'country', '') as country,
        array(select distinct o.attributes ->> 'product' from opportunity_view o
          where o.buyer = v.buyer and o.attributes ->> 'product' is not null) as products,
        array(select word from unnest(:keywords) word
          where v.attributes::text ilike '%' || word || '%' or exists (
            select 1 from (select e.properties from event e where e.buyer = v.buyer
              order by e.effective desc, e.seq desc limit 500) late
            where late.properties::text ilike '%' || word || '%')) as said
      from buyer_view v where v.buyer = :buyer
      """;

  private final JdbcClient jdbc;
  private final Audit audit;
  private final TransactionTemplate transactions;

  StoredCards(JdbcClient jdbc, Audit audit, TransactionTemplate transactions) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.transactions = transactions;
  }

  @Override
  public List<Card> all() {
    return jdbc.sql(
            CARDS
                + """
                 where c.ended_at is null
                 order by c.checked_at + make_interval(days => c.stale_days), c.id
                """)
        .query((row, n) -> card(row))
        .list();
  }

  @Override
  public Optional<Card> find(int id) {
    return jdbc.sql(CARDS + " where c.id = :id")
        .param("id", id)
        .query((row, n) -> card(row))
        .optional();
  }

  @Override
  public List<Card.Version> versions(int id) {
    return jdbc.sql(
            """
            select v.*, m.name from card_version v join member m on m.id = v.member
            where v.card = :id order by v.version desc
            """)
        .param("id", id)
        .query((row, n) ->
            new Card.Version(
                row.getInt("version"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("name"),
                row.getString("title"),
                row.getString("text")))
        .list();
  }

  @Override
  public Optional<Shown.Facts> findFacts(String buyer, List<String> keywords) {
    return jdbc.sql(FACTS)
        .param("buyer", buyer)
        .param("keywords", keywords.stream().map(StoredCards::literally).toArray(String[]::new))
        .query((row, n) ->
            new Shown.Facts(
                row.getString("stage"),
                row.getString("industry"),
                row.getString("country"),
                words(row, "products"),
                words(row, "said").stream().map(StoredCards::plainly).toList()))
        .optional();
  }

  /** So that no letter of a keyword stands for others. */
  private static String literally(String word) {
    return word.replaceAll("([\\\\%_])", "\\\\$1");
  }

  private static String plainly(String word) {
    return word.replaceAll("\\\\([\\\\%_])", "$1");
  }

  @Override
  public int add(Member by, Draft draft) {
    return Objects.requireNonNull(
        transactions.execute(status -> {
          int id =
              with(
                      jdbc.sql(
                          """
                          insert into card (kind, title, text, stages, industries, countries,
                            products, keywords, stale_days, checked_by)
                          values (:kind, :title, :text, :stages, :industries, :countries,
                            :products, :keywords, :days, :member) returning id
                          """),
                      by,
                      draft)
                  .query(Integer.class)
                  .single();
          keep(by, id);
          audit.record(by, "wrote", "card " + id, null, draft.title());
          return id;
        }));
  }

  @Override
  public void change(Member by, int id, @Nullable Integer version, Draft draft) {
    transactions.executeWithoutResult(status -> {
      checkVersion(id, version);
      with(
              jdbc.sql(
                  """
                  update card set kind = :kind, title = :title, text = :text, stages = :stages,
                    industries = :industries, countries = :countries, products = :products,
                    keywords = :keywords, stale_days = :days, version = version + 1,
                    checked_at = now(), checked_by = :member
                  where id = :id
                  """),
              by,
              draft)
          .param("id", id)
          .update();
      keep(by, id);
      audit.record(by, "changed a card", "card " + id, null, draft.title());
    });
  }

  /** Holds the card, so that nobody changes it meanwhile. */
  private void checkVersion(int id, @Nullable Integer version) {
    int now =
        jdbc.sql("select version from card where id = :id for update")
            .param("id", id)
            .query(Integer.class)
            .single();
    if (version != null && version != now) {
      throw new Overtaken(versions(id).getFirst().by(), now);
    }
  }

  private static JdbcClient.StatementSpec with(
      JdbcClient.StatementSpec statement, Member by, Draft draft) {
    return statement
        .param("kind", draft.kind().word())
        .param("title", draft.title())
        .param("text", draft.text())
        .param("stages", array(draft.shown().stages()))
        .param("industries", array(draft.shown().industries()))
        .param("countries", array(draft.shown().countries()))
        .param("products", array(draft.shown().products()))
        .param("keywords", array(draft.shown().keywords()))
        .param("days", draft.staleDays())
        .param("member", by.id());
  }

  private void keep(Member by, int id) {
    jdbc.sql(
            """
            insert into card_version (card, version, member, title, text)
            select id, version, :member, title, text from card where id = :id
            """)
        .param("member", by.id())
        .param("id", id)
        .update();
  }

  @Override
  public void check(Member by, int id) {
    transactions.executeWithoutResult(status -> {
      jdbc.sql("update card set checked_at = now(), checked_by = :member where id = :id")
          .param("member", by.id())
          .param("id", id)
          .update();
      audit.record(by, "found a card right", "card " + id, null, null);
    });
  }

  @Override
  public void end(Member by, int id) {
    transactions.executeWithoutResult(status -> {
      jdbc.sql("update card set ended_at = now() where id = :id and ended_at is null")
          .param("id", id)
          .update();
      audit.record(by, "took a card away", "card " + id, null, null);
    });
  }

  @Override
  public void rate(Member by, int id, String buyer, boolean helpful) {
    jdbc.sql(
            """
            insert into card_rating (card, member, buyer, helpful)
            values (:card, :member, :buyer, :helpful)
            on conflict (card, member, buyer)
              do update set helpful = excluded.helpful, at = now()
            """)
        .param("card", id)
        .param("member", by.id())
        .param("buyer", buyer)
        .param("helpful", helpful)
        .update();
  }

  private static Card card(ResultSet row) throws SQLException {
    return new Card(
        row.getInt("id"),
        Card.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
        row.getString("title"),
        row.getString("text"),
        new Shown(
            words(row, "stages"),
            words(row, "industries"),
            words(row, "countries"),
            words(row, "products"),
            words(row, "keywords")),
        row.getInt("stale_days"),
        row.getInt("version"),
        row.getObject("checked_at", OffsetDateTime.class).toInstant(),
        row.getString("checker"),
        row.getLong("helped"),
        row.getLong("rated"));
  }

  private static List<String> words(ResultSet row, String column) throws SQLException {
    return row.getArray(column).getArray() instanceof @Nullable Object[] words
        ? java.util.Arrays.stream(words).map(String::valueOf).toList()
        : List.of();
  }

  private static String[] array(List<String> words) {
    return words.toArray(String[]::new);
  }
}
