package dev.fullcourt.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import dev.fullcourt.engine.playbook.EventKind;
import dev.fullcourt.server.Statements;
import dev.fullcourt.server.playbooks.Playbooks;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Marketing sees what is open in the pipeline by what is behind it, and opens each number. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenNowTest {

  private static final List<String> KINDS =
      List.of("program", "content", "channel", "function", "person");

  private Workplace work;

  @BeforeAll
  void open(@TempDir Path data, @TempDir Path files) throws IOException {
    work = Workplace.open(data, files, 200);
  }

  @AfterAll
  void close() {
    if (work != null) {
      work.close();
    }
  }

  private JsonNode json(String name, String path) {
    HttpResponse<String> answer = work.get(name, path);
    assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(200);
    return JsonMapper.builder().build().readTree(answer.body());
  }

  /** By kind and name: how many are open, how many of them stalled, and how many euros. */
  private Map<String, String> told() {
    Map<String, String> told = new TreeMap<>();
    for (JsonNode by : json("Chloe", "/api/programs").at("/open/by")) {
      for (JsonNode row : by.at("/rows")) {
        told.put(
            by.at("/by").asString() + " " + row.at("/name").asString(),
            words(
                row.at("/sum/count").intValue(),
                row.at("/sum/stalled").intValue(),
                row.at("/sum/worth/amount").decimalValue()));
      }
    }
    return told;
  }

  private static String words(int count, int stalled, BigDecimal euros) {
    return count + " " + stalled + " " + euros.setScale(2);
  }

  /** Some that have something in common. */
  private static final class Common {
    int count;
    int stalled;
    BigDecimal euros = BigDecimal.ZERO;
  }

  @Test
  void isWhatCountingOneByOneGives() {
    Map<String, Common> counted = new TreeMap<>();
    int all = 0;
    for (int page = 1; page < 100; page++) {
      JsonNode part = json("Chloe", "/api/pipeline?owner=all&page=" + page);
      for (JsonNode listed : part.at("/opportunities")) {
        all++;
        Map<String, Set<String>> behind = behind(listed.at("/opportunity/buyer").asString());
        for (String kind : KINDS) {
          for (String name : behind.getOrDefault(kind, Set.of(""))) {
            Common common = counted.computeIfAbsent(kind + " " + name, each -> new Common());
            common.count++;
            common.stalled += listed.at("/stalledBeyondHours").isNumber() ? 1 : 0;
            if (listed.at("/opportunity/currency").asString("EUR").equals("EUR")
                && listed.at("/opportunity/amount").isNumber()) {
              common.euros = common.euros.add(listed.at("/opportunity/amount").decimalValue());
            }
          }
        }
      }
      if (!part.at("/more").booleanValue()) {
        break;
      }
    }
    Map<String, String> expected = new TreeMap<>();
    counted.forEach(
        (name, common) -> expected.put(name, words(common.count, common.stalled, common.euros)));
    assertThat(told()).isEqualTo(expected);
    assertThat(expected).hasSizeGreaterThan(20);
    JsonNode sum = json("Chloe", "/api/programs").at("/open/all");
    assertThat(sum.at("/count").intValue()).isEqualTo(all).isPositive();
    assertThat(sum.at("/worth/amount").decimalValue())
        .isEqualByComparingTo(
            json("Chloe", "/api/pipeline?owner=all").at("/worth/amount").decimalValue());
  }

  /** Read off the log anew, as law 34 has it, since the round began that the buyer is in. */
  private Map<String, Set<String>> behind(String buyer) {
    Map<String, EventKind> kinds =
        work.installation().bean(Playbooks.class).getCurrent().vocabulary().events();
    Map<String, Set<String>> behind = new HashMap<>();
    work.sql()
        .sql(
            """
            select e.type, e.properties ->> 'campaign' as c1, e.properties ->> 'utm_campaign' as c2,
              e.properties ->> 'program' as c3, e.properties ->> 'webinar' as c4,
              e.properties ->> 'show' as c5, e.properties ->> 'subject' as subject,
              e.properties ->> 'asset' as a1, e.properties ->> 'form' as a2,
              e.properties ->> 'path' as path, e.properties ->> 'by' as p1,
              e.properties ->> 'owner' as p2
            from event e where e.buyer = :buyer and e.effective >= :began
            """)
        .param("buyer", buyer)
        .param("began", began(buyer))
        .query(row -> {
          EventKind kind = kinds.get(row.getString("type"));
          if (kind == null
              || kind.by().equals("system")
              || row.getString("type").equals("bot_seen")) {
            return;
          }
          if (!kind.by().equals("buyer")) {
            add(behind, "function", kind.by());
            add(behind, "person", row.getString("p1"), row.getString("p2"));
            return;
          }
          boolean program =
              add(
                  behind,
                  "program",
                  row.getString("c1"),
                  row.getString("c2"),
                  row.getString("c3"),
                  row.getString("c4"),
                  row.getString("c5"),
                  row.getString("type").equals("email_clicked") ? row.getString("subject") : null);
          boolean content =
              add(
                  behind,
                  "content",
                  row.getString("a1"),
                  row.getString("a2"),
                  row.getString("type").equals("page_viewed") ? row.getString("path") : null);
          add(behind, "channel", kind.channel());
          if (program || content) {
            add(behind, "function", "marketing");
          }
        });
    return behind;
  }

  private static boolean add(
      Map<String, Set<String>> behind, String kind, @Nullable String... names) {
    for (String name : names) {
      if (name != null && !name.isBlank()) {
        behind.computeIfAbsent(kind, each -> new HashSet<>()).add(name);
        return true;
      }
    }
    return false;
  }

  private OffsetDateTime began(String buyer) {
    return work.sql()
        .sql(
            """
            select coalesce(min(entered), '-infinity') from stay
            where buyer = :buyer and round = (select max(round) from stay where buyer = :buyer)
            """)
        .param("buyer", buyer)
        .query(OffsetDateTime.class)
        .single();
  }

  private static final Pattern LINK =
      Pattern.compile(
          "href=\"(/pipeline\\?[^\"]*)\" aria-label=\"([^\"]*): ([\\d\u202f]+) opportunit");

  @Test
  void everyNumberIsAsLongAsItsList() {
    String page = work.get("Chloe", "/programs?period=all").body();
    assertThat(page).contains("Open now", "counts once for each, in full", "Open, by program");
    List<String> labels = new ArrayList<>();
    Matcher link = LINK.matcher(page);
    while (link.find()) {
      String list = link.group(1).replace("&amp;", "&");
      int number = Integer.parseInt(link.group(3).replace("\u202f", ""));
      labels.add(link.group(2));
      String above = number + (number == 1 ? " open opportunity" : " open opportunities");
      assertThat(work.get("Chloe", list).body()).as(list).contains("<b>" + above + "</b>");
      String query = list.substring(list.indexOf('?'));
      JsonNode listed = json("Chloe", "/api/pipeline" + query.replace("&view=table", ""));
      int sum = 0;
      for (JsonNode total : listed.at("/totals")) {
        sum += total.at("/count").intValue();
      }
      assertThat(sum).as(list).isEqualTo(number);
      String file = work.get("Chloe", "/pipeline/opportunities.csv" + query).body();
      assertThat(file.lines().count()).as(list).isEqualTo(number + 1L);
    }
    assertThat(labels)
        .hasSizeGreaterThan(20)
        .contains("All that is open, open", "Nobody, open", "All that is open, stalled");
    for (JsonNode by : json("Chloe", "/api/programs").at("/open/by")) {
      for (JsonNode row : by.at("/rows")) {
        String kind = by.at("/by").asString();
        String name = row.at("/name").asString();
        String query = name.isEmpty() ? "without=" + kind : kind + "=" + encode(name);
        assertThat(json("Chloe", "/api/pipeline?owner=all&" + query).at("/worth/amount"))
            .as(query)
            .isEqualTo(row.at("/sum/worth/amount"));
      }
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Test
  void aWinMovesItFromTheOneTableToTheOther() throws Exception {
    String program = "Fair <b>\"A&B\"</b> %s'); drop table open_touch; --";
    String id = work.opensAnOpportunity("Elif", "Kunde: fair stand");
    String key = work.await("select opportunity from opportunity_view where id = '" + id + "'");
    assertThat(row(program)).isNull();
    work.tell(
        """
        {"id": "f-%1$s", "type": "page_viewed", "person": "ada@%1$s", "account": "%1$s",
         "properties": {"path": "/fair", "utm_campaign": %2$s}}
        """
            .formatted(key, JsonMapper.builder().build().writeValueAsString(program)));
    work.await("select name from open_touch where kind = 'content' and name = '/fair'");
    assertThat(Objects.requireNonNull(row(program)).at("/sum/count").intValue()).isOne();
    String query = "owner=all&program=" + encode(program);
    assertThat(work.get("Chloe", "/pipeline?view=table&" + query).body())
        .contains("<b>1 open opportunity</b>", "fair stand", "chips")
        .doesNotContain("<b>\"A&B");
    assertThat(work.get("Chloe", "/pipeline?view=table&outcome=won&" + query).body())
        .contains("<b>0 won opportunities</b>");
    assertThat(credited(program)).isFalse();
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      int width = scheme == ColorScheme.DARK ? 390 : 1440;
      work.visit(
          "Chloe",
          width,
          scheme,
          (page, look) -> {
            look.open(work.address("/programs?program=" + encode(program)));
            assertThat(page.textContent("main")).contains("Open now", "Open, by program");
            look.isFine("open-" + width);
            page.click("#open-by-program ~ table td[data-label=Open] a");
            page.waitForURL("**/pipeline?**");
            assertThat(page.textContent("main")).contains("1 open opportunity", program);
            look.isFine("behind-" + width);
            page.click(".chips a");
            page.waitForURL(address -> !address.contains("program="));
          });
    }

    String said = "{\"amount\": \"5\", \"currency\": \"EUR\"}";
    assertThat(work.api("Elif", "/pipeline/" + id + "/acts/won", said).statusCode()).isEqualTo(200);
    assertThat(row(program)).isNull();
    assertThat(credited(program)).isTrue();
    assertThat(work.get("Chloe", "/pipeline?view=table&outcome=won&" + query).body())
        .contains("<b>1 won opportunity</b>", "fair stand");
    assertThat(work.get("Chloe", "/programs?program=" + encode(program)).body())
        .contains("Open now", "Won, by program");
  }

  private @Nullable JsonNode row(String program) {
    for (JsonNode by : json("Chloe", "/api/programs").at("/open/by")) {
      for (JsonNode row : by.at("/rows")) {
        if (by.at("/by").asString().equals("program")
            && row.at("/name").asString().equals(program)) {
          return row;
        }
      }
    }
    return null;
  }

  private boolean credited(String program) {
    for (JsonNode row : json("Chloe", "/api/programs?period=all").at("/earned/0/rows")) {
      if (row.at("/name").asString().equals(program)) {
        return true;
      }
    }
    return false;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "program=' or '1'='1",
        "program=x') or true --",
        "content=:name0",
        "channel=%",
        "function=$1",
        "person=\\' or 1=1 --",
      })
  void aNameIsNothingButAName(String filter) {
    int at = filter.indexOf('=');
    String query = filter.substring(0, at) + "=" + encode(filter.substring(at + 1));
    assertThat(json("Chloe", "/api/pipeline?owner=all&" + query).at("/totals")).isEmpty();
    assertThat(json("Chloe", "/api/pipeline?owner=all&outcome=won&" + query).at("/totals"))
        .isEmpty();
  }

  @Test
  void whatCannotBeReadIsRefusedAndEachSeesWhatTheyMay() {
    assertThat(work.get("Chloe", "/api/pipeline?without=everything").statusCode()).isEqualTo(400);
    assertThat(work.get("Chloe", "/api/pipeline?program=x&outcome=lost").body())
        .contains("open or won");
    assertThat(work.get("Pat", "/programs").statusCode()).isEqualTo(403);
    assertThat(work.get("Pat", "/api/programs").statusCode()).isEqualTo(403);
    assertThat(json("Pat", "/api/pipeline?owner=all&function=marketing").at("/totals"))
        .as("a partner has no buyer here")
        .isEmpty();
    assertThat(json("Elif", "/api/pipeline?owner=all&function=marketing").at("/totals"))
        .isNotEmpty();
    assertThat(work.get("Elif", "/programs").body()).contains("Open now");
  }

  @Test
  void asksAsOftenForOneAsForAll() {
    long all = queries("/pipeline?owner=all&view=table");
    assertThat(queries("/pipeline?owner=all&view=table&function=marketing")).isEqualTo(all);
    long few = queries("/programs");
    String id = work.opensAnOpportunity("Elif", "Kunde: many pages");
    String key = work.await("select opportunity from opportunity_view where id = '" + id + "'");
    for (int page = 0; page < 20; page++) {
      work.tell(
          """
          {"id": "m%2$d-%1$s", "type": "page_viewed", "person": "ada@%1$s", "account": "%1$s",
           "properties": {"path": "/many/%2$d", "utm_campaign": "Many %2$d"}}
          """
              .formatted(key, page));
    }
    work.await("select name from open_touch where name = '/many/19'");
    assertThat(queries("/programs")).isEqualTo(few);
  }

  private long queries(String path) {
    work.get("Jonas", path).body();
    return Statements.during(
            () -> work.get("Jonas", path).body(), thread -> thread.startsWith("tomcat"))
        .stream()
        .filter(each -> each.contains("opportunity_"))
        .count();
  }
}
