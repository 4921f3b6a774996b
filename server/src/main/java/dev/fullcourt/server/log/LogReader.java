package dev.fullcourt.server.log;

import dev.fullcourt.engine.event.Event;
import dev.fullcourt.history.files.EventJson;
import dev.fullcourt.history.replay.Activation;
import dev.fullcourt.history.replay.Batch;
import dev.fullcourt.history.replay.BuyerLog;
import dev.fullcourt.history.replay.Close;
import dev.fullcourt.history.replay.LiveBegan;
import dev.fullcourt.history.replay.Mark;
import dev.fullcourt.history.replay.Settled;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads the log buyer by buyer, in the order replay needs, a buyer in memory at a time. */
@Component
public class LogReader {

  private static final String FIELDS =
      """
      select b.id, b.motion, b.label, coalesce(b.account, ''), e.seq, e.source, e.id, e.person,
        e.type, floor(extract(epoch from e.occurred_at) * 1000)::bigint,
        floor(extract(epoch from e.known) * 1000)::bigint,
        floor(extract(epoch from e.effective) * 1000)::bigint, e.properties::text,
        coalesce(e.adopted_from, e.buyer),
        e.import is null and e.source <> 'fullcourt' and e.adopted_from is null
      """;

  private static final String COLUMNS =
      FIELDS + "from event e join buyer b on b.id = e.buyer and e.type <> 'bot_seen'\n";

  /** Each looked up by the index, whatever PostgreSQL believes of how many rows a buyer has. */
  private static final String OF_BUYERS =
      FIELDS
          + """
          from unnest(?::text[]) with ordinality w (buyer, place)
            cross join lateral (select * from buyer where id = w.buyer offset 0) b
            cross join lateral (
              select * from event where buyer = w.buyer and type <> 'bot_seen' offset 0) e
          order by w.place, e.seq
          """;

  private final JdbcClient jdbc;
  private final JdbcTemplate template;
  private final TransactionTemplate transactions;

  /**
   * Reads the log of a database whose tables are those of this version, with nothing else of the
   * application running.
   */
  public static LogReader on(DataSource source) {
    JdbcTemplate template = new JdbcTemplate(source);
    TransactionTemplate transactions =
        new TransactionTemplate(new DataSourceTransactionManager(source));
    return new LogReader(JdbcClient.create(template), template, transactions);
  }

  LogReader(JdbcClient jdbc, JdbcTemplate template, TransactionTemplate transactions) {
    this.jdbc = jdbc;
    this.template = template;
    this.transactions = transactions;
  }

  /**
   * What a partition knows of imports, playbooks and revisions, in order, up to where it is about
   * to be decided.
   */
  public List<Mark> marks(int partition, Reach reach) {
    return marks(partition, reach.end(), reach.horizon());
  }

  /** The same, as far as it is decided. */
  public List<Mark> decidedMarks(int partition) {
    Decided decided =
        jdbc.sql("select cursor, horizon from partition where id = :id")
            .param("id", partition)
            .query((row, n) -> new Decided(row.getLong(1), row.getObject(2, OffsetDateTime.class)))
            .single();
    OffsetDateTime horizon = decided.horizon();
    return marks(partition, decided.cursor(), horizon == null ? null : horizon.toInstant());
  }

  /** How far a partition is decided. */
  private record Decided(long cursor, @Nullable OffsetDateTime horizon) {}

  private List<Mark> marks(int partition, long end, @Nullable Instant horizon) {
    List<Mark> marks =
        new ArrayList<>(
            jdbc.sql(
                    """
                    select seq, type, effective, known, properties::text from event
                    where partition = :partition and buyer = '' and type = any(:types)
                      and seq < :end
                    order by seq
                    """)
                .param("partition", partition)
                .param("types", Marks.TYPES)
                .param("end", end)
                .query((row, n) -> Marks.read(row))
                .list());
    if (horizon != null && marks.stream().anyMatch(LiveBegan.class::isInstance)) {
      marks.add(new Settled(end, horizon));
    }
    return marks;
  }

