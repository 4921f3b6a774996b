package dev.fullcourt.server.access;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Slows down who guesses passwords. After five failures within a quarter of an hour a name must
 * wait, twice as long after each further one; an address of the network after fifty. Kept in the
 * database, so that several servers count together.
 */
@Component
class Attempts {

  private static final Duration WINDOW = Duration.ofMinutes(15);
  private static final int FREE_BY_NAME = 5;
  private static final int FREE_BY_ADDRESS = 50;
  private static final int MOST_DOUBLINGS = 9;

  private final JdbcClient jdbc;

  Attempts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Failures(long count, @Nullable OffsetDateTime last) {}

  /** How long somebody must wait before the next attempt. */
  Optional<Duration> wait(String name, String address) {
    Duration byName = wait("name " + name, FREE_BY_NAME);
    Duration byAddress = wait("address " + address, FREE_BY_ADDRESS);
    Duration longer = byName.compareTo(byAddress) > 0 ? byName : byAddress;
    return longer.isPositive() ? Optional.of(longer) : Optional.empty();
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

  void failed(String name, String address) {
    jdbc.sql("insert into sign_in_failure (key) values (:name), (:address)")
        .param("name", "name " + name)
        .param("address", "address " + address)
        .update();
  }

  /** Who got in starts anew. */
  void succeeded(String name) {
    jdbc.sql("delete from sign_in_failure where key = :key or at < now() - interval '1 day'")
        .param("key", "name " + name)
        .update();
  }
}
