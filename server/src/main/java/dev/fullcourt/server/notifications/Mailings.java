package dev.fullcourt.server.notifications;

import dev.fullcourt.server.outbox.Channel;
import dev.fullcourt.server.outbox.PersonalOutbox;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts what is due for somebody together and into the outbox: what was kept back in one email, what
 * goes at once in one for each kind, so that a mail can be turned off without the others; to a
 * webhook one by one.
 */
@Component
class Mailings {

  private static final int MEMBERS_AT_ONCE = 50;

  private final JdbcClient jdbc;
  private final PersonalOutbox outbox;
  private final TransactionTemplate transactions;

  Mailings(JdbcClient jdbc, PersonalOutbox outbox, TransactionTemplate transactions) {
    this.jdbc = jdbc;
    this.outbox = outbox;
    this.transactions = transactions;
  }

  private record Due(long id, String kind, Way way, boolean together) {

    Channel channel() {
      return way == Way.WEBHOOK ? Channel.WEBHOOK : Channel.EMAIL;
    }

    /** What has the same goes out as one. */
    String group() {
      return way == Way.WEBHOOK ? "message " + id : together ? "kept back" : "kind " + kind;
    }
  }

  /** Sends what is due on its way. */
  void send() {
    List<Integer> members =
        jdbc.sql(
                """
                select distinct member from notification
                where mailing is null and due_at <= now() limit :most
                """)
            .param("most", MEMBERS_AT_ONCE)
            .query((row, n) -> row.getInt(1))
            .list();
    for (int member : members) {
      transactions.executeWithoutResult(status -> send(member));
    }
  }

  /** What waits besides for the same email goes along. */
  private void send(int member) {
    Map<String, List<Due>> groups = new LinkedHashMap<>();
    jdbc.sql(
            """
            select n.id, n.kind, n.way, n.together from notification n
            where n.member = :member and n.mailing is null and (n.due_at <= now()
              or n.way = 'email' and not n.together and exists (
                select 1 from notification d where d.member = n.member and d.kind = n.kind
                  and d.way = 'email' and not d.together and d.mailing is null
                  and d.due_at <= now()))
            order by n.id for update skip locked
            """)
        .param("member", member)
        .query((row, n) ->
            new Due(
                row.getLong(1),
                row.getString(2),
                Way.find(row.getString(3)).orElseThrow(),
                row.getBoolean(4)))
        .list()
        .forEach(due -> groups.computeIfAbsent(due.group(), each -> new ArrayList<>()).add(due));
    groups.values().forEach(group -> put(member, group));
  }

  private void put(int member, List<Due> group) {
    long mailing =
        jdbc.sql("insert into mailing (member) values (:member) returning id")
            .param("member", member)
            .query(Long.class)
            .single();
    jdbc.sql("update notification set mailing = :mailing where id = any(:ids)")
        .param("mailing", mailing)
        .param("ids", group.stream().map(Due::id).toArray(Long[]::new))
        .update();
    outbox.put(member, group.getFirst().channel(), mailing);
  }
}