  /** Every buyer of a partition with at least one decided event, in the order of their ids. */
  public void readAll(int partition, Consumer<BuyerLog> consumer) {
    read(
        COLUMNS + "where e.partition = ? order by e.buyer, e.seq",
        decidedMarks(partition),
        consumer,
        partition);
  }

  /** The same, knowing only what was known at an instant. */
  public void readAsOf(int partition, Instant known, Consumer<BuyerLog> consumer) {
    List<Mark> marks =
        decidedMarks(partition).stream()
            .filter(mark ->
                !(mark instanceof Activation activation) || !activation.known().isAfter(known))
            .toList();
    read(
        COLUMNS + "where e.partition = ? and e.known <= ? order by e.buyer, e.seq",
        marks,
        consumer,
        partition,
        known.atOffset(java.time.ZoneOffset.UTC));
  }

  /** Every buyer of a partition, what is about to be decided included. */
  public void readClosed(int partition, List<Mark> marks, Consumer<BuyerLog> consumer) {
    read(COLUMNS + "where e.partition = ? order by e.buyer, e.seq", marks, consumer, partition);
  }

  /** The buyers of a partition that have events of some types, as far as they are decided. */
  public void readWith(int partition, String[] types, Consumer<BuyerLog> consumer) {
    readWith(partition, types, 0, decidedMarks(partition), consumer);
  }

  /**
   * The buyers of a partition that have events of some types from {@code seq} on, with everything
   * in their logs, closed or not, as one batch.
   */
  public void readWithNew(int partition, String[] types, long seq, Consumer<BuyerLog> consumer) {
    List<Mark> end = List.of(new Close(Long.MAX_VALUE, Instant.MAX));
    readWith(partition, types, seq, end, consumer);
  }

  /** The buyers of a partition who wait for somebody, as far as they are decided. */
  public void readWaiting(int partition, Consumer<BuyerLog> consumer) {
    read(
        COLUMNS
            + "where e.partition = ? and e.buyer in (select buyer from waiting where partition = ?)"
            + " order by e.buyer, e.seq",
        decidedMarks(partition),
        consumer,
        partition,
        partition);
  }

  private void readWith(
      int partition, String[] types, long seq, List<Mark> marks, Consumer<BuyerLog> consumer) {
    read(
        COLUMNS
            + "where e.partition = ? and e.buyer in (select distinct buyer from event"
            + " where partition = ? and type = any(?) and seq >= ?) order by e.buyer, e.seq",
        marks,
        consumer,
        partition,
        partition,
        types,
        seq);
  }

  /** One buyer's log as far as it is decided; empty when there is no such buyer. */
  public Optional<BuyerLog> find(String buyer) {
    int partition = Partitions.of(buyer);
    List<BuyerLog> found = new ArrayList<>();
    read(
        COLUMNS + "where e.buyer = ? order by e.buyer, e.seq",
        decidedMarks(partition),
        found::add,
        buyer);
    return found.stream().findFirst();
  }

  /**
   * The buyers a decision is due for: those with events from {@code cursor} on, those whose events
   * a close has brought since, and those with a timer due by the horizon.
   */
  public void readDue(
      int partition, long cursor, Reach reach, List<Mark> marks, Consumer<BuyerLog> consumer) {
    long lastClose =
        marks.stream()
            .filter(mark -> mark instanceof Close && mark.seq() < cursor)
            .mapToLong(Mark::seq)
            .max()
            .orElse(-1);
    read(
        """
        with due as (
          select distinct buyer from event where partition = ? and seq >= ? and seq < ?
          union select distinct buyer from event where partition = ? and seq > ? and seq < ?
            and (import is not null or source = 'fullcourt' or adopted_from is not null)
          union select buyer from buyer_view where partition = ? and next_due <= ?)
        """
            + COLUMNS
            + "where e.partition = ? and e.buyer in (select buyer from due)"
            + " order by e.buyer, e.seq",
        marks,
        consumer,
        partition,
        cursor,
        reach.end(),
        partition,
        lastClose,
        reach.end(),
        partition,
        reach.horizon().atOffset(java.time.ZoneOffset.UTC),
        partition);
  }

