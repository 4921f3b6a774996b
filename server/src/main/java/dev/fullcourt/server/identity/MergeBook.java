package dev.fullcourt.server.identity;

import dev.fullcourt.history.identity.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is one with whom at present. */
final class MergeBook {

  /** Who made a merge that nobody made by hand. */
  static final String AUTOMATIC = "identity";

  private static final String SELECT =
      """
      select m.number, m.loser, m.survivor, c.who
      from merge m join correction c on c.number = m.number
      where m.kind = :kind and m.ended_at is null and m.loser = any(:losers)
      """;

  private final JdbcClient jdbc;

  MergeBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Two that are one. */
  record Merge(int number, String loser, String survivor, boolean automatic) {}

  /** The merges in force of some people, by the person that ended. */
  Map<String, Merge> people(Collection<String> losers) {
    return inForce("person", losers);
  }

  /** The merges in force of some buyers, by the buyer that ended. */
  Map<String, Merge> buyers(Collection<String> losers) {
    return inForce("buyer", losers);
  }

  private Map<String, Merge> inForce(String kind, Collection<String> losers) {
    Map<String, Merge> merges = new HashMap<>();
    if (losers.isEmpty()) {
      return merges;
    }
    jdbc.sql(SELECT)
        .param("kind", kind)
        .param("losers", losers.toArray(String[]::new))
        .query(row -> {
          merges.put(row.getString(2), merge(row));
        });
    return merges;
  }

  Optional<Merge> person(String loser) {
    return find("person", loser);
  }

  Optional<Merge> buyer(String loser) {
    return find("buyer", loser);
  }

  private Optional<Merge> find(String kind, String loser) {
    return jdbc.sql(SELECT)
        .param("kind", kind)
        .param("losers", new String[] {loser})
        .query((row, n) -> merge(row))
        .optional();
  }

  private static Merge merge(ResultSet row) throws SQLException {
    return new Merge(
        row.getInt(1), row.getString(2), row.getString(3), row.getString(4).equals(AUTOMATIC));
  }

  /** Whom a person counts as in the end. */
  String end(String person) {
    return end("person", person);
  }

  /** For whom a buyer's events count in the end. */
  String endOfBuyer(String buyer) {
    return end("buyer", buyer);
  }

  private String end(String kind, String one) {
    Set<String> met = new HashSet<>();
    String at = one;
    while (met.add(at)) {
      Optional<Merge> next = find(kind, at);
      if (next.isEmpty()) {
        return at;
      }
      at = next.get().survivor();
    }
    return at;
  }

  /** Whom people of these keys count as in the end, where somebody merged them: key by key. */
  Map<String, String> ends(Collection<String> keys) {
    Map<String, String> ends = new HashMap<>();
    if (keys.isEmpty()) {
      return ends;
    }
    jdbc.sql(
            """
            with recursive one (key, at) as (
              select p.key, m.survivor from person p
                join merge m on m.kind = 'person' and m.loser = p.id and m.ended_at is null
                where p.id = any(:ids)
              union
              select one.key, m.survivor from one
                join merge m on m.kind = 'person' and m.loser = one.at and m.ended_at is null)
            select one.key, p.key from one join person p on p.id = one.at
            where not exists (select 1 from merge m
              where m.kind = 'person' and m.loser = one.at and m.ended_at is null)
            """)
        .param("ids", keys.stream().map(Ids::person).toArray(String[]::new))
        .query(row -> {
          ends.put(row.getString(1), row.getString(2));
        });
    return ends;
  }

  /** The key a person's id was made from. */
  String key(String person) {
    return jdbc.sql("select key from person where id = :id")
        .param("id", person)
        .query(String.class)
        .single();
  }

  /** The key of a buyer's account, or null for a buyer of one. */
  @Nullable String account(String buyer) {
    return jdbc.sql("select a.key from buyer b join account a on a.id = b.account where b.id = :id")
        .param("id", buyer)
        .query(String.class)
        .optional()
        .orElse(null);
  }

  /** Keeps somebody who has done nothing yet, and whom others turn out to be. */
  void keep(String person, String key) {
    jdbc.sql("insert into person (id, key) values (:id, :key) on conflict (id) do nothing")
        .param("id", person)
        .param("key", key)
        .update();
  }

  boolean exists(String person) {
    return jdbc.sql("select exists (select 1 from person where id = :id)")
        .param("id", person)
        .query(Boolean.class)
        .single();
  }

