package dev.fullcourt.server.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.server.Installation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What came in at once leaves states that live events go on from, and so does who stops. */
class KeptStatesTest {

  /** Buyers whose state is not of all that was decided about them. */
  private static final String LAGGING =
      """
      select count(*) from buyer_view v where not exists (
        select 1 from buyer_state s where s.buyer = v.buyer
          and s.events = v.events and s.decisions = v.decisions)
      """;

  @Test
  void anImportLeavesTheStateOfEveryBuyer(@TempDir Path folder) throws IOException {
    try (LiveServer server = LiveServer.start(folder, 60)) {
      assertThat(server.count("select count(*) from buyer_view")).isGreaterThanOrEqualTo(60);
      assertThat(server.count(LAGGING)).isZero();

      List<String> known = known(server, 2);
      visit(server, known.getFirst(), "first");
      server.settle();
      assertThat(server.installation().verify().holds()).isTrue();

      // Were it not gone on from, a state that is another's would change nothing.
      String one = buyer(server, known.getLast());
      String other = buyer(server, known.getFirst());
      assertThat(name(server, one)).isNotEqualTo(name(server, other));
      server
          .installation()
          .sql()
          .sql(
              """
              update buyer_state s set state = o.state from buyer_state o
              where s.buyer = :one and o.buyer = :other
              """)
          .param("one", one)
          .param("other", other)
          .update();
      // Another epoch is as if somebody else had decided in between.
      server.installation().sql().sql("update partition set epoch = epoch + 1").update();
      visit(server, known.getLast(), "last");
      server.settle();
      assertThat(name(server, one)).isEqualTo(name(server, other));
    }
  }

  @Test
  void whoStopsLeavesTheStatesOfThoseItDecided(@TempDir Path folder) throws IOException {
    try (LiveServer server = LiveServer.start(folder, 60)) {
      for (String email : known(server, 30)) {
        visit(server, email, "visit");
      }
    }
    try (Installation again = Installation.open(folder.resolve("data"))) {
      assertThat(again.sql().sql(LAGGING).query(Long.class).single()).isZero();
    }
  }

  private static List<String> known(LiveServer server, int some) {
    return server
        .installation()
        .sql()
        .sql(
            """
            select min(p.attributes->>'email') from person_view p
            where p.attributes->>'email' is not null group by p.buyer order by p.buyer limit :some
            """)
        .param("some", some)
        .query(String.class)
        .list();
  }

  private static String buyer(LiveServer server, String email) {
    return text(server, "select buyer from person_view where attributes->>'email' = :of", email);
  }

  private static String name(LiveServer server, String buyer) {
    return text(server, "select name from buyer_view where buyer = :of", buyer);
  }

  private static String text(LiveServer server, String sql, String of) {
    return server.installation().sql().sql(sql).param("of", of).query(String.class).single();
  }

  private static void visit(LiveServer server, String email, String id) {
    server.takes(
        "/v1/page",
        """
        {"messageId": "%s-%s", "userId": "%s", "properties": {"path": "/pricing"}}
        """
            .formatted(id, email, email));
    assertThat(server.column("buyer", id + "-" + email)).isEqualTo(buyer(server, email));
  }
}
