package dev.fullcourt.server.faults;

import dev.fullcourt.server.Installation;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;

/** What an installation has in the end. */
record Whole(Installation installation) {

  /** Waits until everything is decided. */
  void settle() {
    while (!isTrue(
        "select bool_and(p.cursor >= s.next_seq) from partition p"
            + " join sequencer s on s.partition = p.id")) {
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
  }

  boolean isTrue(String question) {
    return installation.sql().sql(question).query(Boolean.class).single();
  }

  /** The ids of what the clients sent, as often as they are there. */
  List<String> ids() {
    return installation
        .sql()
        .sql("select id from event where id like 'fault-%' and adopted_from is null")
        .query(String.class)
        .list();
  }

  /** Of each message what it was and whose it is, by all that is known in the end. */
  Map<String, String> people() {
    Map<String, String> people = new TreeMap<>();
    installation
        .sql()
        .sql(
            """
            with recursive one (id, at) as (
              select id, id from person
              union
              select one.id, m.survivor from one join merge m
                on m.kind = 'person' and m.loser = one.at and m.ended_at is null)
            select e.id, e.type, coalesce(p.key, '') from event e
            left join one on one.id = e.person and not exists (
              select 1 from merge m where m.kind = 'person' and m.loser = one.at
                and m.ended_at is null)
            left join person p on p.id = one.at
            where e.id like 'fault-%' and e.adopted_from is null
            """)
        .query(row -> {
          people.put(row.getString(1), row.getString(2) + " by " + row.getString(3));
        });
    return people;
  }
}
