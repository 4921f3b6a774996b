package dev.fullcourt.server.duplicates;

import dev.fullcourt.server.measures.KeptFigures;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What was found and nobody has decided yet, and what was decided lately. */
@Component
public class Duplicates {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final String OPEN =
      """
      from likely_duplicate d
      where not exists (select 1 from not_the_same n
          where n.kind = d.kind and n.one = d.one and n.other = d.other)
        and not exists (select 1 from merge m
          where m.kind = d.kind and m.loser = d.one and m.ended_at is null)
        and not exists (select 1 from merge m
          where m.kind = d.kind and m.loser = d.other and m.ended_at is null)
      """;

  private static final String OF_BUYER =
      """
      and d.id in (
        select b.id from likely_duplicate b where b.kind = 'buyer' and b.one = :buyer
        union all
        select b.id from likely_duplicate b where b.kind = 'buyer' and b.other = :buyer
        union all
        select m.id from person_view p
          join likely_duplicate m on m.kind = 'person' and m.one = p.person where p.buyer = :buyer
        union all
        select m.id from person_view p
          join likely_duplicate m on m.kind = 'person' and m.other = p.person
          where p.buyer = :buyer)
      """;

  private static final String SELECT =
      """
      select d.id, d.kind, d.one, d.other, d.probability, d.reasons::text,
        case d.kind when 'buyer' then (select name from buyer_view where buyer = d.one)
          else (select name from person_view where person = d.one
            order by last_seen desc limit 1) end as one_name,
        case d.kind when 'buyer' then (select name from buyer_view where buyer = d.other)
          else (select name from person_view where person = d.other
            order by last_seen desc limit 1) end as other_name
      """;

  private final JdbcClient jdbc;
  private final KeptFigures kept;

  Duplicates(JdbcClient jdbc, KeptFigures kept) {
    this.jdbc = jdbc;
    this.kept = kept;
  }

  /**
   * How many wait to be decided; of very many, as of a while ago.
   *
   * @param buyer only those that concern this buyer or its people; empty for all
   */
  public long count(String buyer) {
    return buyer.isEmpty() ? kept.get("likely duplicates", () -> counted("")) : counted(buyer);
  }

  private long counted(String buyer) {
    return jdbc.sql("select count(*) " + OPEN + only(buyer))
        .param("buyer", buyer)
        .query(Long.class)
        .single();
  }

  /**
   * Those that wait to be decided, the likeliest first.
   *
   * @param buyer only those that concern this buyer or its people; empty for all
   */
  public List<Pair> list(String buyer, int most) {
    return jdbc.sql(SELECT + OPEN + only(buyer) + " order by d.probability desc, d.id limit :most")
        .param("buyer", buyer)
        .param("most", most)
        .query((row, n) -> pair(row))
        .list();
  }

  private static String only(String buyer) {
    return buyer.isEmpty() ? "" : OF_BUYER;
  }

  /** One of them; empty when it was decided, or a search has been made since. */
  public Optional<Pair> find(long id) {
    return jdbc.sql(SELECT + OPEN + " and d.id = :id")
        .param("id", id)
        .query((row, n) -> pair(row))
        .optional();
  }

  private static Pair pair(ResultSet row) throws SQLException {
    return new Pair(
        row.getLong("id"),
        row.getString("kind"),
        row.getString("one"),
        called(row.getString("one_name"), row.getString("one")),
        row.getString("other"),
        called(row.getString("other_name"), row.getString("other")),
        row.getDouble("probability"),
        JSON.readValue(row.getString("reasons"), new TypeReference<List<Reason>>() {}));
  }

  private static String called(@Nullable String name, String id) {
    return name == null || name.isBlank() ? id : name;
  }

  /** Notes that two are not one. */
  void refuse(Pair pair, String member, Instant at) {
    jdbc.sql(
            """
            insert into not_the_same (kind, one, other, member, at)
            values (:kind, :one, :other, :member, :at) on conflict do nothing
            """)
        .param("kind", pair.kind())
        .param("one", pair.one())
        .param("other", pair.other())
        .param("member", member)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Takes such a note back: they are proposed again. False when there is none. */
  boolean withdraw(long refusal) {
    return jdbc.sql("delete from not_the_same where id = :id").param("id", refusal).update() == 1;
  }

  /** What people decided lately, the latest first. */
  public List<Settled> settled(int most) {
    return jdbc.sql(
            """
            (select 'merge' as how, m.number as id, m.kind, m.loser as one, m.survivor as other,
                c.who as by, m.known as at
              from correction c join merge m on m.number = c.number
              where m.ended_at is null and c.who <> 'identity'
                and (m.kind = 'person' or not exists (select 1 from merge p
                  where p.kind = 'person' and p.known = m.known and p.ended_at is null))
              order by c.number desc limit :most)
            union all
            (select 'refusal', id, kind, one, other, member, at from not_the_same
              order by at desc limit :most)
            order by at desc limit :most
            """)
        .param("most", most)
        .query((row, n) ->
            new Settled(
                row.getString("how").equals("merge"),
                row.getLong("id"),
                row.getString("kind"),
                row.getString("one"),
                row.getString("other"),
                row.getString("by"),
                row.getObject("at", OffsetDateTime.class).toInstant()))
        .list();
  }

  /** The last search that came to its end. */
  public Optional<Searched> findSearch() {
    return jdbc.sql(
            "select ended_at, people, millis from duplicate_search where ended_at is not null")
        .query((row, n) ->
            new Searched(
                row.getObject(1, OffsetDateTime.class).toInstant(), row.getLong(2), row.getLong(3)))
        .optional();
  }

  /**
   * Something a person decided.
   *
   * @param merged whether they were made one; else they were said to be two
   * @param id the number of the merge, or of the note
   */
  public record Settled(
      boolean merged, long id, String kind, String one, String other, String by, Instant at) {}

  /** A search: when it ended, how many people it compared, how long it took. */
  public record Searched(Instant at, long people, long millis) {}
}
