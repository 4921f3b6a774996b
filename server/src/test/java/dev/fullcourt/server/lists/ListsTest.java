package dev.fullcourt.server.lists;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.server.Installation;
import dev.fullcourt.server.Statements;
import dev.fullcourt.server.access.Gate;
import dev.fullcourt.server.access.Members;
import dev.fullcourt.server.access.Role;
import dev.fullcourt.server.desk.BulkBook;
import dev.fullcourt.server.inbox.Inbox;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Lists are narrowed, kept, shared, taken as files, and worked on in one go. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListsTest {

  private Installation installation;
  private Lists lists;
  private String elif;

  @BeforeAll
  void open() {
    installation = Lists.installation();
    lists = new Lists(installation);
    elif = lists.comes("Elif", Role.SALES);
    lists.comes("Jonas", Role.SALES);
    lists.comes("Chloe", Role.MARKETING);
    lists.comes("Mara", Role.LEADER);
    lists.comes("Pat", Role.PARTNER);
  }

  private JsonNode kept(String name, String list, String query, String shared) {
    return lists.done(
        lists.post(
            name,
            "/api/views",
            Map.of("list", list, "name", query + shared, "query", query, "shared", shared)));
  }

  private List<String> buyers(String query) {
    List<String> ids = new ArrayList<>();
    JsonNode listed = lists.done(lists.get("Elif", "/api/buyers?" + query));
    listed.path("buyers").forEach(buyer -> ids.add(buyer.path("id").asString()));
    assertThat(listed.path("count").asLong()).isEqualTo(ids.size());
    return ids;
  }

  @ParameterizedTest
  @CsvSource({
    "owner=nobody, o.person is null and o.buyer is not null",
    "function=marketing, o.function = 'marketing'",
    "score-from=30&score-to=60, v.fit + v.interest between 30 and 60",
    "opportunity=open, exists (select 1 from opportunity_view p where p.buyer = v.buyer and p.outcome = 'open')",
    "opportunity=none, not exists (select 1 from opportunity_view p where p.buyer = v.buyer and p.outcome = 'open')",
    "opportunity=won&stage=loyal, v.stage = 'loyal' and exists (select 1 from opportunity_view p where p.buyer = v.buyer and p.outcome = 'won')",
    "field=country&value=de, lower(v.attributes ->> 'country') = 'de'",
    "field=employees&value=100..500, (v.attributes ->> 'employees')::numeric between 100 and 500",
    "field=employees&value=500.., (v.attributes ->> 'employees')::numeric >= 500",
    "field=industry, v.attributes ->> 'industry' is not null",
    "activity=30d, v.last_event >= (select min(horizon) from partition) - interval '30 days'",
    "activity=silent-90d, v.last_event < (select min(horizon) from partition) - interval '90 days'",
  })
  void aFilterFindsWhatTheTablesHave(String query, String condition) {
    assertFinds(query, condition);
  }

  @Test
  void theFilterByOwnerFindsTheirs() {
    String owner =
        installation
            .sql()
            .sql("select person from buyer_owner where person is not null order by person limit 1")
            .query(String.class)
            .single();
    assertFinds("owner=" + owner, "o.person = '" + owner + "'");
  }

  private void assertFinds(String query, String condition) {
    List<String> expected =
        installation
            .sql()
            .sql(
                "select v.buyer from buyer_view v left join buyer_owner o on o.buyer = v.buyer"
                    + " where "
                    + condition)
            .query(String.class)
            .list();
    assertThat(buyers(query)).containsExactlyInAnyOrderElementsOf(expected).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/buyers?colour=red, colour",
    "/buyers?score-from=many, score-from",
    "/buyers?score-from=9&score-to=3, score-to",
    "/buyers?activity=often, activity",
    "/buyers?field=shoe, field",
    "/buyers?value=9, value",
    "/buyers?opportunity=big, opportunity",
    "/buyers?segment=999, segment",
    "/buyers?segment=x, segment",
    "/api/buyers?sort=shoe-size, sort",
    "/buyers.csv?colour=red, colour",
    "/queue?part=all, part",
    "/inbox?kind=letter, kind",
    "/inbox/news?kind=letter, kind",
    "/inbox/news?colour=red, colour",
    "/requests?status=lost, status",
    "/alerts?alert=fire, alert",
    "/intelligence?kind=gossip, kind",
    "/plays?play=chess, play",
    "/programs?colour=red, colour",
    "/voice?who=them, who",
    "/pipeline/opportunities.csv?colour=red, colour",
  })
  void whatAListDoesNotKnowIsNamed(String address, String name) {
    HttpResponse<String> answer =
        address.startsWith("/api/") ? lists.get("Elif", address) : lists.page(elif, address);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("“" + name + "=").contains("should be");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "owner=%27%20or%201%3D1%20--",
        "function=x%27)%20or%20(1%3D1",
        "field=name&value=%27%20or%20%27a%27%3D%27a",
        "field=employees&value=1%20or%201%3D1",
        "field=name&value=%25",
      })
  void whatIsTypedIntoAFilterIsNoSql(String query) {
    assertThat(buyers(query)).isEmpty();
    assertThat(lists.page(elif, "/buyers.csv?" + query).body().lines()).hasSize(1);
  }

  @Test
  void aViewIsKeptSharedChangedPinnedAndGivenUp() {
    JsonNode own = kept("Elif", "buyers", "sort=score&stage=engaged", "me");
    String link = own.path("href").asString();
    assertThat(link).isEqualTo("/buyers?sort=score&stage=engaged");
    assertThat(lists.page(elif, link).body()).contains(">sort=score&amp;stage=engagedme</a>");
    int id = own.path("id").asInt();
    String at = "/api/views/" + id;
    assertThat(lists.get("Jonas", at).statusCode()).as("private").isEqualTo(404);
    assertThat(lists.post("Jonas", at, Map.of("name", "mine now")).statusCode()).isEqualTo(404);
    assertThat(lists.post("Jonas", at + "/end", Map.of()).statusCode()).isEqualTo(404);
    assertThat(lists.get("Jonas", "/api/views").body()).doesNotContain("stage=engagedme");

    lists.done(lists.post("Elif", at, Map.of("shared", "sales", "name", "Engaged by points")));
    assertThat(lists.done(lists.get("Jonas", at)).path("owner").asString()).isEqualTo("Elif");
    assertThat(lists.get("Chloe", at).statusCode()).as("another function").isEqualTo(404);
    assertThat(lists.post("Jonas", at, Map.of("name", "mine now")).statusCode()).isEqualTo(400);
    assertThat(
            lists.done(lists.post("Jonas", at, Map.of("pinned", true))).path("pinned").asBoolean())
        .isTrue();
    assertThat(lists.done(lists.get("Elif", at)).path("pinned").asBoolean()).isFalse();
    assertThat(lists.page(lists.comes("Jonas"), "/views/" + id).statusCode()).isEqualTo(303);
    assertThat(lists.page(elif, "/buyers?q=points").body()).contains("Engaged by points");
    assertThat(lists.post("Jonas", at + "/end", Map.of()).statusCode()).isEqualTo(400);
    lists.done(lists.post("Elif", at + "/end", Map.of()));
    assertThat(lists.get("Elif", at).statusCode()).isEqualTo(404);
  }

  @Test
  void onlyWhatAListCanReadIsKept() {
    for (Map<String, String> wrong :
        List.of(
            Map.of("list", "buyers", "name", "a", "query", "colour=red"),
            Map.of("list", "buyers", "name", "a", "query", "score-from=much"),
            Map.of("list", "buyers", "name", "a", "query", "after=eA"),
            Map.of("list", "pipeline", "name", "a", "query", "sort=drop%20table"),
            Map.of("list", "buyers", "name", " ", "query", ""),
            Map.of("list", "buyers", "name", "a", "query", "", "shared", "marketing"))) {
      HttpResponse<String> answer = lists.post("Elif", "/api/views", wrong);
      assertThat(answer.statusCode()).as(wrong.toString()).isEqualTo(400);
    }
    assertThat(lists.post("Elif", "/api/views", Map.of("list", "shoes", "name", "a")).statusCode())
        .isEqualTo(404);
    kept("Elif", "voice", "q=price", "me");
    assertThat(
            lists
                .post(
                    "Elif",
                    "/api/views",
                    Map.of("list", "voice", "name", "q=priceme", "query", "q=other"))
                .body())
        .contains("already");
  }

  @Test
  void aViewTellsNobodyOfListsTheyMayNotSee() {
    JsonNode all = kept("Mara", "buyers", "stage=lead", "everybody");
    assertThat(lists.get("Pat", "/api/views/" + all.path("id").asInt()).statusCode())
        .isEqualTo(404);
    assertThat(lists.get("Pat", "/api/views").body()).isEqualTo("[]");
    assertThat(
            lists
                .post("Pat", "/api/views", Map.of("list", "buyers", "name", "a", "query", ""))
                .statusCode())
        .isEqualTo(404);
    assertThat(
            lists
                .post(
                    "Pat",
                    "/api/views",
                    Map.of("list", "queue", "name", "a", "query", "", "shared", "everybody"))
                .statusCode())
        .isEqualTo(400);
    assertThat(
            lists
                .post("Elif", "/api/views", Map.of("list", "changes", "name", "a", "query", ""))
                .statusCode())
        .isEqualTo(404);
  }

  @Test
  void aSegmentNarrowsListsAndTheCourt() {
    String query = "field=employees&score-from=30&value=100..";
    int id = kept("Mara", "buyers", query, "everybody").path("id").asInt();
    List<String> segment = buyers(query);
    assertThat(buyers("segment=" + id)).containsExactlyInAnyOrderElementsOf(segment).isNotEmpty();
    List<String> engaged = buyers(query + "&stage=engaged");
    assertThat(buyers("stage=engaged&segment=" + id)).isEqualTo(engaged);
    assertThat(
            lists
                .post(
                    "Mara",
                    "/api/views",
                    Map.of(
                        "list", "buyers",
                        "name", "within",
                        "query", "segment=" + id,
                        "shared", "everybody"))
                .body())
        .contains("cannot be within another");

    String court = lists.page(elif, "/?period=all&segment=" + id).body();
    Matcher link =
        Pattern.compile(
                "href=\"/buyers\\?([^\"]*segment="
                    + id
                    + "[^\"]*)\"[^>]*aria-label=\"[^\"]*: "
                    + "([\\d\u202f]+) (?:new )?buyers?\\b")
            .matcher(court);
    int numbers = 0;
    long now = 0;
    while (link.find()) {
      String list = link.group(1).replace("&amp;", "&");
      long number = Long.parseLong(link.group(2).replace("\u202f", ""));
      assertThat((long) buyers(list).size()).as(list).isEqualTo(number);
      now += list.matches("stage=\\w+&segment=\\d+") ? number : 0;
      numbers++;
    }
    assertThat(numbers).isGreaterThan(20);
    assertThat(now).isPositive();
    assertThat(lists.page(elif, "/?segment=999").statusCode()).isEqualTo(400);
  }

  @Test
  void whoRunsThisGivesUpWhatOthersSharedAndSeesNothingThatIsPrivate() {
    String runa = lists.comes("Runa", Role.ADMINISTRATOR);
    int shared = kept("Elif", "queue", "part=mine", "sales").path("id").asInt();
    int list = kept("Elif", "buyers", "stage=lead", "sales").path("id").asInt();
    int own = kept("Elif", "buyers", "stage=lead", "me").path("id").asInt();
    assertThat(lists.get("Runa", "/api/views").body())
        .contains("\"id\":" + shared, "\"id\":" + list)
        .doesNotContain("\"id\":" + own + ",");
    assertThat(lists.page(runa, "/views").body())
        .contains("/views/" + shared + "/end")
        .doesNotContain("/views/" + own + "/end");
    assertThat(lists.page(runa, "/buyers").body())
        .as("above the list are hers alone")
        .doesNotContain("/views/" + list + "\"");
    assertThat(lists.post("Runa", "/api/views/" + own + "/end", Map.of()).statusCode())
        .isEqualTo(404);
    assertThat(lists.post("Runa", "/api/views/" + list, Map.of("name", "mine now")).statusCode())
        .isEqualTo(400);
    for (int id : List.of(shared, list)) {
      assertThat(lists.submit(runa, "/views/" + id + "/end", Map.of()).statusCode()).isEqualTo(303);
      assertThat(lists.get("Elif", "/api/views/" + id).statusCode()).isEqualTo(404);
    }
  }

  @Test
  void aSegmentThatNoLongerFitsSaysSoByItsNameAndCanBeGivenUp() {
    String jonas = lists.comes("Jonas", Role.SALES);
    int id = kept("Jonas", "buyers", "field=employees&value=5..", "everybody").path("id").asInt();
    installation
        .sql()
        .sql("update saved_view set query = 'field=staff&value=5..' where id = :id")
        .param("id", id)
        .update(); // as if the field had been called so when it was kept
    String at = "/views/" + id;
    lists.done(lists.post("Jonas", "/api" + at, Map.of("name", "Larger ones")));
    assertThat(lists.page(elif, "/buyers").body()).contains("href=\"" + at + "\"");
    for (String address : List.of(at, "/buyers?segment=" + id, "/?segment=" + id)) {
      HttpResponse<String> answer = lists.page(elif, address);
      assertThat(answer.statusCode()).as(address).isEqualTo(409);
      assertThat(answer.body())
          .contains("“Larger ones” no longer fits", "“field=staff” should be one of", "employees");
    }
    HttpResponse<String> program = lists.get("Elif", "/api/buyers?segment=" + id);
    assertThat(program.statusCode()).isEqualTo(400);
    assertThat(program.body()).contains("“Larger ones” no longer fits", "field=staff");

    kept("Jonas", "buyers", "owner=nobody", "me");
    HttpResponse<String> taken =
        lists.submit(jonas, at, Map.of("name", "owner=nobodyme", "shared", "me"));
    assertThat(taken.statusCode()).isEqualTo(400);
    assertThat(taken.body())
        .as("what was typed is still there")
        .contains("already")
        .containsPattern("action=\"" + at + "\"[^`]{0,400}value=\"owner=nobodyme\"");
    assertThat(lists.submit(jonas, at, Map.of("name", "Large", "shared", "me")).statusCode())
        .isEqualTo(303);
    assertThat(lists.page(elif, "/buyers?segment=" + id).statusCode()).isEqualTo(400);
    assertThat(lists.post("Jonas", "/api" + at, Map.of("query", "field=shoe")).statusCode())
        .as("what is said anew is read")
        .isEqualTo(400);
    lists.done(lists.post("Jonas", "/api" + at + "/end", Map.of()));
  }

  @Test
  void everyListIsAFileForWhoeverMaySeeThePage() {
    Gate gate = installation.bean(Gate.class);
    for (Role role : Role.values()) {
      lists.comes("as-" + role.word(), role);
      var member = installation.bean(Members.class).findNamed("as-" + role.word());
      for (Listing list : Listing.values()) {
        assertThat(gate.allows("GET", list.file(), member))
            .as(role + " " + list)
            .isEqualTo(gate.allows("GET", list.path(), member));
      }
    }
    assertThat(gate.allows("GET", "/buyers.csv", Optional.empty())).isFalse();
    String everybody = installation.signIn();
    for (Listing list : Listing.values()) {
      HttpResponse<String> page = lists.page(everybody, list.path());
      assertThat(page.body()).as(list + " links its file").contains("href=\"" + list.file());
      HttpResponse<String> file = lists.page(everybody, list.file());
      assertThat(file.statusCode()).as(list.file()).isEqualTo(200);
      assertThat(file.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
      assertThat(file.body().lines().findFirst().orElse("")).as(list.file()).contains(",");
    }
  }

  @Test
  void aFileHasEveryRowOfTheFilterNotOnlyThePage() {
    List<String> all =
        installation.sql().sql("select buyer from buyer_view").query(String.class).list();
    List<String> lines = lists.page(elif, "/buyers.csv?sort=score").body().lines().toList();
    assertThat(lines).hasSize(all.size() + 1);
    assertThat(all.size()).isGreaterThan(50);
    assertThat(lines.getFirst())
        .isEqualTo(
            "id,buyer,stage,in stage since,came by,round,motion,function,owner,fit,interest,score,"
                + "people,last activity");
    assertThat(lines.get(1)).matches(".*,\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");
    assertThat(lists.page(elif, "/buyers.csv?owner=Elif").body().lines().count())
        .isEqualTo(buyers("owner=Elif").size() + 1);
  }

  @Test
  void whoHasWaitedLongestIsReadInOrderOffAnIndex() {
    List<String> asked =
        Statements.during(
            () -> lists.page(elif, "/buyers?sort=waiting"), thread -> thread.startsWith("tomcat"));
    String slice =
        asked.stream().filter(each -> each.contains("infinity")).findFirst().orElseThrow();
    String sql = slice.substring(slice.indexOf('[') + 1, slice.lastIndexOf(']'));
    List<String> plan =
        Objects.requireNonNull(
            installation
                .bean(TransactionTemplate.class)
                .execute(status -> {
                  installation.sql().sql("set local enable_seqscan = off").update();
                  return installation
                      .sql()
                      .sql("explain " + sql.replace("?", "51"))
                      .query(String.class)
                      .list();
                }));
    assertThat(String.join("\n", plan)).contains("buyer_view_waiting").doesNotContain("Sort");
  }

  @Test
  void whatWasNotedLongAgoIsForgotten() {
    var sql = installation.sql();
    sql.sql(
            """
            insert into inbox_mark (member, item, seen_at, snoozed_until)
            select id, item, now() - make_interval(days => days), now() + make_interval(days => back)
            from member cross join (values ('answer:old', 91, null), ('answer:new', 89, null),
              ('asked:back', 91, -1), ('asked:off', 91, 1), ('alert:idle', 900, null))
              as old (item, days, back)
            where name = 'Mara'
            """)
        .update();
    sql.sql(
            """
            insert into bulk_act (id, member, act, said, made_at)
            select 'forgotten-' || days, id, 'take', '{}', now() - make_interval(days => days)
            from member cross join (values (31), (29)) as old (days) where name = 'Mara'
            """)
        .update();
    installation.bean(Inbox.class).forgetOld();
    installation.bean(BulkBook.class).forgetOld();
    assertThat(
            sql.sql("select item from inbox_mark join member on id = member where name = 'Mara'")
                .query(String.class)
                .list())
        .as("an alert may be open still")
        .containsExactlyInAnyOrder("answer:new", "asked:off", "alert:idle");
    assertThat(
            sql.sql("select id from bulk_act where id like 'forgotten-%'")
                .query(String.class)
                .list())
        .containsExactly("forgotten-29");
  }
}
