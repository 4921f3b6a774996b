package dev.fullcourt.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.fullcourt.server.Statements;
import dev.fullcourt.server.access.Role;
import dev.fullcourt.server.playbooks.Playbooks;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sellers move their opportunities: by drag, by key, by program, and one quicker than another. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PipelineTest {

  private Workplace work;

  @BeforeAll
  void open(@TempDir Path data, @TempDir Path files) throws IOException {
    work = Workplace.open(data, files, 150);
  }

  @AfterAll
  void close() {
    if (work != null) {
      work.close();
    }
  }

  private HttpResponse<String> act(String name, String id, String act, String said) {
    return work.api(name, "/pipeline/" + id + "/acts/" + act, said);
  }

  private String at(String id) {
    return work.sql()
        .sql("select step || ' ' || outcome from opportunity_view where id = :id")
        .param("id", id)
        .query(String.class)
        .single();
  }

  private long events(String id, String type) {
    return work.sql()
        .sql(
            "select count(*) from event e join opportunity_view o on o.buyer = e.buyer where o.id ="
                + " :id and e.type = :type and e.source = 'fullcourt desk'")
        .param("id", id)
        .param("type", type)
        .query(Long.class)
        .single();
  }

  @Test
  void anOpportunityIsMovedByDragAndByKeyAskedWhatTheStepNeedsAndLostWithAReason()
      throws Exception {
    String mine = work.opensAnOpportunity("Elif", "Kunde: press shop");
    String other = work.opensAnOpportunity("David", "Kunde: paint shop");
    try (var window = work.chromium().window(1440, ColorScheme.LIGHT)) {
      Chromium.signIn(window, work.installation(), work.installation().signIn("Elif"));
      Page page = window.newPage();
      Look look = Look.at(page);
      look.open(work.address("/pipeline"));
      assertThat(page.locator("#" + other).count()).as("a seller sees their own first").isZero();
      look.isFine("pipeline-1440-light");

      page.locator("#" + mine)
          .dragTo(
              page.locator(".lane-of-step[data-step=solution]"),
              new Locator.DragToOptions().setTargetPosition(40, 40)); // however long the lane is
      page.locator(".lane-of-step[data-step=solution] #" + mine).waitFor();
      assertThat(at(mine)).isEqualTo("solution open");

      page.locator("#" + mine + " a.name").focus();
      page.keyboard().press("Shift+ArrowRight");
      page.locator("dialog.ask:modal").waitFor();
      assertThat(page.textContent("dialog.ask"))
          .contains("To Proposal", "Day of the decision", "Solution engineer booked");
      look.isFine("pipeline-needs-1440-light");
      page.fill("dialog.ask input[name=closes]", "2027-03-31");
      page.selectOption("dialog.ask select[name='answer.bant.need']", "confirmed");
      page.click("dialog.ask button.main");
      page.locator(".lane-of-step[data-step=proposal] #" + mine).waitFor();
      assertThat(at(mine)).isEqualTo("proposal open");
      assertThat(events(mine, "qualification_answered")).isOne();
      assertThat(page.evaluate("document.activeElement.closest('.deal')?.id"))
          .as("the keyboard stays with the card")
          .isEqualTo(mine);

      page.keyboard().press("l");
      page.locator("dialog.ask:modal").waitFor();
      page.selectOption("dialog.ask select[name=reason]", "competitor");
      page.click("dialog.ask button.main");
      page.locator(".note").waitFor();
      assertThat(page.textContent(".note")).contains("is lost; the reason is kept");
      assertThat(at(mine)).isEqualTo("proposal lost");
      look.open(work.address("/pipeline/" + mine));
      assertThat(page.textContent("main"))
          .contains("Lost for", "Competitor", "Way through the sale");
      page.click("text=why? >> nth=0");
      page.locator("li:target").waitFor();
      look.open(work.address("/pipeline?view=table&outcome=lost"));
      assertThat(page.textContent("table"))
          .contains("Lost for", "Competitor")
          .doesNotContain("Next activity", "None planned", "In step for");
    }
    assertThat(work.installation().verify().holds()).isTrue();
  }

  @Test
  void onAPhoneTheCardsMenuPlansTheNextActivityAndMarksOursAsDone() throws Exception {
    String id = work.opensAnOpportunity("Elif", "Kunde: foundry");
    try (var window = work.chromium().window(390, ColorScheme.DARK)) {
      Chromium.signIn(window, work.installation(), work.installation().signIn("Elif"));
      Page page = window.newPage();
      Look look = Look.at(page);
      look.open(work.address("/pipeline"));
      look.isFine("pipeline-390-dark");
      page.click("#" + id + " a.act");
      page.locator("dialog.ask:modal").waitFor();
      look.isFine("pipeline-menu-390-dark");
      page.click("dialog.ask >> text=Next activity");
      page.fill("dialog.ask input[name=activity]", "Send the drawings");
      page.fill("dialog.ask input[name=due]", "2020-01-31");
      page.click("dialog.ask button.main");
      page.locator("#" + id + " .next .late").waitFor();
      assertThat(page.textContent("#" + id)).contains("Send the drawings", "31 Jan 2020", "0 of 1");

      look.open(work.address("/pipeline/" + id));
      look.isFine("opportunity-390-dark");
      page.click("[aria-label='Done: account plan written']");
      page.waitForURL("**told=**");
      assertThat(page.textContent(".note")).contains("Done: account plan written");
      look.open(work.address("/pipeline?view=table&sort=-amount"));
      assertThat(page.textContent("table")).contains("Send the drawings");
      look.isFine("pipeline-table-390-dark");
      String buyer = work.await("select buyer from opportunity_view where id = '" + id + "'");
      look.open(work.address("/buyers/" + buyer));
      assertThat(page.textContent(".side")).contains("Discovery", "To do: Send the drawings");
    }
  }

  @Test
  void ofTwoWhoMoveAtOnceTheSlowerIsToldAndWritesNothing() throws Exception {
    String id = work.opensAnOpportunity("Elif", "Kunde: kiln");
    List<CompletableFuture<HttpResponse<String>>> both =
        Stream.of("Elif", "Jonas")
            .map(name -> {
              String bearer = work.bearer(name);
              return CompletableFuture.supplyAsync(() ->
                  work.send(
                      "POST",
                      "/api/pipeline/" + id + "/acts/move",
                      "{\"step\": \"solution\", \"from\": \"discovery\"}",
                      "Authorization",
                      bearer));
            })
            .toList();
    List<HttpResponse<String>> answers = both.stream().map(CompletableFuture::join).toList();
    assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(200, 409);
    assertThat(
            answers.stream()
                .filter(each -> each.statusCode() == 409)
                .findFirst()
                .orElseThrow()
                .body())
        .contains("was quicker", "is in Solution");
    assertThat(events(id, "opportunity_updated")).isOne();
    assertThat(act("Jonas", id, "won", "{\"amount\": \"21000\"}").statusCode()).isEqualTo(200);
    assertThat(act("Elif", id, "move", "{\"step\": \"terms\"}").body())
        .as("what is closed cannot be moved")
        .contains("\"done\":false");
    assertThat(
            work.sql()
                .sql("select owner from opportunity_view where id = :id")
                .param("id", id)
                .query(String.class)
                .single())
        .as("whoever closes it does not take it over")
        .isEqualTo("Elif");
  }

  @Test
  void programsDoTheSameByTheSameRules() throws Exception {
    String id = work.opensAnOpportunity("Elif", "=cmd|' /C calc'!A0");
    HttpResponse<String> early = act("Elif", id, "move", "{\"step\": \"proposal\"}");
    assertThat(early.statusCode()).isEqualTo(422);
    assertThat(early.body()).contains("closes", "answer.bant.need");
    assertThat(at(id)).isEqualTo("discovery open");
    assertThat(act("Elif", id, "lost", "{\"reason\": \"bad mood\"}").body())
        .contains("price, competitor, no decision");
    assertThat(act("Elif", id, "move", "{\"step\": \"nowhere\"}").statusCode()).isEqualTo(400);
    assertThat(act("Elif", id, "change", "{\"amount\": \"12x\"}").statusCode()).isEqualTo(400);
    assertThat(act("Elif", id, "done", "{\"activity\": \"dance\"}").statusCode()).isEqualTo(400);
    assertThat(act("Elif", "o_none", "won", "{}").statusCode()).isEqualTo(404);
    assertThat(
            act("Elif", id, "change", "{\"amount\": \"31000\", \"closes\": \"2026-12-24\"}")
                .statusCode())
        .isEqualTo(200);
    for (int i = 0; i < 2; i++) {
      assertThat(
              work.send(
                      "POST",
                      "/api/pipeline/" + id + "/acts/plan",
                      "{\"activity\": \"call\", \"due\": \"2027-01-05\"}",
                      "Authorization",
                      work.bearer("Elif"),
                      "Idempotency-Key",
                      "once-" + id)
                  .statusCode())
          .isEqualTo(200);
    }
    assertThat(events(id, "activity_planned")).isOne();
    work.send(
        "POST",
        "/api/pipeline/" + id + "/acts/plan",
        "{\"activity\": \"visit\", \"due\": \"2027-01-06\"}",
        "Authorization",
        work.bearer("Elif"),
        "Idempotency-Key",
        "once-" + id);
    assertThat(events(id, "activity_planned")).as("another is not lost").isEqualTo(2);
    assertThat(work.get("Elif", "/api/pipeline/" + id).body())
        .contains(
            "\"amount\":31000", "account plan written", "\"activity\":\"call\"", "\"stays\":[{");
    assertThat(work.get("Elif", "/api/pipeline?sort=drop").statusCode()).isEqualTo(400);
    assertThat(work.get("Elif", "/api/pipeline?product=Planner").body())
        .contains(id, "\"currency\":\"CHF\"");
    String csv = work.get("Elif", "/pipeline/opportunities.csv?owner=all").body();
    assertThat(csv.lines().filter(line -> line.startsWith(id)).toList())
        .singleElement()
        .asString()
        .contains(",'=cmd|' /C calc'!A0,discovery,", ",31000,CHF,2026-12-24,", ",call,2027-01-05,");
    assertThat(work.get("Pat", "/pipeline?owner=all").body()).contains("0 open opportunities");
    assertThat(work.get("Pat", "/pipeline/" + id).body()).doesNotContain("calc");
    assertThat(act("Pat", id, "won", "{}").statusCode()).isEqualTo(404);
  }

  @Test
  void anAmountThatCouldBeTwoIsAskedAgainAndNothingTypedIsLost() {
    String id = work.opensAnOpportunity("Elif", "Kunde: mill");
    for (String back : List.of("/pipeline/" + id, "/pipeline?view=table")) {
      HttpResponse<String> won =
          work.submit(
              "Elif",
              "/pipeline/" + id + "/acts/won",
              "once",
              "typed",
              "back",
              back,
              "amount",
              "12.000",
              "currency",
              "USD",
              "on",
              "2026-11-02",
              "note",
              "After a long night");
      assertThat(won.statusCode()).isEqualTo(400);
      assertThat(won.body())
          .contains("“12.000” could be two amounts. Write 12000, or 12.")
          .contains(
              "value=\"12.000\"", "value=\"USD\"", "value=\"2026-11-02\"", "After a long night")
          .contains(
              back.endsWith(id)
                  ? "<details class=\"card\" open><summary><h2>Won"
                  : "<dialog class=\"ask\" open");
    }
    assertThat(at(id)).isEqualTo("discovery open");
    assertThat(act("Elif", id, "change", "{\"amount\": \"12\u202f000,50\"}").statusCode())
        .isEqualTo(200);
    assertThat(
            work.sql()
                .sql("select amount from opportunity_view where id = :id")
                .param("id", id)
                .query(BigDecimal.class)
                .single())
        .isEqualByComparingTo("12000.50");
  }

  @Test
  void whatIsWonCountsOnceInTheTeamsCurrencyAndIsSharedToTheCent() throws Exception {
    work.hire("Mia", Role.MARKETING);
    String id = work.opensAnOpportunity("Elif", "Kunde: packing line");
    LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));
    assertThat(
            json(work.get("Elif", "/api/pipeline?owner=all")).at("/worth/complete").booleanValue())
        .as("no rate is known")
        .isFalse();
    String rates =
        "day,currency,per_euro\n%1$s,CHF,0.9400\n%2$s,CHF,0.9500\n%3$s,CHF,0.9700\n"
            .formatted(today.minusDays(1), today, today.plusDays(1));
    assertThat(rates("Elif", rates).statusCode()).as("a seller brings no files").isEqualTo(403);
    assertThat(rates("Mia", "day,currency\n").body()).contains("line 1: the first line must be");
    HttpResponse<String> slip = rates("Mia", "day,currency,per_euro\n2926-03-31,CHF,0.94\n");
    assertThat(slip.statusCode()).as("it would keep out all before it").isEqualTo(400);
    assertThat(slip.body()).contains("2926-03-31, a day that is yet to come");
    assertThat(json(rates("Mia", rates)).at("/added").intValue()).isEqualTo(3);
    JsonNode again = json(rates("Mia", rates.replace("0.9500", "0.9900")));
    assertThat(again.at("/known").intValue()).isEqualTo(2);
    assertThat(again.at("/refused/0/day").asString()).isEqualTo(today.toString());

    assertThat(act("Elif", id, "won", "{\"amount\": \"20000\"}").statusCode()).isEqualTo(200);
    JsonNode booked = json(work.get("Elif", "/api/pipeline/" + id)).at("/booked");
    assertThat(booked.size()).isEqualTo(1);
    assertThat(booked.at("/0/booking/amount").decimalValue()).isEqualByComparingTo("20000");
    assertThat(booked.at("/0/booking/currency").asString()).isEqualTo("CHF");
    assertThat(booked.at("/0/converted").decimalValue()).isEqualByComparingTo("21052.63");
    assertThat(booked.at("/0/rate").asString()).startsWith("0.95 CHF for 1 EUR, of ");

    JsonNode earned = json(work.get("Elif", "/api/programs?period=all")).at("/earned");
    assertThat(earned.size()).isEqualTo(5);
    for (JsonNode kind : earned) {
      BigDecimal won = kind.at("/won/sum").decimalValue();
      for (String model : List.of("first-touch", "last-touch", "even", "position", "decay")) {
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode row : kind.at("/rows")) {
          sum = sum.add(row.at("/credit/" + model).decimalValue());
        }
        assertThat(sum).as("%s %s", kind.at("/by"), model).isEqualByComparingTo(won);
      }
    }

    String buyer = work.await("select buyer from opportunity_view where id = '" + id + "'");
    HttpResponse<String> stopped =
        work.act("Elif", buyer, "stop-play", "{\"play\": \"" + play() + "\"}");
    assertThat(stopped.statusCode()).as(stopped.body()).isEqualTo(409);
    assertThat(stopped.body()).contains("That had no effect. That play was not running.");
    JsonNode idle = json(work.get("Elif", "/api/buyers/" + buyer + "/idle-acts"));
    assertThat(idle.at("/0/why").asString()).isEqualTo("not_running");

    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      int width = scheme == ColorScheme.DARK ? 390 : 1440;
      work.visit(
          "Mia",
          width,
          scheme,
          (page, look) -> {
            look.open(work.address("/pipeline/" + id));
            assertThat(page.textContent("main")).contains("What it won", "0.95 CHF for 1 EUR");
            look.isFine("won-" + width);
            look.open(work.address("/rates"));
            assertThat(page.textContent("main")).contains("Known rates", "CHF");
            look.isFine("rates-" + width);
            look.open(work.address("/programs?period=all"));
            assertThat(page.textContent("main")).contains("Won, by program", "All that was won");
            look.isFine("credit-" + width);
            look.open(work.address("/buyers/" + buyer));
            assertThat(page.textContent("main")).contains("No effect: That play was not running.");
          });
    }
  }

  private static JsonNode json(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JsonMapper.builder().build().readTree(answer.body());
  }

  private HttpResponse<String> rates(String name, String text) {
    return work.send(
        "POST",
        "/api/rates",
        text,
        "Content-Type",
        "application/octet-stream",
        "Authorization",
        work.bearer(name));
  }

  private String play() {
    return work.installation()
        .bean(Playbooks.class)
        .getCurrent()
        .teamwork()
        .outreach()
        .plays()
        .getFirst()
        .name();
  }

  @Test
  void aBoardAsksTheDatabaseAsOftenForOneCardAsForAll() throws Exception {
    work.opensAnOpportunity("Nobody else", "Kunde: one");
    long one = queries("/pipeline?owner=Nobody%20else");
    long all = queries("/pipeline?owner=all");
    assertThat(all).isEqualTo(one).isLessThanOrEqualTo(5);
    assertThat(queries("/pipeline?owner=all&view=table"))
        .isEqualTo(queries("/pipeline?owner=Nobody%20else&view=table"));
  }

  /** How many statements about opportunities a page takes; the paces are kept for minutes. */
  private long queries(String path) {
    work.get("Jonas", path).body();
    return Statements.during(() -> work.get("Jonas", path).body()).stream()
        .filter(each -> each.contains("opportunity_"))
        .count();
  }
}
