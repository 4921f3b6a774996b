package dev.fullcourt.server.log;

import dev.fullcourt.history.files.EventJson;
import dev.fullcourt.server.database.Copy;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Appends what comes in live (laws 1, 6 and 7). Whoever appends holds the sequencers of all
 * partitions for as long as its transaction lasts, so numbers have no gaps and each row counts from
 * the moment it is appended, by the database's clock, or from right after its partition's floor
 * where that is not before it: no instant is ever given out that somebody has already settled, or
 * that a row appended earlier has, even if the clock is set back.
 */
@Component
public class LiveLog {

  private final JdbcClient jdbc;
  private final DataSource source;
  private final Adoption adoption;
  private final Closings closings;

  LiveLog(JdbcClient jdbc, DataSource source) {
    this.jdbc = jdbc;
    this.source = source;
    this.adoption = new Adoption(jdbc);
    this.closings = new Closings(jdbc);
  }

  private record Sequencer(long next, @Nullable Instant floor, Instant now) {}

  private record Name(String source, String id) {}

  /**
   * Appends events in the transaction at hand. When they were received and count is set here.
   *
   * @return which of them were there already, by their place in the list
   */
  public BitSet append(List<NewEvent> events) {
    List<Sequencer> sequencers = sequencers();
    Instant now = sequencers.getFirst().now();
    if (sequencers.getFirst().floor() == null) {
      begin();
      sequencers = sequencers();
    }
    BitSet known = known(events);
    if (known.cardinality() == events.size()) {
      return known;
    }
    boolean adopting = concernsMerged(events);
    if (adopting) {
      adoption.begin();
    }
    Copy rows = number(events, known, sequencers, now);
    rows.send(source);
    if (adopting) {
      List<Sequencer> before = sequencers();
      adoption.follow();
      closeGrown(before, "adopted", now);
    }
    return known;
  }

  /**
   * Appends rows that correct, in the transaction at hand, and closes them: what follows from them
   * is decided as with a correction a person makes.
   *
   * @param name part of the ids of the closing rows; another one each time
   */
  public void correct(List<NewEvent> rows, String name) {
    if (rows.isEmpty()) {
      return;
    }
    List<Sequencer> sequencers = sequencers();
    Instant now = sequencers.getFirst().now();
    number(rows, new BitSet(), sequencers, now).send(source);
    closeGrown(sequencers, name, now);
  }

  /**
   * Closes the partitions that have grown, no earlier than any row that may have been copied there
   * from another: nothing that comes in later counts before such a row.
   */
  private void closeGrown(List<Sequencer> before, String name, Instant now) {
    List<Sequencer> after = sequencers();
    List<Integer> grown = new ArrayList<>();
    Instant latest = now;
    long rows = 0;
    for (int i = 0; i < after.size(); i++) {
      Instant floor = after.get(i).floor();
      latest = floor != null && floor.isAfter(latest) ? floor : latest;
      rows += after.get(i).next();
      if (after.get(i).next() > before.get(i).next()) {
        grown.add(i);
      }
    }
    if (!grown.isEmpty()) {
      closings.close(null, name + "-" + rows, latest, grown);
    }
  }

  /**
   * Waits until nobody else appends, and lets nobody until the transaction at hand ends. Before
   * anything else is written in it: whoever imports does it in this order, too.
   */
  public void hold() {
    sequencers();
  }

  private List<Sequencer> sequencers() {
    return jdbc.sql(
            """
            select next_seq, floor, date_trunc('milliseconds', clock_timestamp())
            from sequencer order by partition for update
            """)
        .query((row, n) -> {
          OffsetDateTime floor = row.getObject(2, OffsetDateTime.class);
          return new Sequencer(
              row.getLong(1),
              floor == null ? null : floor.toInstant(),
              row.getObject(3, OffsetDateTime.class).toInstant());
        })
        .list();
  }

