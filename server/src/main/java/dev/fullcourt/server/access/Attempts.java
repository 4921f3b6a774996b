package dev.fullcourt.server.access;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Slows down who guesses passwords. After five failures within a quarter of an hour a name must
 * wait, twice as long after each further one; an address of the network after fifty. Kept in the
 * database, so that several servers count together. An attempt counts as failed from its beginning
 * until it is known to be right: of many at once no more are looked at than one after the other.
 */
@Component
class Attempts {

  private static final Duration WINDOW = Duration.ofMinutes(15);
  private static final int FREE_BY_NAME = 5;
  private static final int FREE_BY_ADDRESS = 50;
  private static final int MOST_DOUBLINGS = 9;

  private static final String NAME = "name ";
  private static final String ADDRESS = "address ";

  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;

  Attempts(JdbcClient jdbc, TransactionTemplate transactions) {
    this.jdbc = jdbc;
    this.transactions = transactions;
  }

  /** An attempt may be looked at, or must wait. */
  sealed interface Begun {

    /**
     * It may be looked at.
     *
     * @param rows where it is written down as failed
     */
    record Counted(String name, List<Long> rows) implements Begun {
      public Counted {
        rows = List.copyOf(rows);
      }
    }

    /** So long the next one must wait. */
    record Wait(Duration length) implements Begun {}
  }

  private record Failures(long count, @Nullable OffsetDateTime last) {}

  /** Begins an attempt: counts it as failed, unless it must wait. */
  Begun begin(String name, String address) {
    return Objects.requireNonNull(
        transactions.execute(status -> {
          hold(NAME + name); // names before addresses, so that no two wait for each other
          hold(ADDRESS + address);
          Duration byName = wait(NAME + name, FREE_BY_NAME);
          Duration byAddress = wait(ADDRESS + address, FREE_BY_ADDRESS);
          Duration longer = byName.compareTo(byAddress) > 0 ? byName : byAddress;
          return longer.isPositive()
              ? new Begun.Wait(longer)
              : new Begun.Counted(name, fail(name, address));
        }));
  }

  /** Until the transaction ends nobody else counts what is under that key. */
  private void hold(String key) {
    jdbc.sql("select 1 from pg_advisory_xact_lock(:class, hashtext(:key))")
        .param("class", key.startsWith(NAME) ? 1 : 2)
        .param("key", key)
        .query(Integer.class)
        .single();
  }

  private Duration wait(String key, int free) {
    Instant now = Instant.now();
    Failures failures =
        jdbc.sql("select count(*), max(at) from sign_in_failure where key = :key and at > :from")
            .param("key", key)
            .param("from", now.minus(WINDOW).atOffset(ZoneOffset.UTC))
            .query((row, n) -> new Failures(row.getLong(1), row.getObject(2, OffsetDateTime.class)))
            .single();
    OffsetDateTime last = failures.last();
    if (failures.count() < free || last == null) {
      return Duration.ZERO;
    }
    long doublings = Math.min(MOST_DOUBLINGS, failures.count() - free);
    return Duration.between(now, last.toInstant().plusSeconds(2L << doublings));
  }

  private List<Long> fail(String name, String address) {
    return jdbc.sql(
            """
            insert into sign_in_failure (key, at)
            values (:name, clock_timestamp()), (:address, clock_timestamp()) returning id
            """)
        .param("name", NAME + name)
        .param("address", ADDRESS + address)
        .query((row, n) -> row.getLong(1))
        .list();
  }

  /** It was right: who got in starts anew. */
  void succeeded(Begun.Counted attempt) {
    jdbc.sql(
            """
            delete from sign_in_failure
            where key = :key or id = any(:rows) or at < now() - interval '1 day'
            """)
        .param("key", NAME + attempt.name())
        .param("rows", attempt.rows().toArray(Long[]::new))
        .update();
  }
}