  /** Every row of a buyer's log, decided or not, in the order of the log. */
  public List<Event> rows(String buyer) {
    return jdbc.sql(COLUMNS + "where e.buyer = :buyer order by e.seq")
        .param("buyer", buyer)
        .query((row, n) -> event(row))
        .list();
  }

  /** Some buyers of several partitions, each with the marks of its partition. */
  public void readBuyers(
      Collection<String> buyers, Map<Integer, List<Mark>> marks, Consumer<BuyerLog> consumer) {
    read(
        OF_BUYERS,
        buyer -> marks.getOrDefault(Partitions.of(buyer), List.of()),
        consumer,
        (Object) buyers.stream().sorted().distinct().toArray(String[]::new));
  }

  private void read(
      String sql, List<Mark> marks, Consumer<BuyerLog> consumer, @Nullable Object... parameters) {
    read(sql, buyer -> marks, consumer, parameters);
  }

  private void read(
      String sql,
      Function<String, List<Mark>> marks,
      Consumer<BuyerLog> consumer,
      @Nullable Object... parameters) {
    // A cursor needs a transaction; without one the driver would load the whole result.
    transactions.executeWithoutResult(status -> {
      JdbcTemplate streaming =
          new JdbcTemplate(java.util.Objects.requireNonNull(template.getDataSource()));
      streaming.setFetchSize(5_000);
      streaming.query(
          sql,
          (ResultSetExtractor<@Nullable Void>)
              rows -> {
                split(rows, marks, consumer);
                return null;
              },
          parameters);
    });
  }

  private static void split(
      ResultSet rows, Function<String, List<Mark>> marks, Consumer<BuyerLog> consumer)
      throws SQLException {
    List<Event> events = new ArrayList<>();
    BitSet live = new BitSet();
    String[] head = null;
    while (rows.next()) {
      String buyer = rows.getString(1);
      if (head == null || !head[0].equals(buyer)) {
        emit(head, events, live, marks, consumer);
        events.clear();
        live.clear();
        head = new String[] {buyer, rows.getString(2), rows.getString(3), rows.getString(4)};
      }
      live.set(events.size(), rows.getBoolean(15));
      events.add(event(rows));
    }
    emit(head, events, live, marks, consumer);
  }

  private static void emit(
      String @Nullable [] head,
      List<Event> events,
      BitSet fresh,
      Function<String, List<Mark>> marksOf,
      Consumer<BuyerLog> consumer) {
    if (head != null) {
      List<Mark> marks = marksOf.apply(head[0]);
      List<Batch> batches = Batch.divide(events, live(events, fresh, marks), marks);
      if (!batches.isEmpty()) {
        consumer.accept(new BuyerLog(head[0], head[1], head[2], head[3], batches));
      }
    }
  }

  /** Rows that waited for nobody, from where on events came in live. */
  private static BitSet live(List<Event> events, BitSet fresh, List<Mark> marks) {
    long from =
        marks.stream()
            .filter(LiveBegan.class::isInstance)
            .mapToLong(Mark::seq)
            .findFirst()
            .orElse(Long.MAX_VALUE);
    BitSet live = (BitSet) fresh.clone();
    for (int i = 0; i < events.size() && events.get(i).seq() < from; i++) {
      live.clear(i);
    }
    return live;
  }

  static Event event(ResultSet row) throws SQLException {
    return new Event(
        row.getLong(5),
        row.getString(6),
        row.getString(7),
        row.getString(14),
        row.getString(8),
        row.getString(9),
        Instant.ofEpochMilli(row.getLong(10)),
        Instant.ofEpochMilli(row.getLong(11)),
        Instant.ofEpochMilli(row.getLong(12)),
        EventJson.read(row.getString(13)));
  }
}
