package dev.fullcourt.server.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.server.Project;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Visitors become people, and nobody is welded to somebody else, in whatever order it is heard of.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IdentityTest {

  /** What happens to some people; each message once, by its id. {@code N} stands for the run. */
  private static final List<String> STORY =
      List.of(
          // Ada visits, then says who she is: her visits are hers.
          page("ada-1", "\"anonymousId\": \"bN-ada\""),
          page("ada-2", "\"anonymousId\": \"bN-ada\""),
          identify(
              "ada-3", "\"anonymousId\": \"bN-ada\", \"userId\": \"N-1\"", "ada@firmN.example"),
          page("ada-4", "\"userId\": \"N-1\""),
          // Ben is known by an id first, by an address later.
          page("ben-1", "\"userId\": \"N-2\", \"anonymousId\": \"bN-ben\""),
          page("ben-2", "\"anonymousId\": \"bN-ben\""),
          identify("ben-3", "\"userId\": \"N-2\"", "ben@firmN.example"),
          // Cora and Dan use one browser: what nobody signed is nobody's.
          page("shared-1", "\"anonymousId\": \"bN-shared\""),
          identify(
              "cora-1",
              "\"anonymousId\": \"bN-shared\", \"userId\": \"N-3\"",
              "cora@andereN.example"),
          page("shared-2", "\"anonymousId\": \"bN-shared\""),
          identify(
              "dan-1", "\"anonymousId\": \"bN-shared\", \"userId\": \"N-4\"", "dan@drittN.example"),
          // Ada forwards a mail twice: the clicks are hers, the browsers are not.
          click("fwd-1", "\"anonymousId\": \"bN-fwd\"", "ada@firmN.example"),
          page("fwd-2", "\"anonymousId\": \"bN-fwd\""),
          page("gus-1", "\"anonymousId\": \"bN-gus\""),
          click("gus-2", "\"anonymousId\": \"bN-gus\"", "ada@firmN.example"),
          identify("gus-3", "\"anonymousId\": \"bN-gus\"", "gus@firmN.example"),
          // Somebody shares an id with two addresses: neither is welded to the other.
          identify("two-2", "\"userId\": \"N-5\"", "erna@viertN.example"),
          identify("two-3", "\"userId\": \"N-5\"", "finn@fuenftN.example"),
          // Gerd had an id for the time being, and one of another system before that.
          page("gerd-1", "\"userId\": \"N-older\""),
          page("gerd-2", "\"userId\": \"N-temp\""),
          page("gerd-3", "\"userId\": \"N-temp\", \"anonymousId\": \"bN-gerd\""),
          page("gerd-4", "\"anonymousId\": \"bN-gerd\""),
          alias("gerd-5", "N-older", "N-temp"),
          alias("gerd-6", "N-temp", "N-6"),
          identify("gerd-7", "\"userId\": \"N-6\"", "gerd@sechstN.example"),
          // Hanna's address is another one now.
          identify("hanna-1", "\"anonymousId\": \"bN-hanna\"", "hanna@altN.example"),
          alias("hanna-2", "Hanna@altN.example", "N-7"),
          identify("hanna-3", "\"userId\": \"N-7\"", "hanna@neuN.example"),
          // An address becomes an id and stays the id's address.
          identify("ida-1", "\"anonymousId\": \"bN-ida\"", "ida@siebtN.example"),
          alias("ida-2", "ida@siebtN.example", "N-8"),
          identify("ida-3", "\"userId\": \"N-8\"", "ida@siebtN.example"),
          // An id that was replaced by two others is neither; two that replace each other stay two.
          page("split-1", "\"userId\": \"N-split\", \"anonymousId\": \"bN-split\""),
          page("split-2", "\"anonymousId\": \"bN-split\""),
          alias("split-3", "N-split", "N-9"),
          alias("split-4", "N-split", "N-10"),
          identify("split-5", "\"userId\": \"N-9\"", "kim@achtN.example"),
          page("circle-1", "\"userId\": \"N-left\""),
          page("circle-2", "\"userId\": \"N-right\""),
          alias("circle-3", "N-left", "N-right"),
          alias("circle-4", "N-right", "N-left"),
          // Jane's mailbox is anybody's, so that her group alone tells where she belongs.
          page("jane-1", "\"anonymousId\": \"bN-jane\""),
          identify(
              "jane-2", "\"anonymousId\": \"bN-jane\", \"userId\": \"N-11\"", "janeN@gmail.com"),
          group("jane-3", "N-11", "N-jane"),
          page("jane-4", "\"userId\": \"N-11\""),
          page("jane-5", "\"anonymousId\": \"bN-jane\""),
          // Lou has no address at all.
          page("lou-1", "\"userId\": \"N-12\""),
          group("lou-2", "N-12", "N-lou"));

  private static final String LEADS =
      """
      mapping: Leads without a company
      source: leads
      files:
        leads:
          file: leads.csv
          person: "{mail}"
          becomes:
            - { event: person_identified, id: "both-1-lead-{id}" }
      """;

  private LiveServer server;

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    server = LiveServer.start(folder, 20);
  }

  @AfterAll
  void stop() {
    server.close();
  }

  private static String page(String id, String who) {
    return "{\"type\": \"page\", \"messageId\": \"N-%s\", %s}".formatted(id, who);
  }

  private static String identify(String id, String who, String email) {
    return "{\"type\": \"identify\", \"messageId\": \"N-%s\", %s, \"traits\": {\"email\": \"%s\"}}"
        .formatted(id, who, email);
  }

  private static String alias(String id, String before, String user) {
    return ("{\"type\": \"alias\", \"messageId\": \"N-%s\", \"previousId\": \"%s\","
            + " \"userId\": \"%s\"}")
        .formatted(id, before, user);
  }

  private static String group(String id, String user, String group) {
    return ("{\"type\": \"group\", \"messageId\": \"N-%s\", \"userId\": \"%s\","
            + " \"groupId\": \"%s\"}")
        .formatted(id, user, group);
  }

  private static String click(String id, String who, String email) {
    return ("{\"type\": \"track\", \"event\": \"Email Clicked\", \"messageId\": \"N-%s\", %s,"
            + " \"context\": {\"traits\": {\"email\": \"%s\"}}}")
        .formatted(id, who, email);
  }

  @Test
  void thePeopleInTheEndDoNotDependOnTheOrderInWhichMessagesCome() {
    List<String> straight = tell("r0", STORY, 1);
    assertThat(straight)
        .containsExactly(
            "ada@firmN.example did 6 at firmN.example", // her visits before she said who, too
            "ben@firmN.example did 3 at firmN.example",
            "browser/bN-fwd did 1 at no company",
            "browser/bN-shared did 2 at no company",
            "cora@andereN.example did 1 at andereN.example",
            "dan@drittN.example did 1 at drittN.example",
            "erna@viertN.example did 1 at viertN.example",
            "finn@fuenftN.example did 1 at fuenftN.example",
            "gerd@sechstN.example did 5 at sechstN.example",
            "gus@firmN.example did 2 at firmN.example",
            "hanna@neuN.example did 1 at altN.example",
            "hanna@neuN.example did 1 at neuN.example",
            "ida@siebtN.example did 2 at siebtN.example",
            "janeN@gmail.com did 5 at group/N-jane",
            "kim@achtN.example did 1 at achtN.example",
            "user/N-12 did 2 at group/N-lou",
            "user/N-left did 1 at no company",
            "user/N-right did 1 at no company",
            "user/N-split did 2 at no company");
    for (int run = 1; run <= 6; run++) {
      List<String> shuffled = new ArrayList<>(STORY);
      Collections.shuffle(shuffled, new Random(run));
      assertThat(tell("r" + run, shuffled, 1 + run % 4)).as("run " + run).isEqualTo(straight);
    }
    server.settle();
    assertThat(server.installation().verify().holds()).isTrue();
  }

  @Test
  void whoTurnsOutToBeInTwoGroupsIsOfNeitherWithWhatCameBefore() {
    List<String> story =
        List.of(
            page("mia-1", "\"userId\": \"N-13\", \"anonymousId\": \"bN-mia\""),
            page("mia-2", "\"anonymousId\": \"bN-mia\""),
            group("mia-3", "N-13", "N-mia1"));
    assertThat(tell("two", story, 1)).containsExactly("user/N-13 did 3 at group/N-mia1");
    assertThat(tell("two", List.of(group("mia-4", "N-13", "N-mia2")), 1))
        .containsExactly(
            "user/N-13 did 1 at group/N-mia1",
            "user/N-13 did 1 at group/N-mia2",
            "user/N-13 did 2 at no company");
    assertThat(server.installation().verify().holds()).isTrue();
  }

  @Test
  void domainsWhereAnybodyHasAPageMakeNoAccountOfTwo() {
    String body =
        """
        {"batch": [
          {"type": "group", "messageId": "page-1", "userId": "pg1", "groupId": "bakery", "traits": {"website": "https://www.facebook.com/joes-bakery"}},
          {"type": "group", "messageId": "page-2", "userId": "pg2", "groupId": "cafe", "traits": {"website": "https://www.facebook.com/anna-cafe"}},
          {"type": "group", "messageId": "page-3", "userId": "pg3", "groupId": "one", "traits": {"domain": "gmail.com"}},
          {"type": "group", "messageId": "page-4", "userId": "pg4", "groupId": "gmail.com"},
          {"type": "group", "messageId": "page-5", "userId": "pg5", "groupId": "slash", "traits": {"website": "www.Schraeg.example/"}}]}
        """;
    assertThat(server.client().post("/v1/batch", body).status()).isEqualTo(200);
    assertThat(accounts("page-%"))
        .containsExactly(
            "page-1 group/bakery",
            "page-2 group/cafe",
            "page-3 group/one",
            "page-4 group/gmail.com",
            "page-5 schraeg.example");
  }

  private List<String> accounts(String ids) {
    return server
        .installation()
        .sql()
        .sql(
            """
            select e.id || ' ' || coalesce(a.key, '-') from event e join buyer b on b.id = e.buyer
            left join account a on a.id = b.account
            where e.id like :ids and e.adopted_from is null order by e.id
            """)
        .param("ids", ids)
        .query(String.class)
        .list();
  }

  /** Files bring the same people, for the same buyers, as live messages: opt-outs too. */
  @Test
  void whatSomebodySaysOfBeingWrittenToHoldsWhereverTheyWereMet(@TempDir Path folder)
      throws Exception {
    server.takes(
        "/api/events",
        """
        {"events": [
          {"id": "said-1", "type": "demo_requested", "person": "ina@gmail.com", "account": "eins.example"},
          {"id": "said-2", "type": "demo_requested", "person": "said-ina", "account": "zwei.example"}]}
        """);
    server.takes(
        "/v1/identify", "{\"userId\": \"said-ina\", \"traits\": {\"email\": \"ina@gmail.com\"}}");
    server.takes(
        "/api/events",
        """
        {"events": [
          {"id": "said-3", "type": "demo_requested", "person": "ina@gmail.com", "account": "drei.example"},
          {"id": "said-4", "type": "unsubscribed", "person": "ina@gmail.com"}]}
        """);
    String told =
        """
        select count(distinct e.buyer) from event e join buyer b on b.id = e.buyer
        where e.type = 'unsubscribed' and e.id like '%s-4%%'
          and b.label in ('eins.example', 'zwei.example', 'drei.example')
        """;
    assertThat(server.count(told.formatted("said")))
        .as("where she was met before, as somebody else, and a moment ago")
        .isEqualTo(3);

    Path file = folder.resolve("out.ndjson");
    Files.writeString(
        file,
        """
        {"id": "filed-4", "type": "unsubscribed", "person": "ina@gmail.com", "occurredAt": "2026-01-05T10:00:00Z"}
        """);
    for (int i = 0; i < 2; i++) {
      server.bring(Files.readString(Project.sample("events").resolve("mapping.yaml")), file);
      assertThat(server.count(told.formatted("filed"))).isEqualTo(3);
    }
  }

  @Test
  void aFileAndALiveMessageAreAboutTheSamePersonAndBuyer(@TempDir Path folder) throws Exception {
    String lines =
        """
        {"id": "both-1N", "type": "unsubscribed", "person": "Olga@Beides.example"}
        {"id": "both-2N", "type": "page_viewed", "person": "both-42"}
        {"id": "both-3N", "type": "page_viewed", "browser": "both-b"}
        {"id": "both-4N", "type": "page_viewed", "person": "both-42", "account": "https://www.Beides.example/"}
        {"id": "both-5N", "type": "page_viewed", "person": "user/both-42", "account": "gmail.com"}
        {"id": "both-6N", "type": "page_viewed", "person": "browser/both-b"}
        """;
    Path events = Files.writeString(folder.resolve("e.ndjson"), lines.replace("N", "-file"));
    Path leads = Files.writeString(folder.resolve("leads.csv"), "id,mail\n1,Olga@beides.example\n");
    server.bring(Files.readString(Project.sample("events").resolve("mapping.yaml")), events);
    server.bring(LEADS, leads);
    String body = "{\"events\": [" + lines.strip().replace("N", "-live").replace("\n", ",") + "]}";
    assertThat(server.client().post("/api/events", body).status()).isEqualTo(200);
    server
        .client()
        .post(
            "/v1/identify",
            "{\"messageId\": \"both-1-identify\", \"anonymousId\": \"both-o\","
                + " \"traits\": {\"email\": \"olga@beides.example\"}}");
    assertThat(
            server
                .installation()
                .sql()
                .sql(
                    """
                    select left(e.id, 6) || ' ' || string_agg(distinct p.key, '+') || ' at '
                      || string_agg(distinct coalesce(a.key, 'no company'), '+')
                      || case when count(distinct e.buyer) = 1 then '' else ' twice' end
                    from event e join person p on p.id = e.person join buyer b on b.id = e.buyer
                    left join account a on a.id = b.account
                    where e.id like 'both-%' and e.adopted_from is null
                    group by left(e.id, 6) order by 1
                    """)
                .query(String.class)
                .list())
        .containsExactly(
            "both-1 olga@beides.example at beides.example",
            "both-2 user/both-42 at no company",
            "both-3 browser/both-b at no company",
            "both-4 user/both-42 at beides.example",
            "both-5 user/both-42 at no company",
            "both-6 browser/both-b at no company");
  }

  /** Sends a story in pieces and lists who everybody is in the end, with how much they did. */
  private List<String> tell(String run, List<String> story, int atATime) {
    for (int i = 0; i < story.size(); i += atATime) {
      List<String> piece = story.subList(i, Math.min(story.size(), i + atATime));
      String body = "{\"batch\": [" + String.join(",", piece).replace("N", run) + "]}";
      assertThat(server.client().post("/v1/batch", body).status()).isEqualTo(200);
    }
    server.settle();
    return server
        .installation()
        .sql()
        .sql(
            """
            with recursive one (id, at) as (
              select id, id from person
              union
              select one.id, m.survivor from one join merge m
                on m.kind = 'person' and m.loser = one.at and m.ended_at is null),
            ends as (select id, at from one where not exists (
              select 1 from merge m where m.kind = 'person' and m.loser = one.at
                and m.ended_at is null)),
            house (id, at) as (
              select id, id from buyer
              union
              select house.id, m.survivor from house join merge m
                on m.kind = 'buyer' and m.loser = house.at and m.ended_at is null),
            told as (
              select e.id as event, e.person, ends.at as final, a.key as account from event e
              join ends on ends.id = e.person
              join house on house.id = e.buyer and not exists (
                select 1 from merge m
                where m.kind = 'buyer' and m.loser = house.at and m.ended_at is null)
              join buyer b on b.id = house.at left join account a on a.id = b.account
              where e.id like :run || '-%' and e.adopted_from is null)
            select p.key || ' did ' || count(*) || ' at ' || coalesce(account, 'no company')
            from told join person p on p.id = told.final group by p.key, account order by 1
            """)
        .param("run", run)
        .query(String.class)
        .list()
        .stream()
        .map(line -> line.replace(run, "N"))
        .toList();
  }

  @Test
  void anAddressThatSeveralPeopleReadMakesNoPerson() {
    String body =
        """
        {"batch": [
          {"type": "page", "messageId": "read-1", "anonymousId": "reader"},
          {"type": "identify", "messageId": "read-2", "anonymousId": "reader", "traits": {"email": "info@gelesen.example"}},
          {"type": "identify", "messageId": "read-3", "anonymousId": "other", "traits": {"email": "info+shop@gelesen.example"}},
          {"type": "page", "messageId": "read-4", "anonymousId": "other"}]}
        """;
    assertThat(server.client().post("/v1/batch", body).status()).isEqualTo(200);
    server.settle();
    assertThat(server.count("select count(*) from person where key like 'info%@gelesen.example'"))
        .isZero();
    assertThat(
            server.count(
                "select count(distinct person) from event where id like 'read-%'"
                    + " and adopted_from is null"))
        .as("two browsers are two visitors")
        .isEqualTo(2);
    assertThat(server.installation().verify().holds()).isTrue();
  }

  @Test
  void aVisitorMayTurnOutToBeSomebodyWhoHasDoneNothingYet() {
    for (String message :
        List.of(
            "{\"type\": \"page\", \"messageId\": \"still-1\", \"anonymousId\": \"still\"}",
            "{\"type\": \"alias\", \"messageId\": \"still-2\", \"previousId\": \"still\","
                + " \"userId\": \"nobody-yet\"}",
            "{\"type\": \"page\", \"messageId\": \"still-3\", \"anonymousId\": \"still\"}")) {
      assertThat(server.client().post("/v1/batch", "{\"batch\": [" + message + "]}").status())
          .isEqualTo(200);
    }
    server.settle();
    assertThat(server.count("select count(*) from person where key = 'user/nobody-yet'"))
        .isEqualTo(1);
    assertThat(server.installation().verify().holds()).isTrue();
  }

  @Test
  void mailboxesOfEverybodyMakeNoCompany() {
    String body =
        """
        {"batch": [
          {"type": "identify", "messageId": "free-1", "userId": "f1", "traits": {"email": "a.person@gmail.com"}},
          {"type": "identify", "messageId": "free-2", "userId": "f2", "traits": {"email": "b.person@gmail.com"}},
          {"type": "identify", "messageId": "isp-1", "userId": "f3", "traits": {"email": "c.person@t-online.de"}},
          {"type": "identify", "messageId": "firm-1", "userId": "f4", "traits": {"email": "d@eigen.example"}},
          {"type": "identify", "messageId": "firm-2", "userId": "f5", "traits": {"email": "e@eigen.example"}}]}
        """;
    assertThat(server.client().post("/v1/batch", body).status()).isEqualTo(200);
    assertThat(
            server.count(
                "select count(distinct buyer) from event where id in ('free-1', 'free-2',"
                    + " 'isp-1')"))
        .isEqualTo(3);
    assertThat(server.count("select count(distinct buyer) from event where id like 'firm-%'"))
        .isEqualTo(1);
  }
}
