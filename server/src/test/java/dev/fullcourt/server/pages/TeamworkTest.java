package dev.fullcourt.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.engine.playbook.PlaybookReader;
import dev.fullcourt.engine.playbook.Reading;
import dev.fullcourt.server.Project;
import dev.fullcourt.server.access.Role;
import dev.fullcourt.server.page.Period;
import dev.fullcourt.server.voice.Voice;
import dev.fullcourt.server.voice.VoiceFilter;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Marketing and sales serve each other: feedback, requests, tasks, the inbox, cards, and what
 * buyers said.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TeamworkTest {

  private static final String NASTY = "<script>alert('x')</script><img src=x onerror=alert(1)>";

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

  @Test
  void whatSalesSaysOfALeadIsOnThePageOfItsProgramAtOnce() throws Exception {
    String good = work.asksForADemo("spring launch", "Ben");
    String early = work.asksForADemo("spring launch", "Ben");
    assertThat(work.act("Ben", good, "accept", "{\"handoff\": \"to_development\"}").body())
        .contains("true");
    work.visit(
        "Chloe",
        1440,
        ColorScheme.LIGHT,
        (page, look) -> {
          look.open(work.address("/programs/spring%20launch"));
          assertThat(page.textContent("main")).doesNotContain("Rejected because");
          work.act(
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
    String page = work.get("Chloe", "/programs/spring%20launch").body();
    assertThat(number(page, "Offered")).isEqualTo(2);
    assertThat(number(page, "Accepted")).isEqualTo(1);
    assertThat(number(page, "Rejected because too early")).isEqualTo(1);
    assertThat(page).contains("Asked for a demo", "/compare/spreadsheets");
    String rule = work.get("Chloe", "/programs?rule=1.interest.1").body();
    assertThat(number(rule, "Rejected")).isPositive();
    assertThat(work.get("Chloe", "/api/programs?program=spring%20launch").body())
        .contains("\"reason\":\"too early\"", "\"buyers\":1");
    assertThat(work.get("Pat", "/programs").statusCode()).isEqualTo(403);
    assertThat(work.get("Chloe", "/programs?period=never").statusCode()).isEqualTo(400);
  }

  @Test
  void whetherBriefsHelpedIsToldWhereMarketingLooksAtItsLeads() throws Exception {
    String good = work.asksForADemo("brief week", "Ben");
    String useless = work.asksForADemo("brief week", "Ben");
    work.asksForADemo("brief week", "Ben");
    assertThat(work.get("Chloe", "/programs/brief%20week").body())
        .as("nobody rated any")
        .contains("Accepted")
        .doesNotContain("Brief");
    rates("Ben", good, "no");
    rates("Ben", good, "yes");
    rates("Ana", good, "no");
    rates("Ben", useless, "yes");
    rates("Ben", useless, "no");
    String page = work.get("Chloe", "/programs/brief%20week").body();
    assertThat(number(page, "Brief rated")).isEqualTo(2);
    assertThat(number(page, "Brief helped")).as("by the last word of each").isEqualTo(1);
    assertThat(page).contains("said so");
    assertThat(number(page, "/compare/spreadsheets, brief helped")).isEqualTo(1);
    assertThat(number(page, "/compare/spreadsheets, brief rated")).isEqualTo(2);
    String rule = work.get("Chloe", "/programs?rule=1.interest.1").body();
    assertThat(number(rule, "brief week, brief helped")).isEqualTo(1);
    String list = work.get("Chloe", "/buyers?program=brief%20week&lead=helped").body();
    assertThat(list).contains("1 buyer", "had a helpful brief as a lead");
    assertThat(work.get("Chloe", "/api/programs?program=brief%20week").body())
        .contains("\"RATED\":2", "\"HELPED\":1");
    assertThat(work.get("Chloe", "/programs.csv?program=brief%20week").body())
        .contains(",lost,rated,helped\r\n")
        .containsPattern("content,/compare/spreadsheets,3,.*,2,1\r\n");
    work.visit(
        "Chloe",
        1440,
        ColorScheme.DARK,
        (window, look) -> {
          look.open(work.address("/programs/brief%20week"));
          assertThat(window.textContent(".tallies")).contains("1 of 2 said so");
          look.isFine("program-briefs-1440-dark");
        });
    work.visit(
        "Chloe",
        390,
        ColorScheme.LIGHT,
        (window, look) -> {
          look.open(work.address("/programs/brief%20week"));
          look.isFine("program-briefs-390-light");
        });
  }

  private void rates(String name, String buyer, String helpful) {
    assertThat(work.act(name, buyer, "brief", "{\"helpful\": \"" + helpful + "\"}").body())
        .contains("true");
  }

  @Test
  void aBriefIsRatedOfTheOfferAtHand() {
    String buyer = work.asksForADemo("second brief", "Ben");
    String name = work.lastName().replace(" ", "%20");
    assertThat(
            work.act(
                    "Ben",
                    buyer,
                    "reject",
                    "{\"handoff\": \"to_development\", \"reason\": \"too early\"}")
                .body())
        .contains("true");
    assertThat(work.act("Chloe", buyer, "offer", "{\"handoff\": \"to_development\"}").body())
        .contains("true");
    rates("Ben", buyer, "yes");
    assertThat(work.get("Chloe", "/buyers?lead=helped&q=" + name).body()).contains("1 buyer<");
    assertThat(work.get("Chloe", "/programs/second%20brief").body())
        .as("the program is behind the first offer alone")
        .doesNotContain("Brief");
  }

  /** A number of the page, after its list was found to be as long. */
  private long number(String page, String label) {
    Matcher link =
        Pattern.compile("href=\"(/buyers\\?[^\"]*)\" aria-label=\"" + label + ": (\\d+) buyers?\"")
            .matcher(page);
    assertThat(link.find()).as(label).isTrue();
    String list = work.get("Chloe", link.group(1).replace("&amp;", "&")).body();
    assertThat(list).contains(link.group(2) + " buyer");
    return Long.parseLong(link.group(2));
  }

  @Test
  void whatIsAskedOfAnotherTeamIsInItsInboxAndTheAnswerComesBack() throws Exception {
    String buyer = work.asksForADemo("autumn", "Mira");
    work.visit(
        "Mira",
        1440,
        ColorScheme.LIGHT,
        (page, look) -> {
          look.open(work.address("/buyers/" + buyer));
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
    assertThat(work.api("Elif", "/requests", general.formatted("soon")).body())
        .contains("until when");
    String day = LocalDate.now(ZoneOffset.UTC).plusDays(2).toString();
    String asked = work.api("Elif", "/requests", general.formatted(day)).body();
    Matcher id = Pattern.compile("/requests/(\\d+)").matcher(asked);
    assertThat(id.find()).as(asked).isTrue();
    assertThat(
            work.api("Elif", "/requests/" + id.group(1) + "/answer", "{\"words\": \"I\"}").body())
        .contains("Only somebody of marketing");
    assertThat(work.get("Pat", "/requests/" + id.group(1)).statusCode()).isEqualTo(404);

    work.visit(
        "Chloe",
        390,
        ColorScheme.DARK,
        (page, look) -> {
          look.open(work.address("/inbox"));
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
    assertThat(work.api("Elif", "/requests/" + id.group(1) + "/withdraw", "{}").body())
        .contains("answered already");
    assertThat(
            work.api("Chloe", "/requests/" + buyer + ".0/answer", "{\"words\": \"Their CFO\"}")
                .body())
        .contains("\"done\":true");
    assertThat(work.get("Mira", "/requests/" + buyer + ".0").body())
        .contains("Their CFO", "Answered");
    assertThat(
            work.sql()
                .sql("select outcome from pass_run where buyer = :b")
                .param("b", buyer)
                .query(String.class)
                .single())
        .isEqualTo("answered");
    answersAreSeenAndTasksPutOff(buyer);
  }

  @Test
  void whatIsAskedTwiceIsOneRequestAndWhatWasRewrittenIsAnother() {
    String day = LocalDate.now(ZoneOffset.UTC).plusDays(2).toString();
    List<String> asked = new ArrayList<>();
    for (String task : List.of("A list", "A list", "A list of all plants")) {
      HttpResponse<String> answer =
          work.submit(
              "Elif",
              "/requests",
              "once",
              "one-form",
              "kind",
              "event",
              "task",
              task,
              "function",
              "marketing",
              "due",
              day);
      asked.add(answer.headers().firstValue("Location").orElseThrow());
    }
    assertThat(asked.get(1)).isEqualTo(asked.get(0)).isNotEqualTo(asked.get(2));
    assertThat(work.get("Elif", asked.get(2)).body()).contains("A list of all plants");
    assertThat(
            work.sql()
                .sql("select count(*) from audit where what = 'asked' and after = 'A list'")
                .query(Long.class)
                .single())
        .isOne();
    HttpResponse<String> blank =
        work.submit("Chloe", asked.get(0) + "/answer", "once", "a", "words", "x".repeat(4_001));
    assertThat(blank.statusCode()).isEqualTo(400);
    assertThat(blank.body()).contains("at most 4,000 letters", "x".repeat(4_001));
  }

  /** What waits for somebody who has more to do than a page shows. */
  @Test
  void thereIsMoreThanIsShownAndNothingElseIsLostForIt() {
    work.hire("Olga", Role.DEVELOPMENT);
    String buyer = work.asksForADemo("", "Tomasz");
    String day = LocalDate.now(ZoneOffset.UTC).plusDays(2).toString();
    String ask =
        "{\"kind\": \"other\", \"task\": \"Answer me\", \"function\": \"marketing\", \"due\": \"%s\"}";
    String said = work.api("Olga", "/requests", ask.formatted(day)).body();
    Matcher id = Pattern.compile("/requests/(\\d+)").matcher(said);
    assertThat(id.find()).as(said).isTrue();
    work.api("Chloe", "/requests/" + id.group(1) + "/answer", "{\"words\": \"Here it is\"}");
    long others =
        work.get("Olga", "/inbox.csv")
            .body()
            .lines()
            .filter(line -> line.matches("handoff,.*"))
            .count();
    long all = others + 501;
    work.sql()
        .sql(
            """
            insert into queue_item (buyer, name, stage, function, person, since, score, handoff,
              offer, offered, raised, decisions)
            select 'many_' || n, 'Many ' || n, 'lead', 'development', 'Olga', now(), 1,
              'to_development', 0, now(), false, 0
            from generate_series(1, 501) n
            """)
        .update();
    try {
      String page = work.get("Olga", "/inbox").body();
      assertThat(page)
          .contains(
              "To do <span class=\"sum\">" + all, "The first 300 of " + all + "; the file has all")
          .contains("To know <span class=\"sum\">1</span>", "Answered: Answer me");
      assertThat(work.get("Olga", "/inbox?kind=answer").body())
          .contains("Answered: Answer me")
          .doesNotContain("Many ");
      assertThat(work.get("Olga", "/api/inbox?kind=answer").body()).contains("Answer me");
      assertThat(work.get("Olga", "/api/inbox").body()).contains("\"kind\":\"ANSWER\"");
      assertThat(work.get("Olga", "/inbox.csv").body().lines().count()).isEqualTo(all + 2);
      assertThat(work.get("Olga", "/queue/" + buyer).body())
          .contains("Yours <span class=\"sum\">more than 100</span>", "The first 100, ");
      assertThat(work.get("Olga", "/queue.csv?part=mine").body().lines().count()).isEqualTo(502);
    } finally {
      work.sql().sql("delete from queue_item where buyer like 'many\\_%'").update();
    }
  }

  private void answersAreSeenAndTasksPutOff(String buyer) throws Exception {
    assertThat(work.get("Elif", "/api/inbox").body()).contains("\"kind\":\"ANSWER\"", "pharma");
    work.visit(
        "Mira",
        1440,
        ColorScheme.DARK,
        (page, look) -> {
          look.open(work.address("/inbox"));
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
    assertThat(
            work.api("Mira", "/inbox/marks", "{\"item\": \"" + key + "\", \"when\": \"back\"}")
                .body())
        .contains("\"key\":\"" + key + "\"");
    assertThat(
            work.api("Mira", "/inbox/marks", "{\"item\": \"x\", \"when\": \"never\"}").statusCode())
        .isEqualTo(400);
  }

  @Test
  void aCardShowsUpAtTheBuyersItFitsAndGetsOld() throws Exception {
    String buyer = work.asksForADemo("cards", "Ben");
    String card =
        """
        {"kind": "competitor", "title": "Spreadsheets %s", "text": "One person.\\n\\n%s",
         "stages": ["lead"], "industries": "Machinery, Food", "keywords": ["/compare/spread"],
         "days": "30"}
        """
            .formatted(NASTY, NASTY);
    assertThat(work.api("Chloe", "/intelligence", card).body()).contains("\"done\":true");
    assertThat(work.api("Chloe", "/intelligence", "{\"title\": \"x\"}").body())
        .contains("Say what one");
    assertThat(work.api("Pat", "/intelligence", card).statusCode()).isEqualTo(403);
    assertThat(work.get("Ben", "/api/intelligence?buyer=" + buyer).body()).contains("Spreadsheets");
    String other =
        work.sql()
            .sql("select buyer from buyer_view where stage <> 'lead' limit 1")
            .query(String.class)
            .single();
    assertThat(work.get("Ben", "/api/intelligence?buyer=" + other).body()).isEqualTo("[]");
    work.sql().sql("update card set checked_at = now() - interval '31 days'").update();
    work.visit(
        "Ben",
        390,
        ColorScheme.DARK,
        (page, look) -> {
          look.open(work.address("/queue/" + buyer));
          assertThat(page.textContent(".known")).contains("not checked lately");
          page.click(".knows summary");
          look.isFine("desk-card-390-dark");
          page.click(".knows button:has-text('Yes')");
          page.waitForURL("**/queue/" + buyer);
          look.open(work.address("/buyers/" + buyer));
          assertThat(page.textContent(".known")).contains("Spreadsheets", "helped 1 of 1");
          look.open(work.address("/intelligence"));
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
  void ofTwoWhoChangeACardTheSlowerIsToldAndKeepsWhatTheyWrote() {
    String card = "{\"kind\": \"market\", \"title\": \"Energy\", \"text\": \"Prices went up.\"%s}";
    String written = work.api("Chloe", "/intelligence", card.formatted("")).body();
    Matcher id = Pattern.compile("\"card\":(\\d+)").matcher(written);
    assertThat(id.find()).as(written).isTrue();
    String path = "/intelligence/" + id.group(1);
    assertThat(work.get("Chloe", path + "/edit").body()).contains("name=\"version\" value=\"1\"");
    assertThat(work.api("Elif", path, card.formatted(", \"version\": 1")).statusCode())
        .isEqualTo(200);
    HttpResponse<String> slower =
        work.submit(
            "Chloe", path, "version", "1", "kind", "market", "title", "Mine", "text", "Down.");
    assertThat(slower.statusCode()).isEqualTo(409);
    assertThat(slower.body())
        .contains(
            "Elif changed this card meanwhile: it is version 2 now", "value=\"Mine\"", "Down.")
        .contains("name=\"version\" value=\"2\"");
    HttpResponse<String> program = work.api("Chloe", path, card.formatted(", \"version\": \"1\""));
    assertThat(program.statusCode()).isEqualTo(409);
    assertThat(work.get("Ben", "/api" + path).body())
        .contains("\"title\":\"Energy\"", "\"version\":2");
    assertThat(work.api("Chloe", path, card.formatted("")).statusCode())
        .as("a program that does not say is not held to it")
        .isEqualTo(200);
  }

  @Test
  void whatIsHeardIsNotedFoundAgainAndConversationsAreAskedFor() throws Exception {
    String buyer = work.asksForADemo("voice", "Tomasz");
    work.visit(
        "Chloe",
        1440,
        ColorScheme.LIGHT,
        (page, look) -> {
          look.open(work.address("/buyers/" + buyer));
          page.fill(".noting textarea", "Their forklift drivers plan by radio. " + NASTY);
          page.click("text=Note it");
          page.waitForURL("**/buyers/" + buyer + "#voice");
          assertThat(page.textContent(".heard")).contains("forklift drivers", "noted by Chloe");
          look.isFine("buyer-voice-1440-light");
          look.open(work.address("/voice?q=forkl%20RADIO&stage=lead&industry=Machinery"));
          assertThat(page.textContent(".heard")).contains("forklift drivers", NASTY);
          look.isFine("voice-1440-light");
        });
    assertThat(work.get("Ana", "/voice?q=forklift&stage=customer").body())
        .contains("Nobody said that");
    assertThat(work.get("Ana", "/api/voice?q=night%20shifts&who=theirs").body())
        .contains("Can it plan night shifts?");
    assertThat(work.get("Ana", "/voice?q=%27%20%26%20!(%7C").statusCode()).isEqualTo(200);
    assertThat(work.get("Pat", "/voice").statusCode()).isEqualTo(403);
    String ask =
        "{\"buyer\": \"%s\", \"kind\": \"conversation\", \"task\": \"May I talk to Ada?\"}"
            .formatted(buyer);
    assertThat(work.api("Chloe", "/requests", ask).body()).contains("\"done\":true");
    assertThat(work.get("Tomasz", "/api/inbox").body()).contains("May I talk to Ada?");
    assertThat(work.get("Ben", "/api/inbox").body()).doesNotContain("May I talk to Ada?");
    assertThat(
            work.api("Tomasz", "/requests/" + buyer + ".0/decline", "{\"words\": \"Not now\"}")
                .body())
        .contains("\"done\":true");
    assertThat(work.get("Chloe", "/api/voice?industry=Food").body())
        .doesNotContain("\"refused\":1");
    assertThat(work.get("Chloe", "/api/voice?industry=Machinery").body())
        .contains("\"stage\":\"lead\",\"asked\":1,\"granted\":0,\"refused\":1");
    String demo = Files.readString(Project.sample("demo").resolve("playbook.yaml"));
    assertThat(asked(buyer, demo)).isOne();
    assertThat(asked(buyer, demo.replace(", conversation: true", ""))).isOne();
    assertThat(asked(buyer, demo.replace("Ana, conversation: true", "Ana")))
        .as("where only the introduction is one")
        .isZero();
  }

  /** How many conversations with a buyer were asked for, by an agreement. */
  private long asked(String buyer, String playbook) {
    Playbook read =
        switch (PlaybookReader.read("playbook.yaml", playbook)) {
          case Reading.Accepted accepted -> accepted.playbook();
          case Reading.Refused refused -> throw new AssertionError(refused.mistakes());
        };
    VoiceFilter filter = new VoiceFilter("", "", "", "", buyer, Period.ALL);
    return work.installation().bean(Voice.class).conversations(filter, read).stream()
        .mapToLong(Voice.Conversations::asked)
        .sum();
  }

  @Test
  void aTaskForAnotherTeamIsAskedAnsweredAndTheBuyerStays() throws Exception {
    String buyer = work.asksForADemo("");
    String before = holder(buyer);
    assertThat(
            work.act(before, buyer, "ask", "{\"name\": \"research\", \"task\": \"Who decides?\"}")
                .statusCode())
        .isEqualTo(200);
    work.visit(
        "Chloe",
        390,
        ColorScheme.DARK,
        (page, look) -> {
          look.open(work.address("/queue/" + buyer));
          assertThat(page.textContent(".lines")).contains("Who decides?");
          look.isFine("desk-task-390-dark");
          for (Locator menu : page.locator(".doing .menu > summary").all()) {
            menu.click();
            BoundingBox sheet = page.locator(".doing .menu[open] .sheet").boundingBox();
            assertThat(sheet.x).isNotNegative();
            assertThat(sheet.x + sheet.width).as(menu.innerText()).isLessThanOrEqualTo(390);
            page.keyboard().press("Escape");
          }
          page.fill("input[name=result]", "Their managing director");
          page.click("text=Answer");
          page.waitForURL("**told=**");
        });
    assertThat(
            work.sql()
                .sql("select outcome from pass_run where buyer = :b")
                .param("b", buyer)
                .query(String.class)
                .single())
        .isEqualTo("answered");
    assertThat(holder(buyer)).isEqualTo(before);
  }

  @Test
  void aTaskIsAskedForAnsweredAndWithdrawnByThoseItConcerns() {
    String buyer = work.asksForADemo("", "Mira");
    assertThat(
            work.act("Mira", buyer, "ask", "{\"name\": \"conversation\", \"task\": \"Me?\"}")
                .body())
        .contains("does not let you ask for “conversation”");
    String desk = work.get("Mira", "/queue/" + buyer).body();
    assertThat(desk).contains("<option value=\"research\">");
    assertThat(desk).doesNotContain("value=\"conversation\"", "value=\"introduction\"");
    work.act("Mira", buyer, "ask", "{\"name\": \"research\", \"task\": \"Who decides?\"}");
    String pass =
        work.await(
            "select coalesce(properties ->> 'pass', id) from event where type = 'pass_asked'"
                + " and buyer = '"
                + buyer
                + "'");
    String said = "{\"pass\": \"%s\", \"result\": \"us\", \"reason\": \"no\"}".formatted(pass);
    for (String act : List.of("pass-accept", "pass-answer", "pass-decline")) {
      assertThat(work.act("Ben", buyer, act, said).body()).contains("Only somebody of marketing");
    }
    assertThat(work.act("Chloe", buyer, "pass-withdraw", said).body())
        .contains("Only Mira can withdraw it.");
    assertThat(outcome(buyer)).isEqualTo("open");
    assertThat(work.act("Mira", buyer, "pass-withdraw", said).statusCode()).isEqualTo(200);
    assertThat(outcome(buyer)).isEqualTo("withdrawn");
  }

  private String outcome(String buyer) {
    return work.of(buyer, "outcome", "pass_run");
  }

  private String holder(String buyer) {
    return work.of(buyer, "person", "buyer_owner");
  }
}
