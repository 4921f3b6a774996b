package dev.fullcourt.server.lists;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.server.Installation;
import dev.fullcourt.server.Statements;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A list asks the database as often for two rows as for many, as a page and as a file. */
class ListQueriesTest {

  private final Installation installation = Lists.installation();
  private final Lists lists = new Lists(installation);
  private final String session = installation.signIn();

  @Test
  void noListAsksMoreOftenForMoreRows() {
    grow(2);
    Map<Listing, List<Long>> few = asked();
    grow(40);
    asked()
        .forEach((list, counts) -> {
          for (int i = 0;
              i < counts.size();
              i++) { // the queue also shows a buyer, by now another one
            assertThat(counts.get(i)).as(list.word()).isLessThan(few.get(list).get(i) + 3);
          }
        });
    few.forEach((list, counts) ->
        assertThat(counts).as(list.word()).allSatisfy(each -> assertThat(each).isBetween(1L, 39L)));
  }

  @Test
  void aPageAsksOnceWhichAgreementHolds() {
    String buyer =
        installation
            .sql()
            .sql("select buyer from buyer_view order by buyer limit 1")
            .query(String.class)
            .single();
    for (String path : List.of("/queue/" + buyer, "/buyers/" + buyer, "/inbox")) {
      assertThat(statements(path))
          .filteredOn(each -> each.contains("from playbook order by version desc"))
          .as(path)
          .hasSize(1);
    }
  }

  /** So many rows more on every list: taken, asked for, noted, written, kept, changed. */
  private void grow(int rows) {
    List<String> buyers =
        installation
            .sql()
            .sql(
                """
                select o.buyer from buyer_owner o
                where coalesce(o.person, '') not in ('everybody') order by o.buyer limit :most
                """)
            .param("most", rows)
            .query(String.class)
            .list();
    act(buyers, "take", Map.of());
    act(buyers, "ask", Map.of("name", "research", "task", "Who decides?"));
    for (int i = 0; i < rows; i++) {
      String name = rows + "-" + i;
      lists.done(
          lists.post(
              "everybody",
              "/api/buyers/" + buyers.get(i) + "/acts/note",
              Map.of("note", "They said " + name)));
      lists.done(lists.post("everybody", "/api/views", Map.of("list", "buyers", "name", name)));
      lists.done(
          lists.post(
              "everybody",
              "/api/intelligence",
              Map.of("kind", "market", "title", name, "text", "Good to know", "days", "90")));
    }
  }

  private void act(List<String> buyers, String act, Map<String, String> said) {
    lists.done(
        lists.post(
            "everybody", "/api/bulk-acts", Map.of("buyers", buyers, "act", act, "said", said)));
  }

  private Map<Listing, List<Long>> asked() {
    Map<Listing, List<Long>> asked = new EnumMap<>(Listing.class);
    for (Listing list : Listing.values()) {
      List<Long> counts = new ArrayList<>();
      for (String path : List.of(list.path(), list.file())) {
        counts.add(queries(path));
      }
      asked.put(list, counts);
    }
    return asked;
  }

  /** How many statements one request takes; what is kept for a while is there already. */
  private long queries(String path) {
    return statements(path).size();
  }

  private List<String> statements(String path) {
    assertThat(lists.page(session, path).statusCode()).as(path).isEqualTo(200);
    return Statements.during(
        () -> lists.page(session, path), thread -> thread.startsWith("tomcat"));
  }
}
