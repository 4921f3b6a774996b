package dev.fullcourt.server.identity;

import dev.fullcourt.engine.event.EventTypes;
import dev.fullcourt.server.log.NewEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * In which buyers people were met. Whether somebody may be written to is theirs to say, not their
 * company's: what they say of it holds in every buyer in which they were met (law 23).
 */
final class Meetings {

  private final JdbcClient jdbc;

  Meetings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether an event of that type is about a person wherever they are met. */
  static boolean concernsPerson(String type) {
    return EventTypes.SAYING.contains(type) || type.equals(EventTypes.EMAIL_BOUNCED);
  }

  /**
   * The buyers in which people were met, by the ids of the people, also under ids that count as
   * theirs; as far as the log tells.
   */
  Map<String, Set<String>> of(Collection<String> people) {
    Map<String, Set<String>> met = new HashMap<>();
    if (!people.isEmpty()) {
      jdbc.sql(
              """
              with recursive one (id, at) as (
                select id, id from unnest(:people::text[]) as asked (id)
                union
                select one.id, case when m.loser = one.at then m.survivor else m.loser end
                from one join merge m on m.kind = 'person' and m.ended_at is null
                  and (m.loser = one.at or m.survivor = one.at))
              select distinct one.id, e.buyer from one
                join event e on e.person = one.at and e.adopted_from is null
              """)
          .param("people", people.toArray(String[]::new))
          .query(row -> {
            met.computeIfAbsent(row.getString(1), id -> new TreeSet<>()).add(row.getString(2));
          });
    }
    return met;
  }

  /** An event, and the same in every other buyer. */
  static List<NewEvent> everywhere(NewEvent event, Set<String> buyers) {
    List<NewEvent> all = new ArrayList<>();
    all.add(event);
    for (String buyer : buyers) {
      if (!buyer.equals(event.buyer())) {
        all.add(event.in(buyer));
      }
    }
    return all;
  }
}