  /** From here on the clock on the wall moves the horizon. */
  private void begin() {
    jdbc.sql(
            """
            update sequencer s set floor = greatest(
              (select horizon from partition p where p.id = s.partition),
              date_trunc('milliseconds', clock_timestamp()))
            """)
        .update();
    jdbc.sql(
            """
            insert into event (partition, seq, source, id, buyer, type,
              occurred_at, known, effective, properties)
            select partition, next_seq, 'fullcourt', :type || '-' || partition, '', :type,
              floor, floor, floor, '{}'
            from sequencer
            """)
        .param("type", EventLog.LIVE_BEGAN)
        .update();
    jdbc.sql("update sequencer set next_seq = next_seq + 1").update();
  }

  /** Those the log has already, and those that are twice in the list. */
  private BitSet known(List<NewEvent> events) {
    Set<Name> met = new HashSet<>(events.size() * 2);
    Set<Name> stored = new HashSet<>();
    jdbc.sql(
            """
            select e.source, e.id
            from unnest(:sources::text[], :ids::text[]) as incoming (source, id)
            join event e on e.source = incoming.source and e.id = incoming.id
              and e.adopted_from is null
            """)
        .param("sources", events.stream().map(NewEvent::source).toArray(String[]::new))
        .param("ids", events.stream().map(NewEvent::id).toArray(String[]::new))
        .query(row -> {
          stored.add(new Name(row.getString(1), row.getString(2)));
        });
    BitSet known = new BitSet();
    for (int i = 0; i < events.size(); i++) {
      Name name = new Name(events.get(i).source(), events.get(i).id());
      known.set(i, stored.contains(name) || !met.add(name));
    }
    return known;
  }

  private Copy number(
      List<NewEvent> events, BitSet known, List<Sequencer> sequencers, Instant now) {
    long[] next = sequencers.stream().mapToLong(Sequencer::next).toArray();
    Instant[] at = new Instant[next.length];
    Copy rows =
        new Copy(
            "event",
            "partition, seq, source, id, buyer, person, type, occurred_at, known, effective,"
                + " properties, adopted_from, adopted_seq");
    for (int i = known.nextClearBit(0); i < events.size(); i = known.nextClearBit(i + 1)) {
      NewEvent event = events.get(i);
      int partition = Partitions.of(event.buyer());
      Instant floor = sequencers.get(partition).floor();
      at[partition] = floor != null && !floor.isBefore(now) ? floor.plusMillis(1) : now;
      rows.row(
          partition,
          next[partition]++,
          event.source(),
          event.id(),
          event.buyer(),
          event.person(),
          event.type(),
          event.occurredAt(),
          event.adoptedFrom() == null ? at[partition] : event.known(),
          event.adoptedFrom() == null ? at[partition] : event.effective(),
          EventJson.write(event.properties()),
          event.adoptedFrom(),
          event.adoptedSeq());
    }
    advance(next, at);
    return rows;
  }

  private void advance(long[] next, @Nullable Instant[] at) {
    List<Integer> partitions = new ArrayList<>();
    List<Long> numbers = new ArrayList<>();
    List<OffsetDateTime> floors = new ArrayList<>();
    for (int i = 0; i < next.length; i++) {
      Instant instant = at[i];
      if (instant != null) {
        partitions.add(i);
        numbers.add(next[i]);
        floors.add(instant.atOffset(ZoneOffset.UTC));
      }
    }
    jdbc.sql(
            """
            update sequencer s set next_seq = w.next_seq, floor = w.floor
            from unnest(:partitions::int[], :numbers::bigint[], :floors::timestamptz[])
              as w (partition, next_seq, floor)
            where s.partition = w.partition
            """)
        .param("partitions", partitions.toArray(Integer[]::new))
        .param("numbers", numbers.toArray(Long[]::new))
        .param("floors", floors.stream().map(OffsetDateTime::toString).toArray(String[]::new))
        .update();
  }

  private boolean concernsMerged(List<NewEvent> events) {
    Set<String> concerned = new HashSet<>();
    for (NewEvent event : events) {
      concerned.add(event.buyer());
      if (event.person() != null) {
        concerned.add(event.person());
      }
    }
    return jdbc.sql(
            """
            select exists (select 1 from merge
              where kind in ('buyer', 'person') and loser = any(:ids) and ended_at is null)
            """)
        .param("ids", concerned.toArray(String[]::new))
        .query(Boolean.class)
        .single();
  }
}
