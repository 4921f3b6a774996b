package dev.fullcourt.server.intake;

import static org.assertj.core.api.Assertions.assertThat;

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
          identify("two-3", "\"userId\": \"N-5\"", "finn@fuenftN.example"));

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
            "ada@firmN.example did 6", // her visits before she said who she is, too
            "ben@firmN.example did 3",
            "browser/bN-fwd did 1",
            "browser/bN-shared did 2",
            "cora@andereN.example did 1",
            "dan@drittN.example did 1",
            "erna@viertN.example did 1",
            "finn@fuenftN.example did 1",
            "gus@firmN.example did 2");
    for (int run = 1; run <= 6; run++) {
      List<String> shuffled = new ArrayList<>(STORY);
      Collections.shuffle(shuffled, new Random(run));
      assertThat(tell("r" + run, shuffled, 1 + run % 4)).as("run " + run).isEqualTo(straight);
    }
    server.settle();
    assertThat(server.installation().verify().holds()).isTrue();
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
            told as (
              select e.id as event, e.person, ends.at as final from event e
              join ends on ends.id = e.person where e.id like :run || '-%' and e.adopted_from is null)
            select p.key || ' did ' || count(*)
            from told join person p on p.id = told.final group by p.key order by 1
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
                "select count(distinct buyer) from event where id in ('free-1', 'free-2', 'isp-1')"))
        .isEqualTo(3);
    assertThat(server.count("select count(distinct buyer) from event where id like 'firm-%'"))
        .isEqualTo(1);
  }
}
