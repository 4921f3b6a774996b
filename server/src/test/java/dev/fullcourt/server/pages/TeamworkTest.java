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
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Marketing and sales serve each other: feedback, requests, the inbox, cards, and what buyers said. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TeamworkTest {

  private static final String NASTY = "<script>alert('x')</script><img src=x onerror=alert(1)>";

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
    installation.signIn("Elif", Role.SALES);
    installation.signIn("Pat", Role.PARTNER);
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

  /** Somebody at a new company comes by a campaign and asks for a demo; the buyer's id. */
  private String somebodyComesBy(String campaign, String owner) throws Exception {
    String domain = "halle" + ++companies + ".example";
    String events =
        """
        {"events": [
          {"id": "a-%1$s", "type": "account_described", "account": "%1$s",
           "properties": {"name": "Halle %2$d GmbH", "employees": 400, "country": "DE",
             "industry": "Machinery"}},
          {"id": "p-%1$s", "type": "person_identified", "person": "ada@%1$s", "account": "%1$s",
           "properties": {"first_name": "Ada", "last_name": "Roth", "title": "Plant Manager"}},
          {"id": "v-%1$s", "type": "page_viewed", "person": "ada@%1$s", "account": "%1$s",
           "properties": {"path": "/compare/spreadsheets", "utm_campaign": "%3$s"}},
          {"id": "d-%1$s", "type": "demo_requested", "person": "ada@%1$s", "account": "%1$s",
           "properties": {"message": "Can it plan night shifts?"}}]}
        """
            .formatted(domain, companies, campaign);
    String basic =
        Base64.getEncoder().encodeToString((key + ":").getBytes(StandardCharsets.UTF_8));
    assertThat(post("/api/events", events, "Basic " + basic).statusCode()).isEqualTo(200);
    String buyer =
        await(
            """
            select o.buyer from buyer_owner o join buyer_view v on v.buyer = o.buyer
            where v.name = 'Halle %d GmbH' and o.person is not null
            """
                .formatted(companies));
    assertThat(act("Ana", buyer, "assign", "{\"to\": \"" + owner + "\"}")).contains("true");
    return buyer;
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

  private HttpResponse<String> post(String path, String body, String authorization) {
    return send(
        HttpRequest.newBuilder(URI.create(installation.address() + path))
            .header("Content-Type", "application/json")
            .header("Authorization", authorization)
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private String bearer(String name) {
    Member member = installation.bean(Members.class).findNamed(name).orElseThrow();
    return "Bearer " + installation.bean(Account.class).makeToken(member, "test", true);
  }

  private HttpResponse<String> api(String name, String path, String body) {
    return post("/api" + path, body, bearer(name));
  }

  private String act(String name, String buyer, String act, String said) {
    return api(name, "/buyers/" + buyer + "/acts/" + act, said).body();
  }

  private HttpResponse<String> get(String name, String path) {
    Role[] any = {Role.DEVELOPMENT};
    return send(
        HttpRequest.newBuilder(URI.create(installation.address() + path))
            .header("Cookie", Sessions.COOKIE + "=" + installation.signIn(name, any))
            .build());
  }

  private interface Visit {
    void to(Page page, Look look) throws Exception;
  }

  private void visit(String name, int width, ColorScheme scheme, Visit visit) throws Exception {
    try (var window = chromium.window(width, scheme)) {
      Chromium.signIn(window, installation, installation.signIn(name, Role.DEVELOPMENT));
      Page page = window.newPage();
      visit.to(page, Look.at(page));
    }
  }

  @Test
  void whatSalesSaysOfALeadIsOnThePageOfItsProgramAtOnce() throws Exception {
    String good = somebodyComesBy("spring launch", "Ben");
    String early = somebodyComesBy("spring launch", "Ben");
    assertThat(act("Ben", good, "accept", "{\"handoff\": \"to_development\"}")).contains("true");
    visit(
        "Chloe",
        1440,
        ColorScheme.LIGHT,
        (page, look) -> {
          look.open(installation.address() + "/programs/spring%20launch");
          assertThat(page.textContent("main")).doesNotContain("Rejected because");
          act(
              "Ben",
              early,
              "reject",
              "{\"handoff\": \"to_development\", \"reason\": \"too early\", \"note\": \""
                  + NASTY.replace("\"", "\\\"")
                  + "\"}");
          page.locator("text=Rejected because").waitFor();
          assertThat(page.textContent("main")).contains("Rejected: too early", "Ben", NASTY);
          look.isFine("program-1440-light");
        });
    String page = get("Chloe", "/programs/spring%20launch").body();
    assertThat(number(page, "Offered")).isEqualTo(2);
    assertThat(number(page, "Accepted")).isEqualTo(1);
    assertThat(number(page, "Rejected because too early")).isEqualTo(1);
    assertThat(page).contains("Asked for a demo", "/compare/spreadsheets");
    String rule = get("Chloe", "/programs?rule=1.interest.1").body();
    assertThat(number(rule, "Rejected")).isPositive();
    assertThat(get("Chloe", "/api/programs?program=spring%20launch").body())
        .contains("\"reason\":\"too early\"", "\"buyers\":1");
    assertThat(get("Pat", "/programs").statusCode()).isEqualTo(403);
    assertThat(get("Chloe", "/programs?period=never").statusCode()).isEqualTo(400);
  }

  /** A number of the page, after its list was found to be as long. */
  private long number(String page, String label) {
    Matcher link =
        Pattern.compile("href=\"(/buyers\\?[^\"]*)\" aria-label=\"" + label + ": (\\d+) buyers?\"")
            .matcher(page);
    assertThat(link.find()).as(label).isTrue();
    String list = get("Chloe", link.group(1).replace("&amp;", "&")).body();
    assertThat(list).contains(link.group(2) + " buyer");
    return Long.parseLong(link.group(2));
  }

  @Test
  void whatIsAskedOfAnotherTeamIsInItsInboxAndTheAnswerComesBack() throws Exception {
    String buyer = somebodyComesBy("autumn", "Mira");
    visit(
        "Mira",
        1440,
        ColorScheme.LIGHT,
        (page, look) -> {
          look.open(installation.address() + "/buyers/" + buyer);
          page.click("text=Ask another team");
          page.fill("textarea[name=task]", "Who decides there? " + NASTY);
          look.isFine("ask-1440-light");
          page.click("button.main");
          page.waitForURL("**/requests/" + buyer + ".0");
          assertThat(page.textContent("main")).contains("Nobody has taken it on yet", "Mira asks");
        });
    String general =
        "{\"kind\": \"content\", \"subject\": \"case study\", \"task\": \"One of a pharma plant\","
            + " \"function\": \"marketing\", \"due\": \"%s\"}";
    assertThat(api("Elif", "/requests", general.formatted("soon")).body()).contains("until when");
    String day = LocalDate.now(ZoneOffset.UTC).plusDays(2).toString();
    String asked = api("Elif", "/requests", general.formatted(day)).body();
    Matcher id = Pattern.compile("/requests/(\\d+)").matcher(asked);
    assertThat(id.find()).as(asked).isTrue();
    assertThat(api("Elif", "/requests/" + id.group(1) + "/answer", "{\"words\": \"I\"}").body())
        .contains("Only somebody of marketing");
    assertThat(get("Pat", "/requests/" + id.group(1)).statusCode()).isEqualTo(404);

    visit(
        "Chloe",
        390,
        ColorScheme.DARK,
        (page, look) -> {
          look.open(installation.address() + "/inbox");
          assertThat(page.textContent(".inbox")).contains("Who decides there?", NASTY, "pharma");
          assertThat(page.textContent("header .count")).isNotEmpty();
          look.isFine("inbox-390-dark");
          page.click("text=One of a pharma plant");
          page.click("text=I am on it");
          page.fill("textarea[name=words]", "It is in the library");
          page.locator("button.main").click();
          page.locator("text=It is in the library").first().waitFor();
          look.isFine("request-390-dark");
        });
    assertThat(api("Elif", "/requests/" + id.group(1) + "/withdraw", "{}").body())
        .contains("answered already");
    assertThat(api("Chloe", "/requests/" + buyer + ".0/answer", "{\"words\": \"Their CFO\"}").body())
        .contains("\"done\":true");
    assertThat(get("Mira", "/requests/" + buyer + ".0").body()).contains("Their CFO", "Answered");
    assertThat(
            installation
                .sql()
                .sql("select outcome from pass_run where buyer = :b")
                .param("b", buyer)
                .query(String.class)
                .single())
        .isEqualTo("answered");
    answersAreSeenAndTasksPutOff(buyer);
  }

  private void answersAreSeenAndTasksPutOff(String buyer) throws Exception {
    assertThat(get("Elif", "/api/inbox").body()).contains("\"kind\":\"ANSWER\"", "pharma");
    visit(
        "Mira",
        1440,
        ColorScheme.DARK,
        (page, look) -> {
          look.open(installation.address() + "/inbox");
          assertThat(page.textContent(".inbox")).contains("Answered: Who decides there?");
          look.isFine("inbox-1440-dark");
          page.keyboard().press("j");
          assertThat(page.evaluate("document.activeElement.className")).isEqualTo("go");
          page.keyboard().press("z");
          page.locator("text=Put off").first().waitFor();
          page.locator("button:has-text('Seen')").first().click();
          page.waitForFunction(
              "() => !document.querySelector('.inbox').textContent.includes('Answered: Who')");
        });
    String key = "handoff:" + buyer + ":0";
    assertThat(api("Mira", "/inbox/marks", "{\"item\": \"" + key + "\", \"when\": \"back\"}").body())
        .contains("\"key\":\"" + key + "\"");
    assertThat(api("Mira", "/inbox/marks", "{\"item\": \"x\", \"when\": \"never\"}").statusCode())
        .isEqualTo(400);
  }

  @Test
  void aCardShowsUpAtTheBuyersItFitsAndGetsOld() throws Exception {
    String buyer = somebodyComesBy("cards", "Ben");
    String card =
        """
        {"kind": "competitor", "title": "Spreadsheets %s", "text": "One person.\\n\\n%s",
         "stages": ["lead"], "industries": "Machinery, Food", "keywords": ["/compare/spread"],
         "days": "30"}
        """
            .formatted(NASTY, NASTY);
    assertThat(api("Chloe", "/intelligence", card).body()).contains("\"done\":true");
    assertThat(api("Chloe", "/intelligence", "{\"title\": \"x\"}").body()).contains("Say what one");
    assertThat(api("Pat", "/intelligence", card).statusCode()).isEqualTo(403);
    assertThat(get("Ben", "/api/intelligence?buyer=" + buyer).body()).contains("Spreadsheets");
    String other =
        installation
            .sql()
            .sql("select buyer from buyer_view where stage <> 'lead' limit 1")
            .query(String.class)
            .single();
    assertThat(get("Ben", "/api/intelligence?buyer=" + other).body()).isEqualTo("[]");
    installation.sql().sql("update card set checked_at = now() - interval '31 days'").update();
    visit(
        "Ben",
        390,
        ColorScheme.DARK,
        (page, look) -> {
          look.open(installation.address() + "/queue/" + buyer);
          assertThat(page.textContent(".known")).contains("not checked lately");
          page.click(".knows summary");
          look.isFine("desk-card-390-dark");
          page.click(".knows button:has-text('Yes')");
          page.waitForURL("**/queue/" + buyer);
          look.open(installation.address() + "/buyers/" + buyer);
          assertThat(page.textContent(".known")).contains("Spreadsheets", "helped 1 of 1");
          look.open(installation.address() + "/intelligence");
          look.isFine("intelligence-390-dark");
          page.click(".deck h2 a");
          page.click("button:has-text('Still right')");
          page.locator("text=under 1").first().waitFor();
          look.isFine("card-390-dark");
          page.click("text=Change it");
          page.fill("input[name=title]", "Spreadsheets, again");
          page.click("button:has-text('Save')");
          assertThat(page.textContent("main")).contains("Version 2", "Version 1");
        });
  }

  @Test
  void whatIsHeardIsNotedFoundAgainAndConversationsAreAskedFor() throws Exception {
    String buyer = somebodyComesBy("voice", "Tomasz");
    visit(
        "Chloe",
        1440,
        ColorScheme.LIGHT,
        (page, look) -> {
          look.open(installation.address() + "/buyers/" + buyer);
          page.fill(".noting textarea", "Their forklift drivers plan by radio. " + NASTY);
          page.click("text=Note it");
          page.waitForURL("**/buyers/" + buyer + "#voice");
          assertThat(page.textContent(".heard")).contains("forklift drivers", "noted by Chloe");
          look.isFine("buyer-voice-1440-light");
          look.open(installation.address() + "/voice?q=forkl%20RADIO&stage=lead&industry=Machinery");
          assertThat(page.textContent(".heard")).contains("forklift drivers", NASTY);
          look.isFine("voice-1440-light");
        });
    assertThat(get("Ana", "/voice?q=forklift&stage=customer").body()).contains("Nobody said that");
    assertThat(get("Ana", "/api/voice?q=night%20shifts&who=theirs").body())
        .contains("Can it plan night shifts?");
    assertThat(get("Ana", "/voice?q=%27%20%26%20!(%7C").statusCode()).isEqualTo(200);
    assertThat(get("Pat", "/voice").statusCode()).isEqualTo(403);
    String ask =
        "{\"buyer\": \"%s\", \"kind\": \"conversation\", \"task\": \"May I talk to Ada?\"}"
            .formatted(buyer);
    assertThat(api("Chloe", "/requests", ask).body()).contains("\"done\":true");
    assertThat(get("Tomasz", "/api/inbox").body()).contains("May I talk to Ada?");
    assertThat(get("Ben", "/api/inbox").body()).doesNotContain("May I talk to Ada?");
    assertThat(
            api("Tomasz", "/requests/" + buyer + ".0/decline", "{\"words\": \"Not now\"}").body())
        .contains("\"done\":true");
    assertThat(get("Chloe", "/api/voice?industry=Food").body()).doesNotContain("\"refused\":1");
    assertThat(get("Chloe", "/api/voice?industry=Machinery").body())
        .contains("\"stage\":\"lead\",\"asked\":1,\"granted\":0,\"refused\":1");
  }

  @Test
  void pagesAreLegibleAtAnyWidthInLightAndDark() {
    List<String> addresses = List.of("/inbox", "/requests", "/programs", "/intelligence/new");
    for (int width : new int[] {1440, 390}) {
      for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
        try (var window = chromium.window(width, scheme, installation)) {
          Look look = Look.at(window.newPage());
          for (String address : addresses) {
            look.open(installation.address() + address);
            String name = address.substring(1).replace('/', '-');
            look.isFine(name + "-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT));
          }
        }
      }
    }
  }
}
