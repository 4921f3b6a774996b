package dev.fullcourt.server.buyers.storage;

import dev.fullcourt.server.page.Horizon;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Up to when partitions are settled. */
@Repository
class StoredHorizon implements Horizon {

  private final JdbcClient jdbc;

  StoredHorizon(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<Instant> findInstant() {
    return jdbc.sql("select max(horizon) from partition")
        .query((row, n) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
        .single()
        .map(OffsetDateTime::toInstant);
  }
}
