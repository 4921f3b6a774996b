package dev.fullcourt.server.notifications;

import dev.fullcourt.server.page.Zone;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What people chose, as it is kept. */
@Component
class ChoiceBook {

  private final JdbcClient jdbc;
  private final Zone zone;
  private final TransactionTemplate transactions;

  ChoiceBook(JdbcClient jdbc, Zone zone, TransactionTemplate transactions) {
    this.jdbc = jdbc;
    this.zone = zone;
    this.transactions = transactions;
  }

  Choices get(int member) {
    return Objects.requireNonNull(get(List.of(member)).get(member));
  }

  /** What each of these chose; every one is there. */
  Map<Integer, Choices> get(Collection<Integer> members) {
    Integer[] ids = members.toArray(Integer[]::new);
    Map<Integer, Map<Kind, Way>> ways = new HashMap<>();
    jdbc.sql("select member, kind, way from notification_choice where member = any(:ids)")
        .param("ids", ids)
        .query(row -> {
          Map<Kind, Way> chosen =
              ways.computeIfAbsent(row.getInt(1), each -> new EnumMap<>(Kind.class));
          String way = row.getString(3);
          Kind.find(row.getString(2))
              .ifPresent(kind -> Way.find(way).ifPresent(found -> chosen.put(kind, found)));
        });
    Map<Integer, Times> times = new HashMap<>();
    jdbc.sql("select * from notification_times where member = any(:ids)")
        .param("ids", ids)
        .query(row -> {
          times.put(row.getInt("member"), times(row));
        });
    Times usual = Times.usual(zone.get());
    Map<Integer, Choices> all = new HashMap<>();
    for (int id : ids) {
      all.put(id, new Choices(ways.getOrDefault(id, Map.of()), times.getOrDefault(id, usual)));
    }
    return all;
  }

  private static Times times(ResultSet row) throws SQLException {
    LocalTime from = row.getObject("quiet_from", LocalTime.class);
    LocalTime until = row.getObject("quiet_until", LocalTime.class);
    return new Times(
        ZoneId.of(row.getString("zone")),
        row.getObject("digest_at", LocalTime.class),
        from == null || until == null ? null : new Quiet(from, until));
  }

  /** Keeps what somebody chose; what waits to be mailed of kinds they turned off no longer is. */
  void keep(int member, Choices choices) {
    transactions.executeWithoutResult(status -> {
      choices.ways().forEach((kind, way) -> keep(member, kind, way));
      Quiet quiet = choices.times().quiet();
      jdbc.sql(
              """
              insert into notification_times values (:member, :zone, :digest, :from, :until)
              on conflict (member) do update set zone = excluded.zone,
                digest_at = excluded.digest_at, quiet_from = excluded.quiet_from,
                quiet_until = excluded.quiet_until
              """)
          .param("member", member)
          .param("zone", choices.times().zone().getId())
          .param("digest", choices.times().digestAt())
          .param("from", quiet == null ? null : quiet.from())
          .param("until", quiet == null ? null : quiet.until())
          .update();
    });
  }

  /** Keeps by which way one kind goes. */
  void keep(int member, Kind kind, Way way) {
    jdbc.sql(
            """
            insert into notification_choice values (:member, :kind, :way)
            on conflict (member, kind) do update set way = excluded.way
            """)
        .param("member", member)
        .param("kind", kind.word())
        .param("way", way.word())
        .update();
    if (way == Way.PAGE) {
      jdbc.sql(
              """
              delete from notification
              where member = :member and kind = :kind and mailing is null
              """)
          .param("member", member)
          .param("kind", kind.word())
          .update();
    }
  }

  /** Whether people may have webhooks of their own. */
  boolean allowsWebhooks() {
    return jdbc.sql("select own_webhooks from notification_policy").query(Boolean.class).single();
  }

  void allowWebhooks(boolean allowed) {
    jdbc.sql("update notification_policy set own_webhooks = :allowed")
        .param("allowed", allowed)
        .update();
    if (!allowed) {
      jdbc.sql("delete from notification_choice where way = 'webhook'").update();
    }
  }
}
