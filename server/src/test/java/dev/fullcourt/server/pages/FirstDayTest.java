package dev.fullcourt.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.fullcourt.server.Installation;
import dev.fullcourt.server.Project;
import dev.fullcourt.server.access.Invitations;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An installation that has just been made: from its one-time link to the first buyer. */
class FirstDayTest {

  @Test
  void theFirstAdministratorIsLedFromTheLinkToTheFirstBuyer(@TempDir Path data) throws Exception {
    System.setProperty("fullcourt.home", Project.root().toString());
    try (Chromium chromium = Chromium.open();
        Installation made = Installation.serve(data);
        BrowserContext window = chromium.window(390, ColorScheme.LIGHT)) {
      Page page = window.newPage();
      Look look = Look.at(page);
      look.open(made.address() + made.bean(Invitations.class).first().orElseThrow());
      page.fill("[name=full-name]", "Runa Winter");
      page.fill("[name=name]", "runa");
      page.fill("[name=email]", "runa@ours.example");
      page.fill("[name=password]", "four unrelated words here");
      page.click("button.main");
      assertThat(page.textContent("h1")).isEqualTo("Nothing is agreed yet");
      page.locator(".to-sections").focus();
      page.keyboard().press("Enter");
      page.locator("#sections >> text=Settings").waitFor();
      look.isFine("menu-390-light");
      page.keyboard().press("Escape");
      assertThat(page.locator("#sections").isVisible()).isFalse();
      everyPageSaysHowToGoOn(made, chromium);

      page.click("text=Write the first one");
      String text = page.inputValue("#text");
      page.fill("#text", text.replace("stage: lead,", "stige: lead,"));
      page.click("text=Put it in force");
      assertThat(page.textContent("#findings")).contains("Line 40, column 9", "stige");
      look.isFine("first-agreement-390-light");
      page.fill("#text", text);
      page.click("text=Put it in force");
      assertThat(page.textContent("h1")).isEqualTo("Our first agreement");
      look.open(made.address() + "/playbook/first");
      assertThat(page.url()).as("there is one first agreement").endsWith("/playbook");

      look.open(made.address() + "/");
      assertThat(page.textContent("main")).contains("No buyers yet").doesNotContain("Write the");
      page.click("text=Make a write key");
      page.fill("section[aria-labelledby=add] input[name=name]", "website");
      page.click("section[aria-labelledby=add] button");
      asksForADemo(made, page.textContent(".made code"));
      page.waitForCondition(() -> {
        page.navigate(made.address() + "/");
        return page.textContent("h1").equals("Where our buyers are");
      });
      assertThat(page.locator("a[href='/buyers?stage=lead']").count()).isPositive();
    }
  }

  /** Nobody who begins meets an error or an empty sheet, whatever they are to the team. */
  private static void everyPageSaysHowToGoOn(Installation made, Chromium chromium)
      throws Exception {
    Map<String, String> pages = ListedPages.of(made, Map.of());
    List<String> wrong = new ArrayList<>();
    try (BrowserContext window = chromium.window(390, ColorScheme.DARK, made)) {
      Look look = Look.at(window.newPage());
      pages.forEach((pattern, address) -> {
        look.open(made.address() + address);
        Look.note(wrong, () -> look.isAWholePage(pattern));
        Look.note(wrong, () -> look.fits(pattern));
        Look.note(wrong, () -> look.isInNobodysWay(pattern, List.of()));
        look.complaints().clear();
      });
    }
    assertThat(wrong).isEmpty();
  }

  private static void asksForADemo(Installation made, String key) throws Exception {
    String basic = Base64.getEncoder().encodeToString((key + ":").getBytes(StandardCharsets.UTF_8));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(made.address() + "/v1/track"))
            .header("Content-Type", "application/json")
            .header("Authorization", "Basic " + basic)
            .POST(
                BodyPublishers.ofString(
                    "{\"userId\": \"ada@neuwerk.example\", \"event\": \"Demo Requested\"}"))
            .build();
    try (HttpClient http = HttpClient.newHttpClient()) {
      assertThat(http.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
    }
  }
}
