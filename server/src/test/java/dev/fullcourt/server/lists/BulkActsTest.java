package dev.fullcourt.server.lists;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.server.Installation;
import dev.fullcourt.server.access.Member;
import dev.fullcourt.server.access.Role;
import dev.fullcourt.server.desk.Act;
import dev.fullcourt.server.desk.BulkAct;
import dev.fullcourt.server.desk.BulkBook;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** The same about many buyers: each is looked at alone, and all of it can be taken back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BulkActsTest {

  private Installation installation;
  private Lists lists;

  @BeforeAll
  void open() {
    installation = Lists.installation();
    lists = new Lists(installation);
    lists.comes("Elif", Role.SALES);
    lists.comes("Jonas", Role.SALES);
    lists.comes("Pat", Role.PARTNER);
    lists.comes("Runa", Role.ADMINISTRATOR);
  }

  private List<String> in(String stage, int most) {
    return installation
        .sql()
        .sql("select buyer from buyer_view where stage = :stage order by buyer limit :most")
        .param("stage", stage)
        .param("most", most)
        .query(String.class)
        .list();
  }

  private JsonNode act(String name, List<String> buyers, String act, Map<String, String> said) {
    return lists.done(
        lists.post(name, "/api/bulk-acts", Map.of("buyers", buyers, "act", act, "said", said)));
  }

  private JsonNode undone(String name, JsonNode act) {
    return lists.done(
        lists.post(name, "/api/bulk-acts/" + act.path("id").asString() + "/undo", Map.of()));
  }

  private List<String> state(List<String> buyers) {
    return installation
        .sql()
        .sql(
            """
            select v.buyer || ' ' || coalesce(v.stage, '') || ' ' || coalesce(o.function, '') || ' '
              || coalesce(o.person, '') || ' ' || (select count(*) from play_run p
                where p.buyer = v.buyer) || ' ' || (select count(*) from pass_run p
                where p.buyer = v.buyer) || ' ' || (select count(*) from owner_run p
                where p.buyer = v.buyer) || ' ' || (select count(*) from clock_run p
                where p.buyer = v.buyer)
            from buyer_view v left join buyer_owner o on o.buyer = v.buyer
            where v.buyer = any(:buyers) order by 1
            """)
        .param("buyers", buyers.toArray(String[]::new))
        .query(String.class)
        .list();
  }

  @Test
  void buyersAreGivenAwayAndUndoneAsIfItHadNeverBeen() {
    List<String> buyers = in("engaged", 12);
    assertThat(buyers).hasSizeGreaterThan(3);
    List<String> before = state(buyers);
    JsonNode act = act("Elif", buyers, "assign", Map.of("to", "Jonas"));
    assertThat(act.path("says").asString()).isEqualTo(buyers.size() + " buyers given to Jonas.");
    assertThat(lists.owners(buyers).values()).containsOnly("Jonas");

    assertThat(undoing("Jonas", act)).as("not theirs").isEqualTo(404);
    JsonNode undone = undone("Elif", act);
    assertThat(undone.path("says").asString())
        .isEqualTo("Undone for " + buyers.size() + " buyers.");
    assertThat(state(buyers)).isEqualTo(before);
    assertThat(undoing("Elif", act)).as("only once").isEqualTo(409);
    assertThat(installation.verify().holds()).isTrue();
  }

  private int undoing(String name, JsonNode act) {
    return lists
        .post(name, "/api/bulk-acts/" + act.path("id").asString() + "/undo", Map.of())
        .statusCode();
  }

  @Test
  void recyclingPlaysAndTasksAreTakenBackToo() {
    List<String> buyers = in("lead", 5);
    assertThat(buyers).isNotEmpty();
    List<String> before = state(buyers);
    JsonNode asked = act("Elif", buyers, "ask", Map.of("name", "research", "task", "Who decides?"));
    assertThat(state(buyers)).isNotEqualTo(before);
    undone("Elif", asked);
    assertThat(state(buyers)).isEqualTo(before);

    JsonNode recycled =
        act("Elif", buyers, "recycle", Map.of("stage", "recycled", "reason", "wrong person"));
    assertThat(recycled.path("says").asString()).contains("recycled");
    assertThat(in("recycled", 1_000)).containsAll(buyers);
    undone("Elif", recycled);
    assertThat(state(buyers)).isEqualTo(before);
    assertThat(installation.verify().holds()).isTrue();
  }

  @Test
  void whoSomebodyHasWorkedOnSinceIsLeftAsIs() {
    List<String> buyers = in("target", 4);
    assertThat(buyers).hasSizeGreaterThan(1);
    Map<String, String> before = lists.owners(buyers);
    JsonNode act = act("Elif", buyers, "assign", Map.of("to", "Jonas"));
    String touched = buyers.getFirst();
    lists.done(
        lists.post(
            "Jonas", "/api/buyers/" + touched + "/acts/note", Map.of("note", "Called them")));
    JsonNode undone = undone("Elif", act);
    assertThat(undone.path("says").asString()).contains("1 buyer stays as is.");
    for (JsonNode row : undone.path("rows")) {
      boolean left = row.path("buyer").asString().equals(touched);
      assertThat(row.path("kept").asString(""))
          .isEqualTo(left ? "Jonas has worked on it since." : "");
    }
    Map<String, String> after = lists.owners(buyers);
    assertThat(after.remove(touched)).isEqualTo("Jonas");
    before.remove(touched);
    assertThat(after).isEqualTo(before);
  }

  @Test
  void eachRowIsCheckedAloneAndSaysWhyItWasRefused() {
    List<String> buyers = new ArrayList<>(in("recycled", 3));
    lists.done(
        lists.post(
            "Elif", "/api/buyers/" + buyers.getFirst() + "/acts/assign", Map.of("to", "Ben")));
    buyers.add("nobody");
    JsonNode act = act("Elif", buyers, "assign", Map.of("to", "Ben"));
    assertThat(act.path("says").asString()).contains("were left alone");
    List<String> why = new ArrayList<>();
    act.path("rows").forEach(row -> why.add(row.path("refused").asString("")));
    assertThat(why).contains("There is no such buyer.").anyMatch(each -> each.endsWith("already."));

    JsonNode none = act("Pat", List.of(buyers.get(1)), "take", Map.of());
    assertThat(none.path("rows").path(0).path("refused").asString())
        .isEqualTo("There is no such buyer.");
    assertThat(none.path("rows").path(0).path("name").asString("")).isEmpty();
  }

  @Test
  void whatCannotBeSaidOrDoneIsRefusedBeforeAnythingIs() {
    List<String> buyers = in("engaged", 2);
    long events = events();
    for (Map<String, Object> wrong :
        List.<Map<String, Object>>of(
            Map.of("buyers", buyers, "act", "assign"),
            Map.of("buyers", buyers, "act", "assign", "said", Map.of("to", "Nobody")),
            Map.of("buyers", buyers, "act", "open", "said", Map.of("name", "x")),
            Map.of(
                "buyers",
                buyers,
                "act",
                "ask",
                "said",
                Map.of("name", "introduction", "task", "of ourselves")),
            Map.of("buyers", buyers, "act", "assign", "said", Collections.singletonMap("to", null)),
            Map.of("buyers", List.of(), "act", "take"),
            Map.of("buyers", Collections.singletonList(null), "act", "take"),
            Map.of("filter", "colour=red", "act", "take"))) {
      assertThat(lists.post("Elif", "/api/bulk-acts", wrong).statusCode())
          .as(wrong.toString())
          .isEqualTo(400);
    }
    assertThat(lists.post("Elif", "/api/bulk-acts", Map.of("act", "explode")).statusCode())
        .isEqualTo(404);
    assertThat(
            lists
                .post("Runa", "/api/bulk-acts", Map.of("act", "take", "buyers", buyers))
                .statusCode())
        .isEqualTo(403);
    assertThat(
            lists.post("Pat", "/api/bulk-acts", Map.of("act", "take", "filter", "")).statusCode())
        .isEqualTo(404);
    assertThat(events()).isEqualTo(events);
  }

  private long events() {
    return installation.sql().sql("select count(*) from event").query(Long.class).single();
  }

  @Test
  void anActThatWasCutShortGoesOnWhenItIsAskedAgain() {
    List<String> buyers = in("recycled", 4);
    assertThat(buyers).hasSizeGreaterThan(1);
    Member elif = installation.member("Elif");
    BulkBook book = installation.bean(BulkBook.class);
    String id = elif.id() + "-cut-short";
    book.add(elif, id, Act.ASSIGN, Map.of("to", "Ben"), buyers);
    book.add(id, List.of(new BulkAct.Row(buyers.getFirst(), "", "as before", null)));
    Map<String, String> before = lists.owners(buyers);

    JsonNode act =
        lists.done(
            lists.post(
                "Elif",
                "/api/bulk-acts",
                Map.of("buyers", buyers, "act", "assign", "said", Map.of("to", "Chloe")),
                "Idempotency-Key",
                "cut-short"));
    assertThat(act.path("rows").size()).isEqualTo(buyers.size());
    Map<String, String> after = lists.owners(buyers);
    assertThat(after.remove(buyers.getFirst()))
        .as("it has a row already")
        .isEqualTo(before.get(buyers.getFirst()));
    assertThat(after.values()).as("as was asked at first").containsOnly("Ben");
  }

  @Test
  void allOfAFilterIsMeantAndARequestSentTwiceCountsOnce() {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      HttpResponse<String> answer =
          lists.post(
              "Elif",
              "/api/bulk-acts",
              Map.of("filter", "stage=name", "act", "assign", "said", Map.of("to", "Chloe")),
              "Idempotency-Key",
              "all-of-them-once");
      JsonNode act = lists.done(answer);
      ids.add(act.path("id").asString());
      assertThat(act.path("rows").size()).isEqualTo(in("name", 10_000).size());
    }
    assertThat(ids.getFirst()).isEqualTo(ids.getLast());
    assertThat(
            installation
                .sql()
                .sql(
                    "select count(*) from event where source = 'fullcourt desk' and id like '%once.%'")
                .query(Long.class)
                .single())
        .isLessThanOrEqualTo(in("name", 10_000).size());
    assertThat(lists.owners(in("name", 10_000)).values()).containsOnly("Chloe");
  }
}
