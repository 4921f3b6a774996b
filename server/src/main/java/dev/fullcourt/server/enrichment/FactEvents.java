package dev.fullcourt.server.enrichment;

import dev.fullcourt.engine.event.EventTypes;
import dev.fullcourt.engine.event.Value;
import dev.fullcourt.server.desk.Acts;
import dev.fullcourt.server.log.NewEvent;
import dev.fullcourt.server.outbox.Kinds;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Of whom something is said, as the log has it, and what was said of them before. */
@Component
class FactEvents {

  private final JdbcClient jdbc;

  FactEvents(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The fields of an account, or of a person, that somebody of ours has said. */
  Set<String> byPeople(String buyer, @Nullable String person) {
    return new TreeSet<>(
        jdbc.sql(
                """
                select distinct jsonb_object_keys(e.properties) from event e
                where e.buyer = :buyer and e.source = :desk and e.type = :type
                  and e.person is not distinct from :person::text
                """)
            .param("buyer", buyer)
            .param("desk", Acts.SOURCE)
            .param("type", type(person))
            .param("person", person)
            .query((row, n) -> row.getString(1))
            .list());
  }

  /** What is said concerns every buyer of the account, and every one the person belongs to. */
  List<NewEvent> events(
      String source,
      String once,
      String buyer,
      @Nullable String person,
      Map<String, Value> properties) {
    Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    List<NewEvent> events = new ArrayList<>();
    for (String each : concerned(buyer, person)) {
      String id = events.isEmpty() ? once : once + "@" + each;
      events.add(new NewEvent(source, id, each, person, type(person), now, now, now, properties));
    }
    return events;
  }

  private static String type(@Nullable String person) {
    return person == null ? EventTypes.ACCOUNT_DESCRIBED : EventTypes.PERSON_IDENTIFIED;
  }

  private List<String> concerned(String buyer, @Nullable String person) {
    return jdbc.sql(
            person == null
                ? """
                select b.id from buyer a join buyer b on b.id = a.id or b.account = a.account
                where a.id = :buyer order by b.id <> :buyer, b.id
                """
                : """
                select v.buyer from person_view v where v.person = :person
                order by v.buyer <> :buyer, v.buyer
                """)
        .param("buyer", buyer)
        .param("person", person)
        .query((row, n) -> row.getString(1))
        .list();
  }

  /** That services are asked. */
  NewEvent request(String once, String buyer, String by, Instant now) {
    return new NewEvent(
        Acts.SOURCE,
        once,
        buyer,
        null,
        Kinds.ENRICHMENT_REQUESTED,
        now,
        now,
        now,
        Map.of(EventTypes.OWNER, Value.of(by)));
  }
}
