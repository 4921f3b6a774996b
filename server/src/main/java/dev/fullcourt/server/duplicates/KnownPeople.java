package dev.fullcourt.server.duplicates;

import dev.fullcourt.history.identity.Keys;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads everybody there is something to tell by, each once: who was merged counts as whom they were
 * merged into. Four queries, however many people there are; one row of memory each. Within a
 * transaction the rows come as they are taken, and are never all there beside what is kept of them.
 */
final class KnownPeople {

  static final int ROWS = 5_000;

  private final JdbcClient jdbc;
  private final Map<String, KnownBuilder> people = new HashMap<>();
  private final Survivors survivors;

  KnownPeople(JdbcClient jdbc) {
    this.jdbc = jdbc;
    this.survivors = new Survivors(jdbc);
  }

  List<Known> read() {
    readViews();
    Map<String, String> byKey = readKeys();
    readLinks(byKey);
    List<Known> known = new ArrayList<>(people.size());
    people.values().forEach(each -> known.add(each.known()));
    people.clear();
    return known;
  }

  private void readViews() {
    jdbc.sql(
            """
            select p.person, p.attributes ->> 'first_name', p.attributes ->> 'last_name',
              p.attributes ->> 'name', p.attributes ->> 'phone', p.attributes ->> 'mobile',
              coalesce(p.attributes ->> 'linkedin', p.attributes ->> 'linkedin_url'), a.key
            from person_view p join buyer b on b.id = p.buyer left join account a on a.id = b.account
            where p.identified or exists (
              select 1 from person k join identity_link l
                on l.one = 'c:' || substr(k.key, 9)
              where k.id = p.person and k.key like 'browser/%')
            order by p.last_seen
            """)
        .withFetchSize(ROWS)
        .query(row -> {
          KnownBuilder person =
              people.computeIfAbsent(survivors.of(row.getString(1)), KnownBuilder::new);
          person.named(row.getString(2), row.getString(3), row.getString(4));
          person.phone(row.getString(5));
          person.phone(row.getString(6));
          person.profile(row.getString(7));
          person.account(row.getString(8));
        });
  }

  private Map<String, String> readKeys() {
    Map<String, String> byKey = new HashMap<>();
    jdbc.sql("select id, key from person")
        .withFetchSize(ROWS)
        .query(row -> {
          String id = survivors.of(row.getString(1));
          KnownBuilder person = people.get(id);
          if (person != null) {
            person.key(row.getString(2));
            byKey.put(row.getString(2), id);
          }
        });
    return byKey;
  }

  private void readLinks(Map<String, String> byKey) {
    jdbc.sql(
            """
            select one, other from identity_link
            where left(one, 2) in ('a:', 'u:', 'c:') and left(other, 2) in ('u:', 'e:')
            """)
        .withFetchSize(ROWS)
        .query(row -> {
          String other = row.getString(2);
          String key =
              other.startsWith("u:") ? Keys.byUser(other.substring(2)) : other.substring(2);
          String person = byKey.get(key);
          KnownBuilder builder = person == null ? null : people.get(person);
          if (builder != null) {
            builder.seenWith(row.getString(1));
          }
        });
  }
}
