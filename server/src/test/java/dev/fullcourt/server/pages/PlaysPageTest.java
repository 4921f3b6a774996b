package dev.fullcourt.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.history.measures.reports.PlaysReport;
import dev.fullcourt.history.measures.reports.ReportKind;
import dev.fullcourt.server.Statements;
import dev.fullcourt.server.buyers.Cursor;
import dev.fullcourt.server.page.Period;
import dev.fullcourt.server.plays.RunFilter;
import dev.fullcourt.server.plays.RunPlace;
import dev.fullcourt.server.plays.RunRow;
import dev.fullcourt.server.plays.Runs;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Plays in figures: those of the report, each as long as the list it opens. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlaysPageTest {

  private static final String PLAY = "/plays/pricing%20surge";

  private static final Pattern LINK =
      Pattern.compile(
          "href=\"(/plays/[^\"]*)\" aria-label=\"[^\"]*: ([\\d\u202f]+) (run|step)s?\"");

  private Workplace work;
  private String startedByHand = "";

  @BeforeAll
  void open(@TempDir Path data, @TempDir Path files) throws IOException {
    work = Workplace.open(data, files, 300);
    startedByHand = work.asksForADemo("spring launch", "Ben");
    String other = work.asksForADemo("spring launch", "Ben");
    for (String buyer : List.of(startedByHand, other)) {
      assertThat(work.act("Ben", buyer, "start-play", "{\"play\": \"pricing surge\"}").statusCode())
          .isEqualTo(200);
      work.await("select play from play_run where by_hand and buyer = '" + buyer + "'");
    }
    assertThat(work.act("Ben", other, "called", "{\"reached\": \"yes\"}").statusCode())
        .isEqualTo(200);
    work.await("select fate from play_step where fate = 'done' and buyer = '" + other + "'");
  }

  @AfterAll
  void close() {
    if (work != null) {
      work.close();
    }
  }

  private JsonNode json(String path) {
    HttpResponse<String> answer = work.get("Chloe", path);
    assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(200);
    return JsonMapper.builder().build().readTree(answer.body());
  }

  private String page(String path) {
    HttpResponse<String> answer = work.get("Chloe", path);
    assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(200);
    return answer.body();
  }

  @ParameterizedTest
  @CsvSource({
    "2020-01-01, 2030-01-01, ?from=2020-01-01&to=2029-12-31",
    "2026-01-01, 2026-04-01, ?from=2026-01-01&to=2026-03-31",
    "2026-05-04, 2026-05-05, ?from=2026-05-04&to=2026-05-04",
  })
  void countsWhatTheReportCounts(String from, String before, String query) {
    PlaysReport report =
        (PlaysReport)
            work.installation().report(ReportKind.PLAYS, Map.of("from", from, "before", before));
    List<Map<String, Object>> expected = new ArrayList<>();
    for (PlaysReport.PlayRow row : report.plays()) {
      expected.add(counted(row));
    }
    List<Map<String, Object>> told = new ArrayList<>();
    for (JsonNode row : json("/api/plays" + query)) {
      Map<String, Object> figures = new TreeMap<>();
      figures.put("play", row.at("/play").asString());
      for (String name :
          List.of(
              "started",
              "byHand",
              "running",
              "finished",
              "recycled",
              "stopped",
              "takenOver",
              "turnOver",
              "asked",
              "done",
              "overdue",
              "withdrawn",
              "withheld")) {
        figures.put(name, row.at("/over/" + name).intValue());
      }
      figures.put("withheldWhy", row.at("/over/withheldWhy").toString());
      JsonNode median = row.at("/over/medianMillis");
      figures.put("median", median.isNull() ? "none" : median.longValue());
      told.add(figures);
    }
    assertThat(told).isEqualTo(expected).isNotEmpty();
  }

  private static Map<String, Object> counted(PlaysReport.PlayRow row) {
    Map<String, Integer> ends = row.ends();
    Map<String, Object> figures = new TreeMap<>();
    figures.put("play", row.play());
    figures.put("started", row.started());
    figures.put("byHand", row.byHand());
    figures.put("running", row.running());
    figures.put("finished", sum(ends, "finished", "ended", "kept"));
    figures.put("recycled", sum(ends, "recycled"));
    figures.put("stopped", sum(ends, "stopped", "dropped"));
    figures.put("takenOver", sum(ends, "taken_over"));
    figures.put("turnOver", sum(ends, "turn_over"));
    figures.put("asked", row.asked());
    figures.put("done", row.done());
    figures.put("overdue", row.overdue());
    figures.put("withdrawn", row.withdrawn());
    figures.put("withheld", row.withheld());
    figures.put(
        "withheldWhy", JsonMapper.builder().build().valueToTree(row.withheldWhy()).toString());
    Long median = row.taken().medianMillis();
    figures.put("median", median == null ? "none" : median);
    return figures;
  }

  private static int sum(Map<String, Integer> ends, String... words) {
    return List.of(words).stream().mapToInt(word -> ends.getOrDefault(word, 0)).sum();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/plays",
        "/plays?period=30d",
        "/plays?period=365d",
        "/plays?period=all",
        "/plays?from=2026-01-01&to=2026-03-31"
      })
  void everyNumberIsAsLongAsItsList(String address) {
    Matcher links = LINK.matcher(page(address));
    int followed = 0;
    while (links.find()) {
      String link = links.group(1).replace("&amp;", "&");
      long said = Long.parseLong(links.group(2).replace("\u202f", ""));
      boolean steps = links.group(3).equals("step");
      List<JsonNode> listed = new ArrayList<>();
      JsonNode first = walk(link, listed);
      assertThat(first.at("/count").longValue()).as(link).isEqualTo(listed.size());
      assertThat(steps ? first.at("/steps").longValue() : listed.size()).as(link).isEqualTo(said);
      assertThat(page(link)).as(link).contains(heading(first));
      assertThat(page(file(link)).lines()).as(link).hasSize(listed.size() + 1);
      followed++;
    }
    assertThat(followed).as(address).isGreaterThan(5);
  }

  private static String heading(JsonNode listed) {
    long steps = listed.at("/steps").longValue();
    return ">"
        + (steps == 0 ? "" : words(steps, "step") + " of ")
        + words(listed.at("/count").longValue(), "run")
        + "</h2>";
  }

  private static String words(long count, String word) {
    return count + " " + word + (count == 1 ? "" : "s");
  }

  private static String file(String link) {
    int query = link.indexOf('?');
    return query < 0 ? link + ".csv" : link.substring(0, query) + ".csv" + link.substring(query);
  }

  /** All runs behind a link of the page, as a program is told of them. */
  private JsonNode walk(String link, List<JsonNode> to) {
    int query = link.indexOf('?');
    String api =
        "/api"
            + (query < 0
                ? link + "/runs?"
                : link.substring(0, query) + "/runs" + link.substring(query) + "&");
    JsonNode first = json(api);
    JsonNode part = first;
    part.at("/runs").forEach(to::add);
    while (!part.at("/next").isNull()) {
      part = json(api + "after=" + part.at("/next").asString());
      part.at("/runs").forEach(to::add);
    }
    return first;
  }

  @Test
  void whatRunsIsToldWithItsStepAndWhoseTurnItIs() {
    String list = page(PLAY + "?state=running&by=hand");
    assertThat(list)
        .contains("href=\"/buyers/" + startedByHand + "\"")
        .containsPattern("data-label=\"By\">Ben<")
        .contains("Call asked for")
        .containsPattern("data-label=\"Whose turn\">Ben<");
    List<JsonNode> open = new ArrayList<>();
    walk(PLAY + "?state=running&fate=open&by=hand&period=all", open);
    assertThat(open)
        .singleElement()
        .satisfies(run -> {
          assertThat(run.at("/buyer").asString()).isEqualTo(startedByHand);
          assertThat(run.at("/starter").asString()).isEqualTo("Ben");
          assertThat(run.at("/open").intValue()).isEqualTo(1);
          assertThat(run.at("/last/fate").asString()).isEqualTo("ASKED");
        });
  }

  @Test
  void turnsPagesForwardAndBackOverTheSameRuns() {
    Runs runs = work.installation().bean(Runs.class);
    RunFilter all = new RunFilter("pricing surge", null, "", "", null, "", Period.ALL);
    ZoneId zone = ZoneId.of("Europe/Berlin");
    Runs.Slice slice = runs.slice(all, zone, Cursor.START, 7);
    List<RunRow> forward = new ArrayList<>(slice.rows());
    while (slice.later()) {
      Cursor after = RunPlace.beside(Cursor.Side.AFTER, forward.getLast());
      slice = runs.slice(all, zone, after, 7);
      forward.addAll(slice.rows());
    }
    assertThat(forward).hasSizeGreaterThan(14).doesNotHaveDuplicates();
    assertThat(forward).hasSize((int) runs.count(all, zone).runs());
    assertThat(forward).isSortedAccordingTo(Comparator.comparing(RunRow::started).reversed());
    List<RunRow> backward = new ArrayList<>(List.of(forward.getLast()));
    do {
      Cursor before = RunPlace.beside(Cursor.Side.BEFORE, backward.getFirst());
      slice = runs.slice(all, zone, before, 7);
      backward.addAll(0, slice.rows());
    } while (slice.earlier());
    assertThat(backward).isEqualTo(forward);
  }

  private static List<String> buyers(String page) {
    return Pattern.compile("<th scope=\"row\"><a href=\"/buyers/([^\"]*)\"")
        .matcher(page)
        .results()
        .map(each -> each.group(1))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "/plays?colour=red, 400, colour",
    "/plays?state=running, 400, play",
    "/plays?play=nothing, 400, play",
    "/plays?period=never, 400, period",
    "/plays/pricing%20surge?state=asleep, 400, state",
    "/plays/pricing%20surge?by=nobody, 400, by",
    "/plays/pricing%20surge?step=99, 400, step",
    "/plays/pricing%20surge?fate=lost, 400, fate",
    "/plays/pricing%20surge?why=rain, 400, why",
    "/plays/pricing%20surge?from=2026-02-30, 400, from",
    "/plays/pricing%20surge?after=eA, 400, after",
    "/plays/pricing%20surge?after=YQpiIGM, 400, after",
    "/plays/pricing%20surge?state=running'%20or%20'1'%3D'1, 400, state",
    "/plays/pricing%20surge?step=1'%20or%20'1'%3D'1, 400, step",
    "/plays/pricing%20surge?why=budget'%20--, 400, why",
    "/plays/pricing%20surge.csv?fate=lost, 400, fate",
    "/plays.csv?colour=red, 400, colour",
    "/api/plays?play=pricing%20surge, 400, play",
    "/api/plays/pricing%20surge/runs?before=x, 400, before",
  })
  void whatIsNotKnownIsNamed(String address, int status, String name) {
    HttpResponse<String> answer = work.get("Chloe", address);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.body()).contains("“" + name + "=").contains("should be");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/plays/never%20agreed",
        "/plays/never%20agreed.csv",
        "/api/plays/never%20agreed/runs",
        "/plays/pricing%20surge'%20or%20'1'%3D'1"
      })
  void aPlayThatWasNeverAgreedIsNotThere(String address) {
    assertThat(work.get("Chloe", address).statusCode()).isEqualTo(404);
  }

  @Test
  void partnersSeeNoneAndStrangersNothing() {
    for (String address :
        List.of(
            "/plays", "/plays.csv", PLAY, PLAY + ".csv", "/api/plays", "/api" + PLAY + "/runs")) {
      assertThat(work.get("Pat", address).statusCode()).as(address).isEqualTo(403);
      assertThat(work.get("Jonas", address).statusCode()).as(address).isEqualTo(200);
    }
    assertThat(work.get("Pat", "/playbook").body()).doesNotContain("\"/plays");
  }

  @Test
  void theAgreementTheBuyerAndTheCourtLeadThere() {
    assertThat(page("/playbook")).contains("href=\"" + PLAY + "\"");
    assertThat(page("/buyers/" + startedByHand)).contains("href=\"" + PLAY + "\"");
    assertThat(page("/")).contains("href=\"/plays\"");
  }

  @Test
  void theFileHasEveryRunAndTheFiguresEveryPlay() {
    List<String> lines = page(PLAY + ".csv?by=hand").lines().toList();
    assertThat(lines.getFirst()).startsWith("play,buyer,id,started,by hand,started by,state");
    assertThat(lines).hasSize(3).anyMatch(line -> line.contains(startedByHand + ","));
    assertThat(page("/plays.csv?play=pricing%20surge&by=hand"))
        .isEqualTo(page(PLAY + ".csv?by=hand"));
    assertThat(page("/plays.csv").lines())
        .hasSize(2)
        .last()
        .asString()
        .startsWith("pricing surge,");
  }

  @Test
  void asksTheDatabaseAsOftenForOneRunAsForMany() {
    String few = PLAY + "?from=2026-05-04&to=2026-05-10";
    assertThat(buyers(page(few)).size()).isLessThan(buyers(page(PLAY + "?period=all")).size());
    assertThat(queries(few)).isEqualTo(queries(PLAY + "?period=all"));
    assertThat(queries("/plays?period=30d")).isEqualTo(queries("/plays?period=all"));
  }

  private long queries(String path) {
    page(path);
    return Statements.during(() -> page(path), thread -> thread.startsWith("tomcat")).size();
  }
}
