package dev.fullcourt.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import dev.fullcourt.server.access.Role;
import java.io.IOException;
import java.net.http.HttpResponse;
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

/** Marketing and sales serve each other: requests, tasks, and the inbox they come to. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TeamworkTest {

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
  void whatIsAskedOfAnotherTeamIsInItsInboxAndTheAnswerComesBack() throws Exception {
    String buyer = work.asksForADemo("autumn", "Mira");
    work.visit(
        "Mira",
        1440,
        ColorScheme.LIGHT,
        (page, look) -> {
          look.open(work.address("/buyers/" + buyer));
          page.click("text=Ask another team");
          page.fill("textarea[name=task]", "Who decides there? " + Workplace.NASTY);
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
          assertThat(page.textContent(".inbox"))
              .contains("Who decides there?", Workplace.NASTY, "pharma");
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
