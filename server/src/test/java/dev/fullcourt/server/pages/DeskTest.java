package dev.fullcourt.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The desk: what is waiting is taken, refused, asked about and worked off, each thing once. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeskTest {

  private Workplace work;

  @BeforeAll
  void open(@TempDir Path data, @TempDir Path files) throws IOException {
    work = Workplace.open(data, files, 20);
  }

  @AfterAll
  void close() {
    if (work != null) {
      work.close();
    }
  }

  private String holder(String buyer) {
    return work.of(buyer, "person", "buyer_owner");
  }

  private String stage(String buyer) {
    return work.of(buyer, "stage", "buyer_view");
  }

  @Test
  void ofTwoWhoPressAtOnceOneWinsAndTheOtherIsTold() throws Exception {
    String buyer = work.asksForADemo("");
    List<CompletableFuture<HttpResponse<String>>> both = new ArrayList<>();
    for (String name : List.of("Ben", "Mira")) {
      String bearer = work.bearer(name);
      both.add(
          CompletableFuture.supplyAsync(() ->
              work.send(
                  "POST",
                  "/api/buyers/" + buyer + "/acts/accept",
                  "{\"handoff\": \"to_development\"}",
                  "Authorization",
                  bearer)));
    }
    List<HttpResponse<String>> answers = both.stream().map(CompletableFuture::join).toList();
    assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(200, 409);
    String loser =
        answers.stream().filter(each -> each.statusCode() == 409).findFirst().orElseThrow().body();
    assertThat(loser).contains("was quicker");
    assertThat(List.of("Ben", "Mira")).contains(holder(buyer));
  }

  @Test
  void whatIsNotAgreedIsRefusedAndSaysWhatIs() throws Exception {
    String buyer = work.asksForADemo("");
    assertThat(
            work.act(
                    "Ana", buyer, "reject", "{\"handoff\": \"to_development\", \"reason\": \"hm\"}")
                .body())
        .contains("not our market, no such person, too early");
    assertThat(work.act("Ana", buyer, "reject", "{\"handoff\": \"to_development\"}").body())
        .contains("Say why.");
    assertThat(work.act("Ana", buyer, "assign", "{\"to\": \"Nobody\"}").statusCode())
        .isEqualTo(400);
    assertThat(
            work.act(
                    "Ana",
                    buyer,
                    "recycle",
                    "{\"stage\": \"recycled\", \"reason\": \"bad timing\"}")
                .body())
        .contains("until when");
    assertThat(
            work.act("Ana", buyer, "recycle", "{\"stage\": \"lost\", \"reason\": \"price\"}")
                .body())
        .as("only what is said of its opportunities shows that a buyer is lost")
        .contains("recycled, churned, disqualified");
    assertThat(work.act("Ana", "%27%20or%201=1%20--", "note", "{\"note\": \"x\"}").statusCode())
        .isEqualTo(400);
    assertThat(work.act("Ana", buyer, "explode", "{}").statusCode()).isEqualTo(404);
    assertThat(stage(buyer)).isEqualTo("lead");
  }

  @Test
  void aRequestThatIsSentTwiceCountsOnce() throws Exception {
    String buyer = work.asksForADemo("");
    String bearer = work.bearer("Ana");
    for (int i = 0; i < 2; i++) {
      assertThat(
              work.send(
                      "POST",
                      "/api/buyers/" + buyer + "/acts/note",
                      "{\"note\": \"once only\"}",
                      "Authorization",
                      bearer,
                      "Idempotency-Key",
                      "k-1")
                  .statusCode())
          .isEqualTo(200);
    }
    assertThat(events(buyer, "note_added")).isOne();
    for (String note : List.of("another under the same key", "and one more")) {
      work.send(
          "POST",
          "/api/buyers/" + buyer + "/acts/note",
          "{\"note\": \"" + note + "\"}",
          "Authorization",
          bearer,
          "Idempotency-Key",
          "k-1");
    }
    assertThat(events(buyer, "note_added")).as("what says something else is not lost").isEqualTo(3);
  }

  private long events(String buyer, String type) {
    return work.sql()
        .sql("select count(*) from event where buyer = :b and type = :type")
        .param("b", buyer)
        .param("type", type)
        .query(Long.class)
        .single();
  }

  @Test
  void twoAnswersPressedBeforeThePageIsThereAreBothKept() {
    String buyer = work.asksForADemo("");
    for (String question : List.of("need", "budget", "need")) {
      assertThat(
              work.submit(
                      "Ana",
                      "/buyers/" + buyer + "/acts/answer",
                      "once",
                      "one-page-answer",
                      "method",
                      "bant",
                      "question",
                      question,
                      "answer",
                      "confirmed")
                  .statusCode())
          .isEqualTo(303);
    }
    assertThat(events(buyer, "qualification_answered")).isEqualTo(2);
  }

  @Test
  void whatCouldNotBeTakenStaysWhereItWasTyped() {
    String buyer = work.asksForADemo("");
    HttpResponse<String> open =
        work.submit(
            "Ana",
            "/buyers/" + buyer + "/acts/open",
            "once",
            "typed",
            "name",
            "Two \"robots\"",
            "amount",
            "12,000");
    assertThat(open.statusCode()).isEqualTo(400);
    assertThat(open.body())
        .contains("“12,000” could be two amounts. Write 12000, or 12.")
        .contains("value=\"Two &#34;robots&#34;\"", "value=\"12,000\"");
    assertThat(open.body().replaceAll("\\s+", " "))
        .contains("<details class=\"menu\" open> <summary data-key=\"o\"");

    HttpResponse<String> bulk =
        work.submit(
            "Ana",
            "/bulk-acts",
            "list",
            "queue",
            "query",
            "part=mine",
            "once",
            "typed-bulk",
            "buyer",
            buyer,
            "act",
            "recycle",
            "way",
            "recycled/bad timing",
            "task",
            "not this");
    assertThat(bulk.statusCode()).isEqualTo(400);
    assertThat(bulk.body())
        .contains("until when", "1 buyer is selected", "href=\"/queue?part=mine\"")
        .contains("name=\"buyer\" value=\"" + buyer + "\"")
        .contains("value=\"recycled/bad timing\" selected");

    String heard = "They plan by radio. ".repeat(201);
    HttpResponse<String> note =
        work.submit("Ana", "/buyers/" + buyer + "/notes", "once", "typed", "note", heard);
    assertThat(note.statusCode()).isEqualTo(400);
    assertThat(note.body()).contains(heard, "too long", "href=\"/buyers/" + buyer + "#voice\"");

    HttpResponse<String> away =
        work.submit(
            "Ana",
            "/settings/absences",
            "person",
            "Ana",
            "from",
            "2027-03-02",
            "to",
            "2027-03-01",
            "takes",
            "3",
            "stand-in",
            "Mira",
            "reason",
            "training");
    assertThat(away.statusCode()).isEqualTo(400);
    assertThat(away.body())
        .contains("The last day is before the first.", "<details class=\"say\" open>")
        .contains("value=\"2027-03-02\"", "value=\"2027-03-01\"", "value=\"3\"")
        .contains("value=\"Mira\" selected", "value=\"training\" selected");
    assertThat(stage(buyer)).isEqualTo("lead");
  }

  @Test
  void anOldPageOfFactsTakesNothingBackAndSaysWhatChanged() {
    String buyer = work.asksForADemo("");
    String facts = "/buyers/" + buyer + "/facts";
    assertThat(work.get("Ana", facts).body()).contains("name=\"was.industry\" value=\"Machinery\"");
    assertThat(
            work.submit("Mira", facts, "fact.industry", "Food", "was.industry", "Machinery")
                .statusCode())
        .isEqualTo(303);
    String country = "{\"service\": \"Register\", \"values\": {\"country\": \"%s\"}}";
    assertThat(work.api("Ana", "/buyers/" + buyer + "/facts", country.formatted("AT")).body())
        .contains("\"taken\":[\"country\"]");
    HttpResponse<String> old =
        work.submit(
            "Ana",
            facts,
            "fact.industry",
            "Machinery",
            "was.industry",
            "Machinery",
            "fact.employees",
            "410",
            "was.employees",
            "400",
            "fact.country",
            "DE",
            "was.country",
            "DE");
    assertThat(old.headers().firstValue("Location").orElseThrow()).contains("noted=1&");
    HttpResponse<String> other =
        work.submit(
            "Ana",
            facts,
            "fact.industry",
            "Pharma",
            "was.industry",
            "Machinery",
            "fact.employees",
            "420",
            "was.employees",
            "410");
    assertThat(other.statusCode()).isEqualTo(409);
    assertThat(other.body())
        .contains("Industry is “Food” now: somebody said so meanwhile")
        .contains("name=\"fact.industry\" value=\"Pharma\"", "name=\"was.industry\" value=\"Food\"")
        .contains("name=\"fact.employees\" value=\"420\"");
    assertThat(work.get("Ana", "/api" + facts).body())
        .contains("\"Food\"", "\"410\"", "\"AT\"")
        .doesNotContain("Pharma");
    assertThat(work.api("Ana", "/buyers/" + buyer + "/facts", country.formatted("CH")).body())
        .as("nobody of ours said it, so a service may")
        .contains("\"taken\":[\"country\"]");
  }

  @Test
  void nobodyActsInTheNameOfAnotherFunction() {
    String buyer = work.asksForADemo("");
    String before = holder(buyer);
    String handoff = "{\"handoff\": \"to_development\", \"reason\": \"too early\"}";
    for (String other : List.of("Chloe", "Elif", "Jonas")) {
      for (String act : List.of("accept", "reject")) {
        HttpResponse<String> answer = work.act(other, buyer, act, handoff);
        assertThat(answer.statusCode()).as(other + " " + act).isEqualTo(400);
        assertThat(answer.body()).contains("Only somebody of development");
      }
    }
    assertThat(work.act("Elif", buyer, "offer", handoff).body())
        .contains("Only somebody of marketing");
    assertThat(holder(buyer)).isEqualTo(before);
    assertThat(work.act("Mira", buyer, "accept", handoff).statusCode()).isEqualTo(200);
    assertThat(holder(buyer)).isEqualTo("Mira");
    assertThat(work.act("Elif", buyer, "return", handoff).body())
        .contains("Only somebody of development");
    assertThat(holder(buyer)).isEqualTo("Mira");
  }

  @Test
  void whatBecomesOfAnOpportunityIsNotSaidOnTheDesk() {
    String buyer = work.asksForADemo("");
    String typo = "{\"opportunity\": \"typo\", \"amount\": \"50000\", \"reason\": \"price\"}";
    for (String act : List.of("won", "lost", "update")) {
      assertThat(work.act("Elif", buyer, act, typo).statusCode()).as(act).isEqualTo(404);
    }
    String open = "{\"name\": \"Planner\", \"amount\": \"5\", \"currency\": \"%s\"}";
    assertThat(work.act("Elif", buyer, "open", open.formatted("money")).body())
        .contains("by its three letters");
    assertThat(work.act("Elif", buyer, "open", open.formatted("chf")).statusCode()).isEqualTo(200);
    assertThat(
            work.sql()
                .sql(
                    "select type || ' ' || (properties ->> 'currency') from event"
                        + " where buyer = :b and type like 'opportunity%'")
                .param("b", buyer)
                .query(String.class)
                .list())
        .containsExactly("opportunity_created CHF");
  }

  @Test
  void aPartnerSeesOnlyWhatIsTheirs() throws Exception {
    String buyer = work.asksForADemo("");
    for (String path :
        List.of(
            "/buyers/" + buyer,
            "/buyers/" + buyer + "/why",
            "/buyers/" + buyer + "/score",
            "/buyers/" + buyer + "/stays/1",
            "/queue/" + buyer)) {
      HttpResponse<String> answer = work.get("Pat", path);
      assertThat(answer.statusCode()).as(path).isEqualTo(404);
      assertThat(answer.body()).doesNotContain(work.lastName());
    }
    assertThat(work.act("Pat", buyer, "note", "{\"note\": \"mine now\"}").statusCode())
        .isEqualTo(404);
  }

  /** How fast the next one comes is printed, not held: it is the machine's as much as ours. */
  @Test
  void fortyAreWorkedOffByKeyboardAloneWithSixKeysInTheMiddleAtMost() throws Exception {
    String events =
        IntStream.range(0, Dispositions.BUYERS)
            .mapToObj(n -> Workplace.demoRequest("halle" + n + ".example", "Halle " + n, "fair"))
            .collect(Collectors.joining(","));
    work.tell(events);
    for (int n = 0; n < Dispositions.BUYERS; n++) {
      String buyer = work.awaitOwner("Halle " + n);
      work.act("Ana", buyer, "assign", "{\"to\": \"Tomasz\"}");
    }
    work.visit(
        "Tomasz",
        1440,
        ColorScheme.DARK,
        (page, look) -> {
          look.open(work.address("/queue"));
          page.evaluate("window.sameLoad = true");
          Dispositions done = Dispositions.workOff(page);
          assertThat(page.evaluate("window.sameLoad")).as("no page is loaded anew").isEqualTo(true);
          System.out.println(done);
          assertThat(done.keys()).hasSize(Dispositions.BUYERS);
          assertThat(done.medianKeys()).isLessThanOrEqualTo(6);
          assertThat(look.complaints()).isEmpty();
        });
    for (Dispositions.Kind kind : Dispositions.Kind.values()) {
      assertThat(done(kind.event())).as(kind.event()).isEqualTo(Dispositions.times(kind.event()));
    }
  }

  private long done(String type) {
    return work.sql()
        .sql(
            "select count(distinct buyer) from event where source = 'fullcourt desk' and type = :type"
                + " and properties ->> 'owner' = 'Tomasz'")
        .param("type", type)
        .query(Long.class)
        .single();
  }
}
