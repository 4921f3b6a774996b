package dev.fullcourt.server.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.history.measures.BuyerHistory;
import dev.fullcourt.history.measures.Observation;
import dev.fullcourt.history.measures.OpportunityHistory;
import dev.fullcourt.history.measures.Part;
import dev.fullcourt.history.measures.reports.Behind;
import dev.fullcourt.history.measures.reports.ReportKind;
import dev.fullcourt.history.measures.reports.ReportOptions;
import dev.fullcourt.history.measures.reports.Spot;
import dev.fullcourt.history.measures.text.Table;
import dev.fullcourt.server.Installation;
import dev.fullcourt.server.Project;
import dev.fullcourt.server.Year;
import dev.fullcourt.server.measures.Histories;
import dev.fullcourt.server.playbooks.Playbooks;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every report as a page, a file and for programs; and every figure opens its buyers. */
class ReportsTest {

  private static final int BUYERS = 110;
  private static final Pattern OPENS = Pattern.compile("href=\"(/reports/[a-z-]+/buyers\\?[^\"]+)");

  @TempDir static Path folder;
  private static Installation installation;
  private static HttpClient client;

  @BeforeAll
  static void importAYear() throws IOException {
    installation = Installation.serve(folder.resolve("data"));
    installation.importSample(Project.sample("demo"), Year.of(BUYERS, folder.resolve("year")));
    client = installation.client();
  }

  @AfterAll
  static void close() {
    client.close();
    installation.close();
  }

