package dev.fullcourt.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.fullcourt.server.Installation;
import dev.fullcourt.server.Project;
import dev.fullcourt.server.Year;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Someone new looks around in a simulated company's year. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FirstVisitTest {

  private Chromium chromium;
  private Installation installation;

  @BeforeAll
  void open(@TempDir Path data, @TempDir Path files) throws IOException {
    chromium = Chromium.open();
    installation = Installation.serve(data);
    installation.importSample(Project.sample("demo"), Year.of(250, files));
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

  @ParameterizedTest
  @CsvSource({"1440, LIGHT", "1440, DARK", "390, LIGHT", "390, DARK"})
  void findsFromTheCourtAStagesBuyersABuyerAndWhy(int width, ColorScheme scheme) {
    try (var window = chromium.window(width, scheme, installation)) {
      Page page = window.newPage();
      Look look = Look.at(page);
      String ending = "-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT);

      look.open(installation.address() + "/");
      look.isFine("visit-1-court" + ending);

      visible(page, "a[href='/buyers?stage=engaged']").click();
      assertThat(page.locator("#count").innerText()).matches("[\\d\u202f]+ buyers?");
      look.isFine("visit-2-buyers" + ending);

      visible(page, "#results th[scope=row] a").click();
      assertThat(page.locator("h1").innerText()).isNotBlank();
      look.isFine("visit-3-buyer" + ending);

      visible(page, "a:text('Why this stage?')").click();
      assertThat(page.locator("h1").innerText()).isEqualTo("Why Engaged?");
      assertThat(page.locator(".reason").innerText())
          .contains("What set it off", "The rule", "The score then", "version 1");
      look.isFine("visit-4-why" + ending);
    }
  }

  @Test
  void answersWhoTheOldestInEngagedAreInOneClick() {
    try (var window = chromium.window(1440, ColorScheme.LIGHT, installation)) {
      Page page = window.newPage();
      page.navigate(installation.address() + "/");
      visible(page, "a[href='/buyers?stage=engaged&sort=waiting']").click();
      page.locator("#results tbody tr").nth(9).waitFor();
      assertThat(page.locator("select[name=sort]").inputValue()).isEqualTo("waiting");
    }
  }

  @Test
  void answersWhyThisOneIsALeadInTwoClicks() {
    try (var window = chromium.window(390, ColorScheme.LIGHT, installation)) {
      Page page = window.newPage();
      page.navigate(installation.address() + "/");
      visible(page, "a[href='/buyers?stage=lead']").click();
      visible(page, "#results a.why").click();
      assertThat(page.locator("h1").innerText()).isEqualTo("Why Lead?");
    }
  }

  @Test
  void saysOnTheCourtItselfWhereBuyersWaitWhereTheyAreLostAndWhichArmBringsMore() {
    try (var window = chromium.window(1440, ColorScheme.LIGHT, installation)) {
      Page page = window.newPage();
      page.navigate(installation.address() + "/");
      assertThat(page.locator(".answer h2").allInnerTexts())
          .containsExactly(
              "Where do most buyers wait?",
              "Where do we lose most?",
              "Which arm brings more into Opportunity?");
      assertThat(page.locator(".answer").nth(2).locator(".label").allInnerTexts())
          .containsExactlyInAnyOrder("Inbound", "Insight");
    }
  }

  @Test
  void narrowsTheListAsSoonAsAStageIsChosenAndPutsItInTheAddress() {
    try (var window = chromium.window(1440, ColorScheme.LIGHT, installation)) {
      Page page = window.newPage();
      page.navigate(installation.address() + "/buyers");
      String all = page.locator("#count").innerText();
      page.selectOption("select[name=stage]", "lead");
      page.waitForURL(address -> address.contains("stage=lead"));
      page.locator(".chips a").waitFor();
      assertThat(page.locator(".chips a").innerText()).isEqualTo("in Lead now");
      assertThat(page.locator("#count").innerText()).isNotEqualTo(all);
      page.locator(".chips a").click();
      assertThat(page.locator("#count").innerText()).isEqualTo(all);
    }
  }

  @Test
  void leadsToTheSearchFieldWithASlash() {
    try (var window = chromium.window(1440, ColorScheme.LIGHT, installation)) {
      Page page = window.newPage();
      page.navigate(installation.address() + "/");
      page.keyboard().press("/");
      page.keyboard().type("GmbH");
      page.keyboard().press("Enter");
      page.waitForURL(address -> address.contains("q=GmbH"));
      assertThat(page.locator("#results tbody th a").allInnerTexts())
          .isNotEmpty()
          .allMatch(name -> name.contains("GmbH"));
    }
  }

  private static Locator visible(Page page, String selector) {
    return page.locator(selector).locator("visible=true").first();
  }
}