  boolean isBuyer(String buyer) {
    return areBuyers(List.of(buyer)).contains(buyer);
  }

  /** Those of the ids that are buyers. */
  Set<String> areBuyers(Collection<String> ids) {
    return new HashSet<>(
        jdbc.sql("select id from buyer where id = any(:ids)")
            .param("ids", ids.toArray(String[]::new))
            .query(String.class)
            .list());
  }

  /** Buyers for whom some people did something that came in as such. */
  Set<String> buyersWith(Collection<String> people) {
    return new TreeSet<>(
        jdbc.sql(
                """
                select distinct buyer from event
                where person = any(:people) and adopted_from is null
                """)
            .param("people", people.toArray(String[]::new))
            .query(String.class)
            .list());
  }

  /** Those of some buyers that are not merged into others. */
  Set<String> standing(Set<String> ids) {
    Set<String> standing = new TreeSet<>(ids);
    standing.removeAll(buyers(ids).keySet());
    return standing;
  }

  /** The keys of all who count as a person without anybody's doing. */
  List<String> below(String person) {
    return jdbc.sql(
            """
            with recursive below (id) as (
              select cast(:person as text)
              union
              select m.loser from below b
                join merge m on m.kind = 'person' and m.survivor = b.id and m.ended_at is null
                join correction c on c.number = m.number and c.who = :automatic)
            select p.key from below b join person p on p.id = b.id
            where b.id <> :person order by p.key
            """)
        .param("person", person)
        .param("automatic", AUTOMATIC)
        .query((row, n) -> row.getString(1))
        .list();
  }

  /** Buyers with rows of two people that were told that these are one. */
  Set<String> told(Merge merge) {
    return new TreeSet<>(
        jdbc.sql(
                """
                select t.buyer from (
                  select distinct buyer from event
                  where person = any(:people) and adopted_from is null) w
                join event t on t.source = 'fullcourt' and t.adopted_from is null
                  and t.id = 'people_merged-' || :number || '-' || w.buyer
                """)
            .param("people", new String[] {merge.loser(), merge.survivor()})
            .param("number", Integer.toString(merge.number()))
            .query(String.class)
            .list());
  }

  /** Whether somebody said that these two are not one. */
  boolean wasTakenBackByHand(String loser, String survivor) {
    return jdbc.sql(
            """
            select exists (
              select 1 from merge m join correction c
                on c.kind = 'separate' and c.made_at = m.ended_at and c.who <> :automatic
              where m.loser = :loser and m.survivor = :survivor and m.ended_at is not null)
            """)
        .param("automatic", AUTOMATIC)
        .param("loser", loser)
        .param("survivor", survivor)
        .query(Boolean.class)
        .single();
  }

  /** Notes a merge; returns its number. */
  int add(String kind, String loser, String survivor, String what, Instant now) {
    return note(correction("merge", what, now), kind, loser, survivor, now);
  }

  /** Notes a merge of buyers that was there before, as who made it; returns its number. */
  int addLike(Merge before, String survivor, Instant now) {
    int number =
        jdbc.sql(
                """
                insert into correction (kind, what, because, who, made_at)
                select kind, what, because, who, :now from correction where number = :before
                returning number
                """)
            .param("before", before.number())
            .param("now", now.atOffset(ZoneOffset.UTC))
            .query(Integer.class)
            .single();
    return note(number, "buyer", before.loser(), survivor, now);
  }

  private int note(int number, String kind, String loser, String survivor, Instant now) {
    jdbc.sql(
            """
            insert into merge (number, kind, loser, survivor, known)
            values (:number, :kind, :loser, :survivor, :now)
            """)
        .param("number", number)
        .param("kind", kind)
        .param("loser", loser)
        .param("survivor", survivor)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
    return number;
  }

  /** Notes that a merge is over; returns the number of the correction that ended it. */
  int takeBack(Merge merge, Instant now) {
    jdbc.sql("update merge set ended_at = :now where number = :number")
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("number", merge.number())
        .update();
    return correction("separate", merge.loser() + " is not clearly " + merge.survivor(), now);
  }

  private int correction(String kind, String what, Instant now) {
    return jdbc.sql(
            """
            insert into correction (kind, what, because, who, made_at)
            values (:kind, :what, 'identifiers seen together', :who, :now) returning number
            """)
        .param("kind", kind)
        .param("what", what)
        .param("who", AUTOMATIC)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(Integer.class)
        .single();
  }
}
