package dev.fullcourt.server.measures;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.history.behaviours.Behaviours;
import dev.fullcourt.history.measures.Act;
import dev.fullcourt.history.measures.BuyerHistory;
import dev.fullcourt.history.measures.Observation;
import dev.fullcourt.history.measures.OpportunityHistory;
import dev.fullcourt.history.measures.Part;
import dev.fullcourt.history.measures.TeamReading;
import dev.fullcourt.history.measures.reports.ReportKind;
import dev.fullcourt.history.money.Booking;
import dev.fullcourt.history.money.ExchangeRates;
import dev.fullcourt.history.replay.BuyerLog;
import dev.fullcourt.history.replay.Engines;
import dev.fullcourt.history.replay.Replay;
import dev.fullcourt.server.log.Cursors;
import dev.fullcourt.server.log.EveryPartition;
import dev.fullcourt.server.log.LogReader;
import dev.fullcourt.server.page.TooLarge;
import dev.fullcourt.server.playbooks.Playbooks;
import dev.fullcourt.server.rates.Rates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives reports the history they are made from. */
@Component
public class Histories {

  /** So many rows are fetched at a time: millions do not fit beside what is made of them. */
  private static final int ROWS = 5_000;

  /** A buyer's history takes that much, as measured with a million of them. */
  private static final long BYTES = 3_400;

  private static final double GIGABYTE = 1e9;

  private final JdbcClient jdbc;
  private final TransactionTemplate snapshot;
  private final LogReader log;
  private final Cursors cursors;
  private final Playbooks playbooks;
  private final Rates rates;

  Histories(
      DataSource database,
      PlatformTransactionManager transactions,
      LogReader log,
      Cursors cursors,
      Playbooks playbooks,
      Rates rates) {
    JdbcTemplate template = new JdbcTemplate(database);
    template.setFetchSize(ROWS);
    this.jdbc = JdbcClient.create(template);
    this.snapshot = new TransactionTemplate(transactions);
    this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    this.snapshot.setReadOnly(true);
    this.log = log;
    this.cursors = cursors;
    this.playbooks = playbooks;
    this.rates = rates;
  }

  /** Up to when everything is settled; empty before the first import is decided. */
  public Optional<Instant> findHorizon() {
    return cursors.findSettled();
  }

  /** Whether something that was imported or corrected is not decided yet. */
  public boolean areDeciding() {
    return cursors.hasUndecided();
  }

  /**
   * History as it is known now, from the views; while some of it is still being decided, a replay
   * up to where everything is settled.
   */
  public History current() {
    if (cursors.isUneven()) {
      return replayed(horizon(), log::readAll);
    }
    return viewed(EnumSet.allOf(Part.class));
  }

  private History viewed(Set<Part> parts) {
    checkRoom(guessBuyers(), Runtime.getRuntime().maxMemory());
    return Objects.requireNonNull(
        snapshot.execute(status -> {
          ViewedHistory viewed = new ViewedHistory(jdbc, parts);
          return new History(viewed.buyers(), viewed.opportunities(), horizon());
        }));
  }

  /**
   * Histories are reckoned with in memory, all at once: rather none than that nothing else works.
   *
   * @param most so many bytes may be used in all
   */
  static void checkRoom(long buyers, long most) {
    if (buyers * BYTES > most / 10 * 8) {
      throw new TooLarge(
          ("The histories of some %d million buyers take about %d GB of memory, and %.1f GB may be"
                  + " used: start it with JAVA_TOOL_OPTIONS=-Xmx%dg")
              .formatted(
                  Math.round(buyers / 1e6),
                  gigabytes(buyers * BYTES),
                  most / GIGABYTE,
                  gigabytes(buyers * BYTES / 8 * 10)));
    }
  }

  /** As many as the database thinks there are. */
  private long guessBuyers() {
    return jdbc.sql("select reltuples::bigint from pg_class where oid = 'buyer_view'::regclass")
        .query(Long.class)
        .single();
  }

  private static long gigabytes(long bytes) {
    return (long) Math.ceil(bytes / GIGABYTE);
  }

