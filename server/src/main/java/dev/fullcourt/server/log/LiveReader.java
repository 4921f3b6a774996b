package dev.fullcourt.server.log;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Finds what came in live and is to be decided, and keeps note of what has been. */
@Component
public class LiveReader {

  /** More rows are not decided in one transaction. */
  public static final int MOST = 5_000;

  private final JdbcClient jdbc;
  private final TransactionTemplate apart;

  LiveReader(JdbcClient jdbc, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.apart = new TransactionTemplate(transactions);
    apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /**
   * What came in.
   *
   * @param rows the live rows of all windows, each partition's in the order of its log
   * @param closed the partitions in which something was closed: buyers may wait for that
   * @param changed the partitions in which a playbook or a revision was put in force: that concerns
   *     every buyer
   * @param windows the windows, as far as they were read
   */
  public record Coming(
      List<LiveRow> rows, Set<Integer> closed, Set<Integer> changed, List<LiveWindow> windows) {}

  /**
   * A partition with something to do.
   *
   * @param partition which
   * @param rows how many rows of it are not decided yet; none where only time went by
   */
  public record Work(int partition, long rows) {}

  /** Whether anything came in live yet. */
  public boolean isLive() {
    return jdbc.sql("select exists (select 1 from sequencer where floor is not null)")
        .query(Boolean.class)
        .single();
  }

  /**
   * The partitions with something to do: new rows, a timer that is due, or time that went by.
   *
   * @param held those that may be looked at
   * @param idle so long a partition's horizon may lag when nothing happens
   */
  public List<Work> findWork(Collection<Integer> held, Duration idle) {
    return jdbc.sql(
            """
            select p.id, s.next_seq - p.cursor
            from partition p join sequencer s on s.partition = p.id
            where p.id = any(:held) and s.floor is not null and (
              s.next_seq > p.cursor or p.horizon is null
              or p.horizon < clock_timestamp() - make_interval(secs => :idle)
              or (select min(next_due) from buyer_view v
                  where v.partition = p.id and v.next_due is not null) <= clock_timestamp())
            order by p.id
            """)
        .param("held", held.toArray(Integer[]::new))
        .param("idle", idle.toMillis() / 1000.0)
        .query((row, n) -> new Work(row.getInt(1), row.getLong(2)))
        .list();
  }

  /**
   * Holds partitions until the transaction at hand ends and says how far they can be decided, in
   * their order as long as there is room. Those that somebody else works on, or has taken over, are
   * left out.
   *
   * @param room for so many rows, {@link #MOST} at most
   */
  public List<LiveWindow> hold(List<Integer> partitions, Map<Integer, Long> epochs, int room) {
    Map<Integer, Reach> reaches = reaches(partitions);
    Map<Integer, LiveWindow> ready = new HashMap<>();
    jdbc.sql(
            """
            select id, epoch, cursor, horizon from partition where id = any(:ids)
            order by id for no key update skip locked
            """)
        .param("ids", partitions.toArray(Integer[]::new))
        .query(row -> {
          int id = row.getInt(1);
          Reach reach = reaches.get(id);
          if (reach != null && epochs.getOrDefault(id, -1L) == row.getLong(2)) {
            OffsetDateTime settled = row.getObject(4, OffsetDateTime.class);
            ready.put(
                id,
                new LiveWindow(
                    id,
                    row.getLong(2),
                    row.getLong(3),
                    settled == null ? Instant.MIN : settled.toInstant(),
                    reach.end(),
                    reach.horizon()));
          }
        });
    return inTurn(partitions, ready, room);
  }

  private static List<LiveWindow> inTurn(
      List<Integer> order, Map<Integer, LiveWindow> ready, int room) {
    List<LiveWindow> windows = new ArrayList<>();
    long left = room;
    for (int partition : order) {
      LiveWindow window = ready.get(partition);
      if (window != null && left > 0) {
        LiveWindow fitting = window.within(left);
        left -= fitting.end() - fitting.first();
        windows.add(fitting);
      }
    }
    return windows;
  }

  /** In a transaction of its own: whoever appends must not wait for what is decided. */
  private Map<Integer, Reach> reaches(Collection<Integer> partitions) {
    Map<Integer, Reach> reaches = new HashMap<>();
    apart.executeWithoutResult(status ->
        jdbc.sql(
                """
                update sequencer
                set floor = greatest(floor, date_trunc('milliseconds', clock_timestamp()))
                where partition in (select partition from sequencer
                    where partition = any(:ids) order by partition for update)
                  and floor is not null
                returning partition, next_seq, floor
                """)
            .param("ids", partitions.toArray(Integer[]::new))
            .query(row -> {
              reaches.put(
                  row.getInt(1),
                  new Reach(
                      row.getLong(2), row.getObject(3, OffsetDateTime.class).toInstant(), true));
            }));
    return reaches;
  }

  /**
   * Reads windows. Where one was cut short, time goes as far as its last row. How many rows a
   * window has at most is in the statement: the database would take it for a good part of the log.
   */
  public Coming read(List<LiveWindow> windows) {
    List<LiveRow> rows = new ArrayList<>();
    Set<Integer> closed = new HashSet<>();
    Set<Integer> changed = new HashSet<>();
    Map<Integer, Instant> last = new HashMap<>();
    jdbc.sql(
            """
            select b.id, b.motion, b.label, coalesce(b.account, ''), e.seq, e.source, e.id,
              e.person, e.type, floor(extract(epoch from e.occurred_at) * 1000)::bigint,
              floor(extract(epoch from e.known) * 1000)::bigint,
              floor(extract(epoch from e.effective) * 1000)::bigint, e.properties::text, e.buyer,
              e.partition
            from unnest(:partitions::int[], :firsts::bigint[], :ends::bigint[])
              as w (partition, first, "end")
            cross join lateral (
              select * from event e
              where e.partition = w.partition and e.seq >= w.first and e.seq < w."end"
              order by e.seq limit %d) e
            left join lateral (select * from buyer b where b.id = e.buyer offset 0) b on true
            where e.buyer = ''
              or e.import is null and e.source <> 'fullcourt' and e.adopted_from is null
                and e.type <> 'bot_seen'
            order by e.partition, e.seq
            """
                .formatted(MOST))
        .param("partitions", windows.stream().map(LiveWindow::partition).toArray(Integer[]::new))
        .param("firsts", windows.stream().map(LiveWindow::first).toArray(Long[]::new))
        .param("ends", windows.stream().map(LiveWindow::end).toArray(Long[]::new))
        .query(row -> {
          if (row.getString(14).isEmpty()) {
            addMark(row, closed, changed);
          } else {
            LiveRow read = row(row);
            rows.add(read);
            last.put(row.getInt(15), read.event().effective());
          }
        });
    return new Coming(
        rows, closed, changed, windows.stream().map(each -> cut(each, last)).toList());
  }

  private static void addMark(ResultSet row, Set<Integer> closed, Set<Integer> changed)
      throws SQLException {
    switch (row.getString(9)) {
      case EventLog.IMPORT_CLOSED -> closed.add(row.getInt(15));
      case EventLog.PLAYBOOK_ACTIVATED, EventLog.REVISION_SWITCHED -> changed.add(row.getInt(15));
      default -> {}
    }
  }

  /**
   * The buyers that a close within some windows brings something: with rows since the close before.
   */
  public Set<BuyerHead> findClosed(List<LiveWindow> windows) {
    return new HashSet<>(
        jdbc.sql(
                """
                select distinct b.id, b.motion, b.label, coalesce(b.account, '')
                from unnest(:partitions::int[], :firsts::bigint[], :ends::bigint[])
                  as w (partition, first, "end")
                cross join lateral (select coalesce((
                  select c.seq from event c
                  where c.partition = w.partition and c.seq < w.first
                    and (c.import is not null or c.source = 'fullcourt' or c.adopted_from is not null)
                    and c.buyer = '' and c.type = :type
                  order by c.seq desc limit 1), -1) as seq) last
                cross join lateral (
                  select distinct e.buyer from event e
                  where e.partition = w.partition and e.seq > last.seq and e.seq < w."end" and (
                    e.import is not null or e.source = 'fullcourt' or e.adopted_from is not null)
                  offset 0) e
                join buyer b on b.id = e.buyer
                """)
            .param(
                "partitions", windows.stream().map(LiveWindow::partition).toArray(Integer[]::new))
            .param("firsts", windows.stream().map(LiveWindow::first).toArray(Long[]::new))
            .param("ends", windows.stream().map(LiveWindow::end).toArray(Long[]::new))
            .param("type", EventLog.IMPORT_CLOSED)
            .query((row, n) ->
                new BuyerHead(
                    row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
            .list());
  }

  private static LiveRow row(ResultSet row) throws SQLException {
    return new LiveRow(
        LogReader.event(row),
        new BuyerHead(row.getString(1), row.getString(2), row.getString(3), row.getString(4)));
  }

  private static LiveWindow cut(LiveWindow window, Map<Integer, Instant> last) {
    if (window.horizon().isAfter(Instant.MIN)) {
      return window;
    }
    Instant at = last.getOrDefault(window.partition(), window.settled());
    return new LiveWindow(
        window.partition(),
        window.epoch(),
        window.first(),
        window.settled(),
        window.end(),
        at.isAfter(window.settled()) ? at : window.settled());
  }

  /**
   * The buyers of some windows with a timer that is due, and no row needed for that.
   *
   * @param most at most so many
   */
  public List<BuyerHead> findDue(List<LiveWindow> windows, int most) {
    return jdbc.sql(
            """
            select b.id, b.motion, b.label, coalesce(b.account, '')
            from unnest(:partitions::int[], :horizons::timestamptz[]) as w (partition, horizon)
            cross join lateral (
              select v.buyer from buyer_view v
              where v.partition = w.partition and v.next_due <= w.horizon
              order by v.next_due limit %1$d) v
            cross join lateral (select * from buyer b where b.id = v.buyer offset 0) b
            limit %1$d
            """
                .formatted(most))
        .param("partitions", windows.stream().map(LiveWindow::partition).toArray(Integer[]::new))
        .param("horizons", horizons(windows))
        .query((row, n) ->
            new BuyerHead(row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
        .list();
  }

  /**
   * Notes that windows are decided.
   *
   * @throws Overtaken when somebody else holds one of them by now: nothing may be committed
   */
  public void move(List<LiveWindow> windows, int revision) {
    int moved =
        jdbc.sql(
                """
                update partition p set cursor = w."end", horizon = w.horizon, revision = :revision
                from unnest(:partitions::int[], :epochs::bigint[], :firsts::bigint[],
                    :ends::bigint[], :horizons::timestamptz[])
                  as w (partition, epoch, first, "end", horizon)
                where p.id = w.partition and p.epoch = w.epoch and p.cursor = w.first
                """)
            .param("revision", revision)
            .param(
                "partitions", windows.stream().map(LiveWindow::partition).toArray(Integer[]::new))
            .param("epochs", windows.stream().map(LiveWindow::epoch).toArray(Long[]::new))
            .param("firsts", windows.stream().map(LiveWindow::first).toArray(Long[]::new))
            .param("ends", windows.stream().map(LiveWindow::end).toArray(Long[]::new))
            .param("horizons", horizons(windows))
            .update();
    if (moved != windows.size()) {
      throw new Overtaken();
    }
  }

  private static @Nullable String[] horizons(List<LiveWindow> windows) {
    return windows.stream()
        .map(each -> each.horizon().equals(Instant.MIN) ? null : each.horizon())
        .map(each -> each == null ? null : each.atOffset(ZoneOffset.UTC).toString())
        .toArray(String[]::new);
  }

  /** Somebody else has taken over a partition this process was deciding. */
  public static final class Overtaken extends RuntimeException {
    private static final long serialVersionUID = 1;

    Overtaken() {
      super("another process has taken over a partition");
    }
  }
}
