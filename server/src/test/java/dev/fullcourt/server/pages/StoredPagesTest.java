package dev.fullcourt.server.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.fullcourt.engine.cycle.Stay;
import dev.fullcourt.engine.decision.Cause;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.engine.playbook.Stage;
import dev.fullcourt.history.measures.reports.ReportKind;
import dev.fullcourt.history.measures.reports.TimeInStageReport;
import dev.fullcourt.server.Installation;
import dev.fullcourt.server.Project;
import dev.fullcourt.server.Year;
import dev.fullcourt.server.buyers.Buyer;
import dev.fullcourt.server.buyers.Buyers;
import dev.fullcourt.server.buyers.Happening;
import dev.fullcourt.server.buyers.Place;
import dev.fullcourt.server.court.CourtFigures;
import dev.fullcourt.server.court.Figures;
import dev.fullcourt.server.page.Period;
import dev.fullcourt.server.playbooks.Agreement;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What pages read from log, ledger and views agrees with itself and with the reports. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StoredPagesTest {

  private Installation installation;
  private HttpClient http;

  @BeforeAll
  void open(@TempDir Path data, @TempDir Path files) throws IOException {
    installation = Installation.serve(data);
    http = installation.client();
    installation.importSample(Project.sample("demo"), Year.of(150, files));
  }

  @AfterAll
  void close() {
    installation.close();
  }

  @Test
  void explainsEveryScoreToThePointAndAsTheListsShowIt() {
    for (Buyer buyer : buyers()) {
      Cause.Score score = buyer.score();
      assertThat(score.points().stream().mapToDouble(Cause.Points::points).sum())
          .as(buyer.row().name())
          .isCloseTo(buyer.row().score(), within(1e-9));
      assertThat(score.fit()).isEqualTo(buyer.row().fit());
      assertThat(score.interest()).isEqualTo(buyer.row().interest());
    }
  }

  @Test
  void scoreOfAnyPastInstantIsThatOfTheDecisionTakenThenPointByPoint() {
    Buyers buyers = installation.bean(Buyers.class);
    int compared = 0;
    int withInterest = 0;
    for (Buyer buyer : buyers()) {
      String id = buyer.row().id();
      for (Stay stay : buyer.stays()) {
        Cause cause = buyers.findDecision(id, stay.position()).orElseThrow().cause();
        if (isLastOfItsInstant(id, stay, cause)) {
          Cause.Score then = buyers.findScore(id, stay.entered()).orElseThrow();
          assertThat(then).as(buyer.row().name() + " " + stay).isEqualTo(after(stay, cause));
          assertThat(then.points().stream().mapToDouble(Cause.Points::points).sum())
              .isCloseTo(then.fit() + then.interest(), within(1e-9));
          compared++;
          withInterest += then.interest() > 0 ? 1 : 0;
        }
      }
    }
    assertThat(compared).isGreaterThan(200);
    assertThat(withInterest).isGreaterThan(100);
  }

  /** The score once a decision was taken: where it began a turn, no interest is left. */
  private Cause.Score after(Stay stay, Cause cause) {
    Stage to =
        installation
            .bean(Agreement.class)
            .findCurrent()
            .orElseThrow()
            .cycle()
            .find(stay.stage())
            .orElseThrow();
    boolean leadsBack = to instanceof Stage.Detour detour && detour.backTo() != null;
    Cause.Score then = cause.score();
    return to.outcome() == null && !leadsBack
        ? then
        : new Cause.Score(
            then.fit(),
            0,
            then.points().stream().filter(points -> points.rule().startsWith("fit.")).toList());
  }

  /** A score is asked for at an instant, a decision is taken at an event: others may follow it. */
  private boolean isLastOfItsInstant(String buyer, Stay stay, Cause cause) {
    long trigger = cause.trigger() instanceof Cause.Trigger.ByEvent(long seq) ? seq : -1;
    return installation
        .sql()
        .sql(
            "select not exists (select 1 from event where buyer = :b and effective = :at and seq >"
                + " :seq)")
        .param("b", buyer)
        .param("at", stay.entered().atOffset(ZoneOffset.UTC))
        .param("seq", trigger)
        .query(Boolean.class)
        .single();
  }

  @Test
  void knowsOfEveryStayTheDecisionAndTheEventThatBeganIt() {
    Buyers buyers = installation.bean(Buyers.class);
    for (Buyer buyer : buyers()) {
      for (Stay stay : buyer.stays()) {
        var decision = buyers.findDecision(stay.buyer(), stay.position()).orElseThrow();
        assertThat(decision.stage()).isEqualTo(stay.stage());
        assertThat(decision.at()).isEqualTo(stay.entered());
        assertThat(decision.cause().rule()).matches("(cycle|handoffs)\\..+");
        if (decision.cause().trigger() instanceof Cause.Trigger.ByEvent(long seq)) {
          Happening happening = buyers.find(stay.buyer(), seq).orElseThrow();
          assertThat(happening.event().effective()).isEqualTo(stay.entered());
        }
      }
    }
  }

  @Test
  void agreedTimesBesideAStoryAreThoseOfTheReports() {
    int running = 0;
    int ended = 0;
    for (Buyer buyer : buyers()) {
      String id = buyer.row().id();
      assertThat(
              buyer.dealings().clocks().stream()
                  .map(clock -> clock.sla() + " " + clock.buyer().due())
                  .toList())
          .containsExactlyInAnyOrderElementsOf(clocks(id, "ended is null"));
      assertThat(buyer.dealings().runs().stream().map(run -> run.sla() + " " + run.due()).toList())
          .containsExactlyInAnyOrderElementsOf(clocks(id, "ended is not null"));
      running += buyer.dealings().clocks().size();
      ended += buyer.dealings().runs().size();
    }
    assertThat(running).isPositive();
    assertThat(ended).isGreaterThan(20);
  }

  private List<String> clocks(String buyer, String which) {
    return installation
        .sql()
        .sql("select sla, due from clock_run where buyer = :buyer and " + which)
        .param("buyer", buyer)
        .query(
            (row, n) -> row.getString(1) + " " + row.getObject(2, OffsetDateTime.class).toInstant())
        .list();
  }

  @Test
  void turnsATimelineOverEveryEventOnce() {
    Buyers buyers = installation.bean(Buyers.class);
    for (Buyer buyer : buyers().subList(0, 20)) {
      List<Long> seen = new ArrayList<>();
      Place place = Place.END;
      List<Happening> part;
      do {
        part = buyers.before(buyer.row().id(), place, 9);
        part.forEach(each -> seen.add(each.event().seq()));
        if (!part.isEmpty()) {
          var last = part.getLast().event();
          place = new Place(last.effective(), last.seq());
        }
      } while (!part.isEmpty());
      assertThat(seen).doesNotHaveDuplicates().hasSize(buyer.events());
    }
  }

  @Test
  void showsTheMediansThatTheReportGives() {
    Playbook playbook = installation.bean(Agreement.class).findCurrent().orElseThrow();
    Map<String, Long> shown = new HashMap<>();
    for (Figures.OfStage of :
        installation.bean(CourtFigures.class).during(Period.ALL, null, playbook).stages()) {
      if (of.median() != null) {
        shown.put(of.stage(), Objects.requireNonNull(of.median()).toMillis());
      }
    }
    Map<String, Long> reported = new HashMap<>();
    var report = (TimeInStageReport) installation.report(ReportKind.TIME_IN_STAGE, Map.of());
    report
        .stages()
        .forEach(row -> {
          if (row.median().millis() != null) {
            reported.put(row.stage(), row.median().millis());
          }
        });
    assertThat(shown).isNotEmpty().isEqualTo(reported);
  }

  @Test
  void explainsEveryStayOfABuyerOnAPage() throws Exception {
    for (Buyer buyer : buyers().subList(0, 15)) {
      for (Stay stay : buyer.stays()) {
        assertThat(get("/buyers/" + stay.buyer() + "/stays/" + stay.number()).statusCode())
            .isEqualTo(200);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/?period=soon, 400",
    "/?from=2026-02-30, 400",
    "/?from=+99999-01-01, 400",
    "/?from=2026-03-01&to=2026-02-01, 400",
    "/buyers?round=two, 400",
    "/buyers?sort=shoe-size, 400",
    "/buyers?came=flying, 400",
    "/buyers?after=garbage, 400",
    "/buyers?q=%00, 400",
    "/buyers?q=%25_%5C, 200",
    "/buyers?q=%27%3B+drop+table+buyer%3B--, 200",
    "/buyers?stage=nowhere, 200",
    "/buyers/nobody, 404",
    "/buyers/nobody/why, 404",
    "/nowhere, 404",
  })
  void answersWhatItCannotReadWithAPageThatSaysSo(String address, int status) throws Exception {
    HttpResponse<String> response = get(address);
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.body()).contains("<header class=\"site\">").doesNotContain("Exception");
  }

  @Test
  void keepsAssetsForGoodAndPagesNever() throws Exception {
    String page = get("/").body();
    int start = page.indexOf("/assets/fullcourt.css");
    String stylesheet = page.substring(start, page.indexOf('"', start));
    assertThat(stylesheet).contains("?v=");
    assertThat(get(stylesheet).headers().firstValue("Cache-Control"))
        .get()
        .asString()
        .contains("immutable");
    assertThat(get("/").headers().firstValue("Cache-Control"))
        .get()
        .asString()
        .contains("no-cache");
  }

  @Test
  void servesEveryFontTheStylesheetNames() throws Exception {
    String stylesheet = get("/assets/fullcourt.css").body();
    var font = java.util.regex.Pattern.compile("url\\(\"([^\"]+)\"\\)").matcher(stylesheet);
    int fonts = 0;
    while (font.find()) {
      fonts++;
      assertThat(get(font.group(1)).statusCode()).as(font.group(1)).isEqualTo(200);
    }
    assertThat(fonts).isEqualTo(4);
  }

  private List<Buyer> buyers() {
    Buyers buyers = installation.bean(Buyers.class);
    return installation
        .sql()
        .sql("select buyer from buyer_view order by buyer")
        .query(String.class)
        .list()
        .stream()
        .map(id -> buyers.find(id).orElseThrow())
        .toList();
  }

  private HttpResponse<String> get(String address) throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(URI.create(installation.address() + address)).build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
