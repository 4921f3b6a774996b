package dev.fullcourt.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.server.Installation;
import dev.fullcourt.server.Project;
import dev.fullcourt.server.Year;
import dev.fullcourt.server.buyers.BuyerFilter;
import dev.fullcourt.server.buyers.BuyerList;
import dev.fullcourt.server.buyers.BuyerRow;
import dev.fullcourt.server.buyers.BuyerSort;
import dev.fullcourt.server.buyers.Cursor;
import dev.fullcourt.server.page.Dates;
import dev.fullcourt.server.page.Horizon;
import dev.fullcourt.server.playbooks.Agreement;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
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
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every number on the court is as long as the list it opens, whatever the court is asked. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NumbersOpenTheirBuyersTest {

  private static final Pattern LINK =
      Pattern.compile(
          "href=\"(/buyers\\?[^\"]*)\"[^>]*aria-label=\"[^\"]*: ([\\d\u202f]+) (?:new )?buyers?\\b");

  private Installation installation;
  private HttpClient http;

  @BeforeAll
  void open(@TempDir Path data, @TempDir Path files) throws IOException {
    installation = Installation.serve(data);
    http = installation.client();
    installation.importSample(Project.sample("demo"), Year.of(300, files));
  }

  @AfterAll
  void close() {
    installation.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/?period=30d",
        "/?period=90d",
        "/?period=365d",
        "/?period=all",
        "/?from=2025-11-01&to=2025-12-31",
        "/?from=2026-01-01&to=2026-01-31",
        "/?from=2026-02-01&to=2026-02-28",
        "/?from=2026-03-01&to=2026-03-31",
        "/?from=2026-03-29&to=2026-03-29",
        "/?from=2026-04-01&to=2026-06-30",
        "/?from=2026-05-04&to=2026-05-10",
        "/?from=2026-06-15",
        "/?from=2026-07-01&to=2026-09-30",
        "/?from=2026-08-08&to=2026-08-08",
        "/?from=2026-09-01",
        "/?from=2026-10-25&to=2026-10-25",
        "/?from=2026-10-31",
        "/?to=2025-12-01",
        "/?to=2026-03-31",
        "/?to=2026-10-31",
        "/?from=2020-01-01&to=2020-12-31",
        "/programs?period=all",
        "/programs?from=2026-01-01&to=2026-06-30",
      })
  void isAsLongAsItsList(String address) throws Exception {
    Map<String, Long> numbers = numbers(get(address));
    assertThat(numbers).as("numbers on " + address).hasSizeGreaterThanOrEqualTo(24);
    Map<String, Long> lists = new TreeMap<>();
    for (String link : numbers.keySet()) {
      BuyerFilter filter = filter(link);
      lists.put(link, (long) walk(filter, BuyerSort.NAME, 40).size());
      assertThat(installation.bean(BuyerList.class).count(filter))
          .as(link)
          .isEqualTo(lists.get(link));
    }
    assertThat(lists).isEqualTo(numbers);
  }

  @Test
  void saysTheSameNumberAboveTheList() throws Exception {
    for (var each : numbers(get("/")).entrySet()) {
      Matcher count =
          Pattern.compile("<h2 id=\"count\"[^>]*>([\\d\u202f]+) buyers?</h2>")
              .matcher(get(each.getKey()));
      assertThat(count.find()).as(each.getKey()).isTrue();
      assertThat(number(count.group(1))).as(each.getKey()).isEqualTo(each.getValue());
    }
  }

  @ParameterizedTest
  @EnumSource(BuyerSort.class)
  void turnsPagesForwardAndBackOverTheSameRows(BuyerSort sort) {
    BuyerList list = installation.bean(BuyerList.class);
    List<BuyerRow> forward = walk(BuyerFilter.ALL, sort, 7);
    assertThat(forward).doesNotHaveDuplicates().hasSize((int) list.count(BuyerFilter.ALL));
    List<BuyerRow> backward = new ArrayList<>();
    backward.add(forward.getLast());
    BuyerList.Slice slice;
    do {
      slice = list.slice(BuyerFilter.ALL, sort, Cursor.before(sort, backward.getFirst()), 7);
      backward.addAll(0, slice.rows());
    } while (slice.earlier());
    assertThat(backward).isEqualTo(forward);
  }

  private List<BuyerRow> walk(BuyerFilter filter, BuyerSort sort, int size) {
    BuyerList list = installation.bean(BuyerList.class);
    BuyerList.Slice slice = list.slice(filter, sort, Cursor.START, size);
    List<BuyerRow> rows = new ArrayList<>(slice.rows());
    while (slice.later()) {
      slice = list.slice(filter, sort, Cursor.after(sort, rows.getLast()), size);
      rows.addAll(slice.rows());
    }
    return rows;
  }

  private BuyerFilter filter(String link) {
    Map<String, String> parameters = new HashMap<>();
    for (String part : link.substring(link.indexOf('?') + 1).split("&")) {
      int equals = part.indexOf('=');
      parameters.put(
          part.substring(0, equals),
          URLDecoder.decode(part.substring(equals + 1), StandardCharsets.UTF_8));
    }
    return BuyerFilter.read(parameters, today());
  }

  private LocalDate today() {
    Playbook playbook = installation.bean(Agreement.class).findCurrent().orElseThrow();
    return new Dates(playbook.fiscalYear().zone())
        .date(installation.bean(Horizon.class).findInstant().orElseThrow());
  }

  private static Map<String, Long> numbers(String page) {
    Map<String, Long> numbers = new TreeMap<>();
    Matcher matcher = LINK.matcher(page);
    while (matcher.find()) {
      String link = matcher.group(1).replace("&amp;", "&");
      Long before = numbers.put(link, number(matcher.group(2)));
      assertThat(before).as("two numbers for " + link).isIn(null, number(matcher.group(2)));
    }
    return numbers;
  }

  private static long number(String text) {
    return Long.parseLong(text.replace("\u202f", ""));
  }

  private String get(String address) throws IOException, InterruptedException {
    HttpResponse<String> response =
        http.send(
            HttpRequest.newBuilder(URI.create(installation.address() + address)).build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(response.statusCode()).as(address).isEqualTo(200);
    return response.body();
  }
}