  /** As much of it as somebody looks at. */
  private History current(Set<Part> parts) {
    return cursors.isUneven() ? current() : viewed(parts);
  }

  /** History as it was known at an instant: a replay of what was in the log by then (law 2). */
  public History asOf(Instant known) {
    Instant settled = horizon();
    return replayed(
        known.isBefore(settled) ? known : settled,
        (partition, consumer) -> log.readAsOf(partition, known, consumer));
  }

  private History replayed(Instant horizon, Reader reader) {
    List<Playbook> versions = playbooks.getVersions();
    Replay replay = new Replay(Engines.under(versions));
    TeamReading teams = new TeamReading(versions);
    List<ReplayedHistory> parts =
        EveryPartition.inTurn(
            partition -> replayed(partition, horizon, replay, reader, teams), done -> {});
    return new History(
        parts.stream().flatMap(part -> part.buyers().stream()).toList(),
        parts.stream().flatMap(part -> part.opportunities().stream()).toList(),
        horizon);
  }

  private static ReplayedHistory replayed(
      int partition, Instant horizon, Replay replay, Reader reader, TeamReading teams) {
    ReplayedHistory part = new ReplayedHistory(new ArrayList<>(), new ArrayList<>(), teams);
    reader.read(
        partition,
        buyer -> {
          Replay.Outcome outcome = replay.of(buyer.upTo(horizon));
          if (!outcome.events().isEmpty()) {
            part.add(buyer, outcome.events(), outcome);
          }
        });
    return part;
  }

  /**
   * What a report looks at.
   *
   * @param known only what was known by then, or null for everything
   */
  public Observation seen(Playbook playbook, ReportKind kind, @Nullable Instant known) {
    return seen(playbook, kind.looksAt(), known);
  }

  /** Stays and opportunities as they are known now, and these parts. */
  public Observation seen(Playbook playbook, Set<Part> parts) {
    return seen(playbook, parts, null);
  }

  private Observation seen(Playbook playbook, Set<Part> parts, @Nullable Instant known) {
    History history = known == null ? current(parts) : asOf(known);
    if (!parts.contains(Part.ACTS)) {
      return new Observation(
          playbook,
          history.horizon(),
          history.buyers(),
          history.opportunities(),
          List.of(),
          rates(playbook, history));
    }
    Behaviours behaviours = new Behaviours(playbook);
    Map<String, List<Act>> acts = acts(behaviours, known, history.horizon());
    List<BuyerHistory> buyers =
        history.buyers().stream()
            .map(buyer -> buyer.withActs(acts.getOrDefault(buyer.buyer(), List.of())))
            .toList();
    return new Observation(
        playbook,
        history.horizon(),
        buyers,
        history.opportunities(),
        behaviours.all(),
        rates(playbook, history));
  }

  /** The rates of the currencies in which something was won. */
  private ExchangeRates rates(Playbook playbook, History history) {
    Set<String> currencies = new HashSet<>();
    for (OpportunityHistory deal : history.opportunities()) {
      for (Booking booking : deal.winnings().bookings()) {
        currencies.add(booking.currencyOr(playbook.currency()));
      }
    }
    currencies.add(playbook.currency());
    return currencies.size() == 1 ? ExchangeRates.NONE : rates.of(currencies);
  }

  /** What each buyer did, by its log as its corrections leave it. */
  private Map<String, List<Act>> acts(
      Behaviours behaviours, @Nullable Instant known, Instant horizon) {
    Map<String, List<Act>> acts = new ConcurrentHashMap<>();
    EveryPartition.inTurn(
        partition -> {
          if (known == null) {
            log.readAll(
                partition, buyer -> acts.put(buyer.buyer(), behaviours.shownBy(buyer.events())));
          } else {
            log.readAsOf(
                partition,
                known,
                buyer -> acts.put(buyer.buyer(), behaviours.shownBy(buyer.upTo(horizon).events())));
          }
          return partition;
        },
        done -> {});
    return acts;
  }

  private Instant horizon() {
    return findHorizon().orElse(Instant.EPOCH);
  }

  /** Reads the buyers of a partition. */
  private interface Reader {
    void read(int partition, Consumer<BuyerLog> consumer);
  }
}
