package dev.fullcourt.server.duplicates;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.server.page.Dates;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what is known of the two of a pair. */
@Component
class Sides {

  private static final long AT_COMPANY = 1L << 41;
  private static final long BY_ADDRESS = 1L << 40;
  private static final long BY_ID = 1L << 39;

  private final JdbcClient jdbc;

  Sides(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Both, the one that should stay first: who is with a company, whom we know better, who did more.
   */
  List<Side> of(Pair pair, Dates dates) {
    List<String> ids = List.of(pair.one(), pair.other());
    Map<String, Side> sides = pair.isOfPeople() ? people(ids, dates) : buyers(ids, dates);
    Side one = sides.getOrDefault(pair.one(), unknown(pair.one(), pair.oneName()));
    Side other = sides.getOrDefault(pair.other(), unknown(pair.other(), pair.otherName()));
    return other.rank() > one.rank() ? List.of(other, one) : List.of(one, other);
  }

  private static Side unknown(String id, String name) {
    return new Side(id, name, Map.of(), Map.of(), 0);
  }

  private Map<String, Side> people(List<String> ids, Dates dates) {
    Map<String, String> members = members(ids);
    Map<String, Long> events = events(members);
    Map<String, List<String>> keys = keys(members);
    Map<String, Side> sides = new HashMap<>();
    jdbc.sql(
            """
            select p.person, p.name, p.title, p.attributes ->> 'company',
              coalesce(p.attributes ->> 'phone', p.attributes ->> 'mobile'),
              coalesce(p.attributes ->> 'linkedin', p.attributes ->> 'linkedin_url'),
              p.first_seen, p.last_seen, p.buyer, v.name, v.account is not null
            from person_view p join buyer_view v on v.buyer = p.buyer
            where p.person = any(:ids) order by (v.account is null), p.last_seen desc
            """)
        .param("ids", ids.toArray(String[]::new))
        .query(row -> {
          String id = row.getString(1);
          Side before = sides.get(id);
          if (before != null) {
            before.buyers().put(row.getString(9), row.getString(10));
            return;
          }
          Map<String, List<String>> facts = new LinkedHashMap<>();
          facts.put("Known as", keys.getOrDefault(id, List.of()));
          put(facts, "Title", row.getString(3));
          put(facts, "Says they work for", row.getString(4));
          put(facts, "Telephone", row.getString(5));
          put(facts, "LinkedIn", row.getString(6));
          put(facts, "First seen", dates.day(at(row.getObject(7, OffsetDateTime.class))));
          put(facts, "Last seen", dates.day(at(row.getObject(8, OffsetDateTime.class))));
          put(facts, "Events", Long.toString(events.getOrDefault(id, 0L)));
          Map<String, String> buyers = new TreeMap<>();
          buyers.put(row.getString(9), row.getString(10));
          long rank =
              rank(keys.getOrDefault(id, List.of()))
                  + (row.getBoolean(11) ? AT_COMPANY : 0)
                  + events.getOrDefault(id, 0L);
          sides.put(id, new Side(id, row.getString(2), buyers, facts, rank));
        });
    return sides;
  }

  private static long rank(Collection<String> keys) {
    if (keys.stream().anyMatch(key -> key.contains("@"))) {
      return BY_ADDRESS;
    }
    return keys.stream().anyMatch(key -> !key.startsWith("visitor ")) ? BY_ID : 0;
  }

  private static @Nullable String stage(@Nullable String stage) {
    return stage == null ? null : Playbook.title(stage);
  }

  private static Instant at(OffsetDateTime time) {
    return time.toInstant();
  }

  private static void put(Map<String, List<String>> facts, String name, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      facts.put(name, List.of(value));
    }
  }

  /** Everybody who is one of these by now, with whom. */
  private Map<String, String> members(List<String> ids) {
    Map<String, String> members = new HashMap<>();
    jdbc.sql(
            """
            with recursive one (id, at) as (
              select id, id from unnest(:ids::text[]) as asked (id)
              union
              select one.id, m.loser from one join merge m
                on m.kind = 'person' and m.survivor = one.at and m.ended_at is null)
            select at, id from one
            """)
        .param("ids", ids.toArray(String[]::new))
        .query(row -> {
          members.put(row.getString(1), row.getString(2));
        });
    return members;
  }

  private Map<String, Long> events(Map<String, String> members) {
    Map<String, Long> events = new HashMap<>();
    jdbc.sql(
            """
            select person, count(*) from event
            where person = any(:ids) and adopted_from is null group by person
            """)
        .param("ids", members.keySet().toArray(String[]::new))
        .query(row -> {
          String id = Objects.requireNonNull(members.get(row.getString(1)));
          events.merge(id, row.getLong(2), Long::sum);
        });
    return events;
  }

  private Map<String, List<String>> keys(Map<String, String> members) {
    Map<String, List<String>> keys = new HashMap<>();
    jdbc.sql("select id, key from person where id = any(:ids) order by key")
        .param("ids", members.keySet().toArray(String[]::new))
        .query(row -> {
          String id = Objects.requireNonNull(members.get(row.getString(1)));
          keys.computeIfAbsent(id, none -> new ArrayList<>()).add(words(row.getString(2)));
        });
    return keys;
  }

  private static String words(String key) {
    if (key.startsWith("browser/")) {
      return "visitor " + key.substring("browser/".length());
    }
    return key.startsWith("user/") ? "id " + key.substring("user/".length()) : key;
  }

  private Map<String, Side> buyers(List<String> ids, Dates dates) {
    Map<String, Side> sides = new HashMap<>();
    jdbc.sql(
            """
            select v.buyer, v.name, coalesce(a.key, b.label), v.attributes ->> 'country',
              v.attributes ->> 'industry', v.stage, v.people, v.first_event, v.last_event, v.events
            from buyer_view v join buyer b on b.id = v.buyer left join account a on a.id = b.account
            where v.buyer = any(:ids)
            """)
        .param("ids", ids.toArray(String[]::new))
        .query(row -> {
          Map<String, List<String>> facts = new LinkedHashMap<>();
          put(facts, "Known as", row.getString(3));
          put(facts, "Country", row.getString(4));
          put(facts, "Industry", row.getString(5));
          put(facts, "Stage", stage(row.getString(6)));
          put(facts, "People", row.getString(7));
          put(facts, "First event", dates.day(at(row.getObject(8, OffsetDateTime.class))));
          put(facts, "Last event", dates.day(at(row.getObject(9, OffsetDateTime.class))));
          put(facts, "Events", row.getString(10));
          String id = row.getString(1);
          Map<String, String> self = Map.of(id, row.getString(2));
          sides.put(id, new Side(id, row.getString(2), self, facts, row.getLong(10)));
        });
    return sides;
  }
}
