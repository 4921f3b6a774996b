package dev.fullcourt.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.fullcourt.server.Installation;
import dev.fullcourt.server.Project;
import dev.fullcourt.server.Year;
import dev.fullcourt.server.access.Role;
import dev.fullcourt.server.duplicates.DuplicateSearch;
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
import java.util.Base64;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Who is likely here twice is proposed, decided by a person, and taken back exactly (law 17). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DuplicatesTest {

  /** Tom under two addresses in one browser, Mira at home and at work, a firm under two domains. */
  private static final String STORY =
      """
      {"batch": [
        {"type": "page", "messageId": "t1", "anonymousId": "lap"},
        {"type": "identify", "messageId": "t2", "anonymousId": "lap", "traits": {"email": "tom.keller@neu.example", "firstName": "Tom", "lastName": "Keller", "phone": "+49 170 5550011", "title": "Head of Operations"}},
        {"type": "page", "messageId": "t3", "anonymousId": "lap"},
        {"type": "identify", "messageId": "t4", "anonymousId": "lap", "traits": {"email": "thomas.keller@alt.example", "firstName": "Thomas", "lastName": "Keller", "phone": "0170 5550011"}},
        {"type": "page", "messageId": "t5", "anonymousId": "lap"},
        {"type": "identify", "messageId": "m1", "anonymousId": "ph-1", "traits": {"email": "mira.lorenz@gmail.com", "firstName": "Mira", "lastName": "Lorenz", "phone": "+49 171 5550022"}},
        {"type": "page", "messageId": "m2", "anonymousId": "ph-1"},
        {"type": "identify", "messageId": "m3", "anonymousId": "ph-2", "traits": {"email": "m.lorenz@neu.example", "firstName": "Mira", "lastName": "Lorenz", "phone": "+49 171 5550022"}},
        {"type": "group", "messageId": "g1", "anonymousId": "q1", "groupId": "acme.com", "traits": {"name": "Acme Tools Ltd", "domain": "acme.com", "country": "UK"}},
        {"type": "group", "messageId": "g2", "anonymousId": "q2", "groupId": "acme.co.uk", "traits": {"name": "ACME Tools plc", "domain": "acme.co.uk", "country": "UK"}}]}
      """;

  private final HttpClient http = HttpClient.newHttpClient();
  private Chromium chromium;
  private Installation installation;
  private String key;

  @BeforeAll
  void open(@TempDir Path data, @TempDir Path files) throws IOException {
    chromium = Chromium.open();
    installation = Installation.serve(data);
    installation.importSample(Project.sample("demo"), Year.of(20, files));
    key = installation.bean(Sources.class).add("website").key();
    assertThat(post("/v1/batch", STORY, "Authorization", basic()).statusCode()).isEqualTo(200);
    settle();
    installation.bean(DuplicateSearch.class).search();
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

  private String basic() {
    return "Basic "
        + Base64.getEncoder().encodeToString((key + ":").getBytes(StandardCharsets.UTF_8));
  }

  private HttpResponse<String> post(String path, String body, String... headers) {
    return send(
        HttpRequest.newBuilder(URI.create(installation.address() + path))
            .header("Content-Type", "application/json")
            .headers(headers)
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  private HttpResponse<String> get(String path, String bearer) {
    return send(
        HttpRequest.newBuilder(URI.create(installation.address() + path))
            .header("Authorization", bearer)
            .build());
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private String bearer(String name, Role role) {
    return "Bearer " + installation.token(name, role);
  }

  /** Waits until everything in the log is decided. */
  private void settle() {
    String sql =
        "select not exists (select 1 from sequencer s join partition p on p.id = s.partition"
            + " where p.cursor < s.next_seq)";
    for (int i = 0; i < 3_000; i++) {
      if (installation.sql().sql(sql).query(Boolean.class).single()) {
        return;
      }
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
    throw new AssertionError("not decided in a minute");
  }

  /** Everything views show of buyers and people; how many ledger rows it took is no part of it. */
  private List<String> views() {
    settle();
    return installation
        .sql()
        .sql(
            """
            select (to_jsonb(s) - 'position')::text from stay s
            union all select (to_jsonb(c) - 'position')::text from clock_run c
            union all select (to_jsonb(v) - 'decisions' - 'interest' - 'next_due')::text
              from buyer_view v
            union all select (to_jsonb(p) - 'interest')::text from person_view p
            union all select to_jsonb(o)::text from opportunity_view o order by 1
            """)
        .query(String.class)
        .list();
  }

  private String recordOf(String event) {
    return installation
        .sql()
        .sql(
            """
            with recursive one (at) as (
              select person from event where id = :event and adopted_from is null
              union select m.survivor from one join merge m
                on m.kind = 'person' and m.loser = one.at and m.ended_at is null)
            select p.key from one join person p on p.id = one.at where not exists (
              select 1 from merge m where m.kind = 'person' and m.loser = one.at
                and m.ended_at is null)
            """)
        .param("event", event)
        .query(String.class)
        .single();
  }

  @Test
  @Order(1)
  void mergedByKeyAndSeparatedAllIsAsBefore() {
    List<String> before = views();
    assertThat(recordOf("t5")).as("two used the browser").isEqualTo("browser/lap");
    try (BrowserContext window = chromium.window(1440, ColorScheme.LIGHT)) {
      Chromium.signIn(window, installation, installation.signIn("lea", Role.LEADER));
      Page page = window.newPage();
      Look look = Look.at(page);
      look.open(installation.address() + "/buyers");
      page.click("text=Likely duplicates");
      page.waitForURL("**/buyers/duplicates");
      page.click(".lines a:has-text('Thomas Keller')");
      page.waitForURL("**/buyers/duplicates/*");
      assertThat(page.textContent("#content"))
          .contains("Very likely one", "One telephone number", "Said who they are in one browser")
          .contains("tom.keller@neu.example", "thomas.keller@alt.example");
      look.isFine("duplicates-1440-light");
      page.keyboard().press("m");
      page.waitForSelector("text=They are one now");
      settle();
      assertThat(recordOf("t1")).isEqualTo(recordOf("t4"));
      assertThat(recordOf("t5")).as("the browser is theirs").isEqualTo(recordOf("t4"));
      assertThat(views()).isNotEqualTo(before);

      page.click(".lines a:has-text('Mira Lorenz')");
      page.waitForSelector("h2:has-text('Mira Lorenz')");
      assertThat(page.textContent("#changes + .findings")).isNotBlank();
      page.keyboard().press("m");
      page.waitForSelector(".settled li >> nth=1");
      settle();
      assertThat(
              count(
                  "select count(*) from merge where kind = 'buyer' and ended_at is null"
                      + " and number in (select number from correction where who = 'lea')"))
          .as("the buyer of one goes along")
          .isEqualTo(1);
      assertThat(installation.verify().holds()).isTrue();

      for (int left = 1; left >= 0; left--) {
        page.click("text=Separate");
        page.waitForSelector("text=They are two again");
        assertThat(page.locator("text=Separate").count()).isEqualTo(left);
      }
    }
    assertThat(views()).as("as before, to the byte").isEqualTo(before);
    assertThat(recordOf("t5")).isEqualTo("browser/lap");
    assertThat(installation.verify().holds()).isTrue();
  }

  private long count(String sql) {
    return installation.sql().sql(sql).query(Long.class).single();
  }

  @Test
  @Order(2)
  void programsDecideByTheSameRules() {
    String leader = bearer("lea", Role.LEADER);
    String list = get("/api/buyers/duplicates", leader).body();
    assertThat(list).contains("Acme Tools Ltd", "\"kind\":\"buyer\"", "\"weight\"");
    var pair =
        installation
            .sql()
            .sql("select id, one, other from likely_duplicate where kind = 'buyer'")
            .query((row, n) -> List.of(row.getString(1), row.getString(2), row.getString(3)))
            .single();
    String path = "/api/buyers/duplicates/" + pair.getFirst();
    assertThat(get(path + "/preview?stays=" + pair.getLast(), leader).statusCode()).isEqualTo(200);
    String seller = bearer("sid", Role.SALES);
    assertThat(get("/api/buyers/duplicates", seller).statusCode()).isEqualTo(200);
    assertThat(post(path + "/refusal", "", "Authorization", seller).statusCode()).isEqualTo(403);
    assertThat(get("/api/buyers/duplicates", bearer("pia", Role.PARTNER)).statusCode())
        .isEqualTo(403);
    String stays = "{\"stays\": \"%s\"}";
    assertThat(
            post(path + "/merge", stays.formatted("nobody"), "Authorization", leader).statusCode())
        .isEqualTo(409);

    assertThat(post(path + "/refusal", "", "Authorization", leader).statusCode()).isEqualTo(200);
    installation.bean(DuplicateSearch.class).search();
    assertThat(get("/api/buyers/duplicates", leader).body())
        .as("not proposed again")
        .doesNotContain("\"kind\":\"buyer\",\"one\":\"" + pair.get(1) + "\",\"oneName\"");
    long refusal = count("select id from not_the_same");
    assertThat(
            post(
                    "/api/buyers/duplicates/refusals/" + refusal + "/withdrawal",
                    "",
                    "Authorization",
                    leader)
                .statusCode())
        .isEqualTo(200);
    installation.bean(DuplicateSearch.class).search();
    path =
        "/api/buyers/duplicates/" + count("select id from likely_duplicate where kind = 'buyer'");
    assertThat(
            post(path + "/merge", stays.formatted(pair.get(1)), "Authorization", leader)
                .statusCode())
        .isEqualTo(200);
    assertThat(post(path + "/refusal", "", "Authorization", leader).statusCode()).isEqualTo(404);
    long merge = count("select max(number) from merge where kind = 'buyer'");
    String back = "/api/buyers/duplicates/merges/" + merge + "/separation";
    assertThat(post(back, "", "Authorization", leader).statusCode()).isEqualTo(200);
    assertThat(post(back, "", "Authorization", leader).statusCode()).isEqualTo(409);
    settle();
    assertThat(installation.verify().holds()).isTrue();
  }
}
