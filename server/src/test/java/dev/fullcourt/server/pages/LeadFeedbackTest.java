package dev.fullcourt.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * What sales makes of leads is told on the page of the program behind them, and whether briefs
 * helped.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LeadFeedbackTest {

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
                  + Workplace.NASTY.replace("\"", "\\\"")
                  + "\"}");
          page.locator("text=Rejected because").waitFor();
          assertThat(page.textContent("main"))
              .contains("Rejected: too early", "Ben", Workplace.NASTY);
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
}