  private static HttpResponse<String> get(String path) {
    try {
      return client.send(
          HttpRequest.newBuilder(URI.create(installation.address() + path)).build(),
          BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError(path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(path, e);
    }
  }

  private static Observation seen(ReportKind kind) {
    return installation
        .bean(Histories.class)
        .seen(installation.bean(Playbooks.class).getCurrent(), kind, null);
  }

  private static Observation only(Observation seen, BuyerHistory buyer) {
    List<OpportunityHistory> deals =
        seen.opportunities().stream().filter(deal -> deal.buyer().equals(buyer.buyer())).toList();
    return new Observation(
        seen.playbook(), seen.horizon(), List.of(buyer), deals, seen.behaviours(), seen.rates());
  }

  private static boolean isNumber(String cell) {
    return cell.matches("-?\\d+(\\.\\d+)?");
  }

  /** What each buyer has by itself, added up, by where it stands. */
  private static Map<Spot, BigDecimal> sums(ReportKind kind, Observation seen) {
    Map<Spot, BigDecimal> sums = new HashMap<>();
    for (BuyerHistory buyer : seen.buyers()) {
      Set<List<Object>> told = new HashSet<>();
      for (Table table : kind.part(only(seen, buyer), ReportOptions.NONE).tables()) {
        for (List<String> row : table.rows()) {
          for (int i = 0; i < row.size(); i++) {
            // Two behaviours may be called alike; both count the stays of their stage.
            if (isNumber(row.get(i))
                && (kind != ReportKind.BEHAVIOURS
                    || told.add(List.of(table.title(), table.key(row), i)))) {
              sums.merge(
                  new Spot(table.title(), table.key(row), i),
                  new BigDecimal(row.get(i)),
                  BigDecimal::add);
            }
          }
        }
      }
    }
    return sums;
  }

  @ParameterizedTest
  @EnumSource(ReportKind.class)
  void whatAReportDoesNotLookAtMakesNoDifference(ReportKind kind) {
    Playbook playbook = installation.bean(Playbooks.class).getCurrent();
    Observation whole =
        installation.bean(Histories.class).seen(playbook, EnumSet.allOf(Part.class));
    assertThat(kind.report(seen(kind), ReportOptions.NONE).tables())
        .isEqualTo(kind.report(whole, ReportOptions.NONE).tables());
  }

  @ParameterizedTest
  @EnumSource(ReportKind.class)
  void everyCountIsTheSumOfWhatItsBuyersHave(ReportKind kind) {
    Observation seen = seen(kind);
    Map<Spot, BigDecimal> sums = sums(kind, seen);
    int counts = 0;
    for (Table table : kind.report(seen, ReportOptions.NONE).tables()) {
      for (List<String> row : table.rows()) {
        for (int i = 0; i < row.size(); i++) {
          if (table.columns().get(i).holds() == Table.Holds.COUNTS && isNumber(row.get(i))) {
            Spot spot = new Spot(table.title(), table.key(row), i);
            assertThat(sums.getOrDefault(spot, BigDecimal.ZERO))
                .as("%s, %s", kind.word(), spot)
                .isEqualByComparingTo(row.get(i));
            counts++;
          }
        }
      }
    }
    assertThat(counts == 0).isEqualTo(kind == ReportKind.SCORES);
  }

  @ParameterizedTest
  @EnumSource(ReportKind.class)
  void theBuyersBehindACountAreThoseWhoHaveSomethingThereAlone(ReportKind kind) {
    Observation seen = seen(kind);
    Map<Spot, Set<String>> expected = new HashMap<>();
    for (BuyerHistory buyer : seen.buyers()) {
      for (Table table : kind.part(only(seen, buyer), ReportOptions.NONE).tables()) {
        for (List<String> row : table.rows()) {
          for (int i = 0; i < row.size(); i++) {
            if (isNumber(row.get(i)) && new BigDecimal(row.get(i)).signum() != 0) {
              expected
                  .computeIfAbsent(
                      new Spot(table.title(), table.key(row), i), spot -> new TreeSet<>())
                  .add(buyer.buyer());
            }
          }
        }
      }
    }
    Behind behind = new Behind(seen, kind, ReportOptions.NONE);
    for (Table table : kind.report(seen, ReportOptions.NONE).tables()) {
      for (List<String> row : table.rows().stream().limit(2).toList()) {
        for (int i = 0; i < row.size(); i++) {
          if (table.columns().get(i).holds() == Table.Holds.COUNTS
              && Spot.of(table, row, i).isPresent()) {
            Spot spot = Spot.of(table, row, i).orElseThrow();
            List<String> found = new ArrayList<>();
            behind.each(spot, buyer -> found.add(buyer.buyer()));
            assertThat(found)
                .as("%s, %s", kind.word(), spot)
                .containsExactlyInAnyOrderElementsOf(expected.get(spot));
          }
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(ReportKind.class)
  void aPageShowsItAndItsFiguresOpenTheirBuyers(ReportKind kind) {
    HttpResponse<String> page = get("/reports/" + kind.word());
    assertThat(page.statusCode()).isEqualTo(200);
    List<String> links = new ArrayList<>();
    Matcher matcher = OPENS.matcher(page.body());
    while (matcher.find()) {
      links.add(HtmlUtils.htmlUnescape(matcher.group(1)));
    }
    if (kind != ReportKind.SCORES && kind != ReportKind.PASSES) {
      assertThat(links).isNotEmpty();
    }
    int step = Math.max(1, links.size() / 6);
    for (int i = 0; i < links.size(); i += step) {
      String link = links.get(i);
      HttpResponse<String> behind = get(link);
      assertThat(behind.statusCode()).as(link).isEqualTo(200);
      long shown = behind.body().lines().filter(line -> line.contains("/buyers/b_")).count();
      long told = get(link.replace("/buyers?", "/buyers.csv?")).body().lines().count() - 1;
      JsonNode programs = JsonMapper.shared().readTree(get("/api" + link).body());
      assertThat(shown).as(link).isPositive().isEqualTo(Math.min(told, 100));
      assertThat(programs.get("buyers").size()).as(link).isEqualTo((int) told);
    }
  }

  @ParameterizedTest
  @EnumSource(ReportKind.class)
  void programsAndFilesGetTheSame(ReportKind kind) {
    JsonMapper mapper = JsonMapper.shared();
    assertThat(mapper.readTree(get("/api/reports/" + kind.word()).body()))
        .isEqualTo(mapper.readTree(mapper.writeValueAsString(installation.report(kind, Map.of()))));

    for (Table table : installation.report(kind, Map.of()).tables()) {
      String title = table.title().replace(" ", "%20").replace("`", "%60").replace(">", "%3E");
      HttpResponse<String> file = get("/reports/" + kind.word() + "/table.csv?table=" + title);
      assertThat(file.statusCode()).as(title).isEqualTo(200);
      assertThat(file.body().lines().count()).as(title).isEqualTo(table.rows().size() + 1L);
    }
  }

  @Test
  void theListLeadsToAll() {
    String list = get("/reports").body();
    Set<String> words =
        Stream.of(ReportKind.values()).map(ReportKind::word).collect(Collectors.toSet());
    assertThat(words).allSatisfy(word -> assertThat(list).contains("href=\"/reports/" + word));
    JsonNode programs = JsonMapper.shared().readTree(get("/api/reports").body());
    assertThat(programs.findValuesAsString("report")).containsExactlyInAnyOrderElementsOf(words);
    assertThat(get("/").body()).contains("href=\"/reports\"");
  }

  @Test
  void optionsNarrowItAndStayInItsLinks() {
    String all = get("/reports/funnel").body();
    String half = get("/reports/funnel?from=2026-06-01&before=").body();
    assertThat(half).isNotEqualTo(all).contains("value=\"2026-06-01\"");
    Matcher link = OPENS.matcher(half);
    assertThat(link.find()).isTrue();
    assertThat(URLDecoder.decode(link.group(1), StandardCharsets.UTF_8))
        .contains("from=2026-06-01");
    assertThat(get("/reports/cohorts?by=quarter").body())
        .contains("Rounds by the quarter they began in")
        .contains("<option value=\"quarter\" selected>");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/reports/weather | 404 | there are cycle, time-in-stage",
        "/api/reports/weather | 404 | there are cycle",
        "/reports/funnel?from=yesterday | 400 | Yesterday is not a date",
        "/reports/funnel?from=2026-02-30 | 400 | is not a date",
        "/reports/funnel?to=nowhere | 400 | Report funnel has no option to",
        "/reports/conversion?to=nowhere | 400 | there is no stage nowhere",
        "/reports/cohorts?by=century | 400 | by week, month or quarter",
        "/reports/funnel?from=2026-06-01&before=2026-01-01 | 400 | must be earlier",
        "/reports/conversion?by=%3Cscript%3Ealert(1)%3C/script%3E | 200 | &lt;script>alert(1)",
        "/reports/conversion?by=%27%3B+drop+table+buyer%3B-- | 200 | (blank)",
        "/reports/conversion?by=a%00b | 400 | cannot be answered",
        "/api/reports/funnel?from=yesterday | 400 | is not a date",
        "/reports/funnel/buyers | 400 | the place of a column",
        "/reports/funnel/buyers?table=How+far+rounds+got&row=aware&column=0 | 400 | from 1",
        "/reports/funnel/buyers?table=How+far+rounds+got&row=nowhere&column=2 | 404 | no such figure",
        "/reports/funnel/buyers?table=Nothing&row=aware&column=2 | 404 | no such figure",
        "/reports/funnel/buyers?table=How+far+rounds+got&row=aware&column=77 | 404 | no such figure",
        "/reports/funnel/table.csv?table=Nothing | 404 | no such table",
        "/api/reports/funnel/buyers?table=How+far+rounds+got&row=aware&column=2&limit=9999 | 400 | from 1 to 500"
      })
  void whatCannotBeAnsweredIsSaid(String path, int status, String says) {
    HttpResponse<String> answer = get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(status);
    assertThat(answer.body()).as(path).contains(says).doesNotContain("<script>alert");
  }
}
