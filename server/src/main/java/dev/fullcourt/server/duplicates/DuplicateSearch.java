package dev.fullcourt.server.duplicates;

import dev.fullcourt.server.access.Member;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Looks for likely duplicates now and then, never while an event is taken. One server at a time;
 * one that dies over it leaves it to the next.
 */
@Component
public class DuplicateSearch {

  private static final Logger LOG = LoggerFactory.getLogger(DuplicateSearch.class);
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final long FIRST = 120_000;
  private static final long EVERY = 600_000;
  private static final int AT_A_TIME = 5_000;

  /** How many times as long as a search took nothing is searched after it, unless asked. */
  private static final int REST = 30;

  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final AtomicBoolean busy = new AtomicBoolean();

  DuplicateSearch(JdbcClient jdbc, TransactionTemplate transactions) {
    this.jdbc = jdbc;
    this.transactions = transactions;
  }

  /** Starts a search if there is something new to look at; it must keep nothing else waiting. */
  @Scheduled(initialDelay = FIRST, fixedDelay = EVERY)
  void look() {
    begin(false);
  }

  /** Starts a search because somebody asked for one; false when one is running. */
  public boolean start(Member by) {
    LOG.info("{} asked for a search for duplicates", by.name());
    return begin(true);
  }

  private boolean begin(boolean asked) {
    if (!busy.compareAndSet(false, true)) {
      return false;
    }
    Thread.ofPlatform()
        .daemon()
        .name("duplicates")
        .start(() -> {
          try {
            if (asked || (isTime() && !mark().equals(lastMark()))) {
              search();
            }
          } catch (RuntimeException | OutOfMemoryError e) {
            LOG.error("The search for duplicates failed", e);
          } finally {
            busy.set(false);
          }
        });
    return true;
  }

  /** Whether this server is searching. */
  public boolean isRunning() {
    return busy.get();
  }

  /** Searches and keeps what was found; false when another search is running. */
  public boolean search() {
    if (!claim()) {
      return false;
    }
    try {
      compareAll();
      return true;
    } finally {
      jdbc.sql("update duplicate_search set claimed_until = null").update();
    }
  }

  private void compareAll() {
    Instant begun = Instant.now();
    String mark = mark();
    List<Found> found = new ArrayList<>();
    int people = comparePeople(found);
    found.addAll(new BuyerSearch(read(() -> new KnownBuyers(jdbc).read())).search());
    keep(found);
    jdbc.sql(
            """
            update duplicate_search set ended_at = now(), mark = :mark, millis = :millis, people = :people
            """)
        .param("mark", mark)
        .param("millis", Duration.between(begun, Instant.now()).toMillis())
        .param("people", people)
        .update();
  }

  /** By itself, so that people are let go before buyers are read; how many they were. */
  private int comparePeople(List<Found> found) {
    List<Known> people = read(() -> new KnownPeople(jdbc).read());
    found.addAll(PeopleSearch.among(people));
    return people.size();
  }

  private <T> T read(Supplier<T> reading) {
    return Objects.requireNonNull(transactions.execute(status -> reading.get()));
  }

  /** Of many people a search takes long; it is to take a small part of the time. */
  private boolean isTime() {
    return jdbc.sql(
            """
            select coalesce(ended_at + :share * millis * interval '1 millisecond' < now(), true)
            from duplicate_search
            """)
        .param("share", REST)
        .query(Boolean.class)
        .single();
  }

  private boolean claim() {
    return jdbc.sql(
                """
                update duplicate_search set claimed_until = now() + interval '30 minutes'
                where claimed_until is null or claimed_until < now()
                """)
            .update()
        == 1;
  }

  /** How far the log and what is known of who is who have come. */
  private String mark() {
    return jdbc.sql(
            """
            select (select sum(next_seq) from sequencer) || '/'
              || (select count(*) from merge where ended_at is null)
            """)
        .query(String.class)
        .single();
  }

  private String lastMark() {
    return jdbc.sql("select coalesce(mark, '') from duplicate_search").query(String.class).single();
  }

  private void keep(List<Found> found) {
    Set<String> refused = refused();
    List<Found> kept =
        found.stream().filter(each -> !refused.contains(each.one() + "/" + each.other())).toList();
    transactions.executeWithoutResult(status -> {
      for (int i = 0; i < kept.size(); i += AT_A_TIME) {
        put(kept.subList(i, Math.min(kept.size(), i + AT_A_TIME)));
      }
      jdbc.sql("delete from likely_duplicate where found_at < now()").update();
    });
  }

  /** A pair that was known keeps its number. All rows of a transaction have the same now(). */
  private void put(List<Found> found) {
    jdbc.sql(
            """
            insert into likely_duplicate (kind, one, other, probability, reasons, found_at)
            select kind, one, other, probability, reasons::jsonb, now()
            from unnest(:kinds::text[], :ones::text[], :others::text[], :probabilities::float8[],
              :reasons::text[]) as f (kind, one, other, probability, reasons)
            on conflict (kind, one, other) do update set probability = excluded.probability,
              reasons = excluded.reasons, found_at = excluded.found_at
            """)
        .param("kinds", found.stream().map(Found::kind).toArray(String[]::new))
        .param("ones", found.stream().map(Found::one).toArray(String[]::new))
        .param("others", found.stream().map(Found::other).toArray(String[]::new))
        .param(
            "probabilities",
            found.stream().map(each -> each.likeness().probability()).toArray(Double[]::new))
        .param(
            "reasons",
            found.stream()
                .map(each -> JSON.writeValueAsString(each.likeness().reasons()))
                .toArray(String[]::new))
        .update();
  }

  /** What people said is not one, also of whom those were merged into since. */
  private Set<String> refused() {
    Survivors survivors = new Survivors(jdbc);
    Set<String> refused = new HashSet<>();
    jdbc.sql("select one, other from not_the_same")
        .query(row -> {
          String one = survivors.of(row.getString(1));
          String other = survivors.of(row.getString(2));
          refused.add(one.compareTo(other) < 0 ? one + "/" + other : other + "/" + one);
        });
    return refused;
  }
}
