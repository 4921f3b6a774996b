package dev.fullcourt.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.fullcourt.server.Installation;
import dev.fullcourt.server.Project;
import dev.fullcourt.server.Year;
import dev.fullcourt.server.access.Account;
import dev.fullcourt.server.access.Member;
import dev.fullcourt.server.access.Members;
import dev.fullcourt.server.access.Role;
import dev.fullcourt.server.access.Sessions;
import dev.fullcourt.server.sources.Sources;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A day at the desk: buyers come in, are routed, taken, worked on, given back, won. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeskTest {

  private final HttpClient http = HttpClient.newHttpClient();
  private Chromium chromium;
  private Installation installation;
  private String key;
  private int companies;

  @BeforeAll
  void open(@TempDir Path data, @TempDir Path files) throws IOException {
    chromium = Chromium.open();
    installation = Installation.serve(data);
    installation.importSample(Project.sample("demo"), Year.of(20, files));
    key = installation.bean(Sources.class).add("website").key();
    for (String name : List.of("Ana", "Ben", "Mira", "Tomasz")) {
      installation.signIn(name, Role.DEVELOPMENT);
    }
    installation.signIn("Chloe", Role.MARKETING);
  }

  @AfterAll
  void close() {
    if (installation != null) {
      installation.close();
    }
    if (chromium != null) {
      chromium.close();
    }
  }

  private HttpResponse<String> post(String path, String body, String... headers) {
    try {
      return http.send(
          HttpRequest.newBuilder(URI.create(installation.address() + path))
              .header("Content-Type", "application/json")
              .headers(headers)
              .POST(BodyPublishers.ofString(body))
              .build(),
          BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Somebody at a new company that fits asks for a demo; the buyer's id, once it is routed. */
  private String somebodyAsksForADemo() throws Exception {
    String domain = "werk" + ++companies + ".example";
    String events =
        """
        {"events": [
          {"id": "a-%1$s", "type": "account_described", "account": "%1$s",
           "properties": {"name": "Werk %2$d GmbH", "employees": 400, "country": "DE",
             "industry": "Machinery"}},
          {"id": "p-%1$s", "type": "person_identified", "person": "ada@%1$s", "account": "%1$s",
           "properties": {"first_name": "Ada", "last_name": "Roth", "title": "Plant Manager"}},
          {"id": "d-%1$s", "type": "demo_requested", "person": "ada@%1$s", "account": "%1$s",
           "properties": {"message": "Can it plan night shifts?"}}]}
        """
            .formatted(domain, companies);
    HttpResponse<String> taken =
        post("/api/events", events, "Authorization", "Basic " + basic(key));
    assertThat(taken.statusCode()).as(taken.body()).isEqualTo(200);
    return await(
        """
        select o.buyer from buyer_owner o join buyer b on b.id = o.buyer
          join buyer_view v on v.buyer = o.buyer
        where v.name = 'Werk %d GmbH' and o.person is not null
        """
            .formatted(companies));
  }

  private static String basic(String key) {
    return java.util.Base64.getEncoder().encodeToString((key + ":").getBytes());
  }

  private String await(String query) throws InterruptedException {
    Instant end = Instant.now().plus(Duration.ofSeconds(20));
    while (Instant.now().isBefore(end)) {
      var found = installation.sql().sql(query).query(String.class).optional();
      if (found.isPresent()) {
        return found.get();
      }
      Thread.sleep(50);
    }
    throw new AssertionError("not within 20 seconds: " + query);
  }

  private String holder(String buyer) {
    return installation
        .sql()
        .sql("select person from buyer_owner where buyer = :buyer")
        .param("buyer", buyer)
        .query(String.class)
        .single();
  }

  private String stage(String buyer) {
    return installation
        .sql()
        .sql("select stage from buyer_view where buyer = :buyer")
        .param("buyer", buyer)
        .query(String.class)
        .single();
  }

  private String token(String name) {
    Member member = installation.bean(Members.class).findNamed(name).orElseThrow();
    return installation.bean(Account.class).makeToken(member, "test", true);
  }

  private HttpResponse<String> act(String name, String buyer, String act, String said) {
    return post(
        "/api/buyers/" + buyer + "/acts/" + act, said, "Authorization", "Bearer " + token(name));
  }

  @Test
  void aLeadIsTakenWorkedOnQualifiedAndWonByKeyboardAlone() throws Exception {
    String buyer = somebodyAsksForADemo();
    String rep = holder(buyer);
    try (var window = chromium.window(1440, ColorScheme.LIGHT)) {
      Chromium.signIn(window, installation, installation.signIn(rep));
      Page page = window.newPage();
      Look look = Look.at(page);
      look.open(installation.address() + "/queue/" + buyer);
      assertThat(page.textContent(".desk-card"))
          .contains("Asked for a demo", "Can it plan night shifts?", "they asked to talk");
      look.isFine("desk-offered-1440-light");

      page.keyboard().press("a");
      page.waitForURL("**told=**");
      assertThat(page.textContent(".note")).contains("is yours");
      page.keyboard().press("n");
      page.keyboard().type("Wants a trial in May");
      page.keyboard().press("Escape");
      page.keyboard().press("c");
      page.waitForURL("**Noted**");
      assertThat(page.textContent(".timeline")).contains("Wants a trial in May");
      page.keyboard().press("q");
      page.keyboard().press("1");
      page.locator(".mark.confirmed").first().waitFor();
      look.isFine("desk-working-1440-light");
    }
    assertThat(act("Ana", buyer, "open", "{\"name\": \"Trial\", \"amount\": \"12000\"}").body())
        .contains("\"done\":true");
    assertThat(stage(buyer)).isEqualTo("opportunity");
    String opportunity =
        installation
            .sql()
            .sql("select opportunity from opportunity_view where buyer = :buyer")
            .param("buyer", buyer)
            .query(String.class)
            .single();
    assertThat(act("Ana", buyer, "won", "{\"opportunity\": \"" + opportunity + "\"}").statusCode())
        .isEqualTo(200);
    assertThat(stage(buyer)).isEqualTo("customer");
  }

  @Test
  void ofTwoWhoPressAtOnceOneWinsAndTheOtherIsTold() throws Exception {
    String buyer = somebodyAsksForADemo();
    List<CompletableFuture<HttpResponse<String>>> both = new ArrayList<>();
    for (String name : List.of("Ben", "Mira")) {
      String bearer = "Bearer " + token(name);
      both.add(
          CompletableFuture.supplyAsync(() ->
              post(
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
    String buyer = somebodyAsksForADemo();
    assertThat(
            act("Ana", buyer, "reject", "{\"handoff\": \"to_development\", \"reason\": \"hm\"}")
                .body())
        .contains("not our market, no such person, too early");
    assertThat(act("Ana", buyer, "reject", "{\"handoff\": \"to_development\"}").body())
        .contains("Say why.");
    assertThat(act("Ana", buyer, "assign", "{\"to\": \"Nobody\"}").statusCode()).isEqualTo(400);
    assertThat(
            act("Ana", buyer, "recycle", "{\"stage\": \"recycled\", \"reason\": \"bad timing\"}")
                .body())
        .contains("until when");
    assertThat(act("Ana", "%27%20or%201=1%20--", "note", "{\"note\": \"x\"}").statusCode())
        .isEqualTo(400);
    assertThat(act("Ana", buyer, "explode", "{}").statusCode()).isEqualTo(404);
    assertThat(stage(buyer)).isEqualTo("lead");
  }

  @Test
  void aRequestThatIsSentTwiceCountsOnce() throws Exception {
    String buyer = somebodyAsksForADemo();
    String bearer = "Bearer " + token("Ana");
    for (int i = 0; i < 2; i++) {
      assertThat(
              post(
                      "/api/buyers/" + buyer + "/acts/note",
                      "{\"note\": \"once only\"}",
                      "Authorization",
                      bearer,
                      "Idempotency-Key",
                      "k-1")
                  .statusCode())
          .isEqualTo(200);
    }
    assertThat(
            installation
                .sql()
                .sql("select count(*) from event where buyer = :b and type = 'note_added'")
                .param("b", buyer)
                .query(Long.class)
                .single())
        .isOne();
  }

  @Test
  void aTaskForAnotherTeamIsAskedAnsweredAndTheBuyerStays() throws Exception {
    String buyer = somebodyAsksForADemo();
    String before = holder(buyer);
    assertThat(
            act(before, buyer, "ask", "{\"name\": \"research\", \"task\": \"Who decides?\"}")
                .statusCode())
        .isEqualTo(200);
    try (var window = chromium.window(390, ColorScheme.DARK)) {
      Chromium.signIn(window, installation, installation.signIn("Chloe"));
      Page page = window.newPage();
      Look look = Look.at(page);
      look.open(installation.address() + "/queue/" + buyer);
      assertThat(page.textContent(".lines")).contains("Who decides?");
      look.isFine("desk-task-390-dark");
      page.fill("input[name=result]", "Their managing director");
      page.click("text=Answer");
      page.waitForURL("**told=**");
    }
    assertThat(
            installation
                .sql()
                .sql("select outcome from pass_run where buyer = :b")
                .param("b", buyer)
                .query(String.class)
                .single())
        .isEqualTo("answered");
    assertThat(holder(buyer)).isEqualTo(before);
  }

  @Test
  void aPartnerSeesOnlyWhatIsTheirs() throws Exception {
    String buyer = somebodyAsksForADemo();
    String cookie = Sessions.COOKIE + "=" + installation.signIn("Pat", Role.PARTNER);
    for (String path :
        List.of(
            "/buyers/" + buyer,
            "/buyers/" + buyer + "/why",
            "/buyers/" + buyer + "/score",
            "/buyers/" + buyer + "/stays/1",
            "/queue/" + buyer)) {
      HttpResponse<String> answer =
          http.send(
              HttpRequest.newBuilder(URI.create(installation.address() + path))
                  .header("Cookie", cookie)
                  .build(),
              BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(path).isEqualTo(404);
      assertThat(answer.body()).doesNotContain("Werk " + companies);
    }
    assertThat(act("Pat", buyer, "note", "{\"note\": \"mine now\"}").statusCode()).isEqualTo(404);
  }

  @Test
  void rejectingTakesTwoKeysAndTheNextOneIsThere() throws Exception {
    List<String> buyers = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      String buyer = somebodyAsksForADemo();
      act("Ana", buyer, "assign", "{\"to\": \"Tomasz\"}");
      buyers.add(buyer);
    }
    try (var window = chromium.window(1440, ColorScheme.DARK)) {
      Chromium.signIn(window, installation, installation.signIn("Tomasz"));
      Page page = window.newPage();
      Look.at(page).open(installation.address() + "/queue");
      for (int i = 0; i < buyers.size(); i++) {
        String now = page.textContent("#card-title");
        page.keyboard().press("r");
        page.keyboard().press("3");
        page.waitForFunction(
            "name => !document.querySelector('#card-title')"
                + " || document.querySelector('#card-title').textContent !== name",
            now);
      }
    }
    assertThat(
            installation
                .sql()
                .sql(
                    "select count(*) from event where source = 'fullcourt desk' and type ="
                        + " 'handoff_rejected' and properties ->> 'owner' = 'Tomasz' and"
                        + " properties ->> 'reason' = 'too early'")
                .query(Long.class)
                .single())
        .isEqualTo(buyers.size());
  }

  @Test
  void theQueueIsLegibleAtAnyWidthInLightAndDark() throws Exception {
    String buyer = somebodyAsksForADemo();
    for (int width : new int[] {1440, 390}) {
      for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
        try (var window = chromium.window(width, scheme, installation)) {
          Look look = Look.at(window.newPage());
          look.open(installation.address() + "/queue/" + buyer);
          look.isFine("desk-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT));
        }
      }
    }
  }
}
