package dev.fullcourt.server.proposals;

import dev.fullcourt.server.proposals.Signatures.Signature;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How the versions of the agreement came in: two queries, however many there are. */
@Component
class VersionOrigins {

  private final JdbcClient jdbc;
  private final Signatures signatures;

  VersionOrigins(JdbcClient jdbc, Signatures signatures) {
    this.jdbc = jdbc;
    this.signatures = signatures;
  }

  /**
   * How one came in.
   *
   * @param from from when it holds; nothing for the first, which holds from the beginning
   * @param proposal the proposal it came from; nothing when it came in by an import or a command
   * @param signatures who signed it
   * @param unsigned why it came in without signatures that were to be had, or null
   */
  record Origin(
      @Nullable Instant from,
      @Nullable Integer proposal,
      List<Signature> signatures,
      @Nullable String unsigned) {}

  /** All of them, by version. */
  Map<Integer, Origin> all() {
    Map<Integer, List<Signature>> signed = signatures.ofVersions();
    Map<Integer, Origin> all = new TreeMap<>();
    jdbc.sql(
            """
            select b.version, b.activated_at, p.id, b.unsigned from playbook b
            left join proposal p on p.version = b.version order by b.version, p.id desc
            """)
        .query(row -> {
          int version = row.getInt(1);
          Integer proposal = row.getObject(3, Integer.class);
          all.put(
              version,
              new Origin(
                  version == 1 ? null : row.getObject(2, OffsetDateTime.class).toInstant(),
                  proposal,
                  proposal == null ? List.of() : signed.getOrDefault(proposal, List.of()),
                  row.getString(4)));
        });
    return all;
  }
}
