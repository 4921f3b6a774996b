package dev.fullcourt.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.fullcourt.server.Installation;
import dev.fullcourt.server.Project;
import dev.fullcourt.server.Year;
import dev.fullcourt.server.access.Sessions;
import dev.fullcourt.server.sources.Sources;
import dev.fullcourt.server.sources.Tallies;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Sources are made and their keys rotated and revoked on their page, and by nobody else's form. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SourcesPageTest {

  private final HttpClient http = HttpClient.newHttpClient();
  private Installation installation;
  private Chromium chromium;

  @BeforeAll
  void open(@TempDir Path data, @TempDir Path files) throws IOException {
    chromium = Chromium.open();
    installation = Installation.serve(data);
    installation.importSample(Project.sample("demo"), Year.of(10, files));
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

  private int post(String path, String body, String... headers) throws Exception {
    return http.send(
            HttpRequest.newBuilder(URI.create(installation.address() + path))
                .headers(headers)
                .POST(BodyPublishers.ofString(body))
                .build(),
            BodyHandlers.ofString())
        .statusCode();
  }

  @Test
  void aSourceIsMadeUsedRotatedAndRevoked() throws Exception {
    try (var window = chromium.window(1440, ColorScheme.LIGHT, installation)) {
      Page page = window.newPage();
      Look look = Look.at(page);
      look.open(installation.address() + "/sources");
      page.fill("input[name=name]", "shop");
      page.click("section.add button");
      String key = page.textContent(".made code");
      assertThat(key).startsWith("fc_");
      look.isFine("sources-made-1440-light");

      String event = "{\"writeKey\": \"" + key + "\", \"userId\": \"u\", \"event\": \"A\"}";
      String bad =
          "{\"writeKey\": \"" + key + "\", \"event\": \"<script>document.title='taken'</script>\"}";
      assertThat(post("/v1/track", event, "Content-Type", "text/plain")).isEqualTo(200);
      assertThat(post("/v1/track", bad, "Content-Type", "text/plain")).isEqualTo(400);
      installation.bean(Tallies.class).flush();
      look.open(installation.address() + "/sources");
      assertThat(page.textContent("#content"))
          .doesNotContain(key)
          .contains(
              "1 event in the last hour", "nobody named", "…" + key.substring(key.length() - 4));
      page.click("summary");
      assertThat(page.textContent("details pre")).contains("<script>");
      assertThat(page.title()).isEqualTo("Sources · Fullcourt");

      page.click("text=Rotate");
      assertThat(page.textContent(".made code")).startsWith("fc_").isNotEqualTo(key);
      look.open(installation.address() + "/sources");
      page.click(
          "button[aria-label='Revoke the key that ends in "
              + key.substring(key.length() - 4)
              + "']");
      page.waitForURL("**/sources");
      assertThat(post("/v1/track", event, "Content-Type", "text/plain")).isEqualTo(401);

      page.fill("input[name=from]", "2026-03-31");
      page.click("text=Set the day it goes live");
      assertThat(page.textContent("#content")).contains("Live from 31");
      assertThat(installation.bean(Sources.class).find("shop").orElseThrow().goLive()).isNotNull();
    }
  }

  @Test
  void aMappingThatCannotBeReadIsStillThereToBePutRight() {
    try (var window = chromium.window(390, ColorScheme.DARK, installation)) {
      Page page = window.newPage();
      Look look = Look.at(page);
      look.open(installation.address() + "/sources");
      String form = "form[action='/sources/hooks'] ";
      page.fill(form + "[name=name]", "billing");
      page.selectOption(form + "[name=manner]", "TOKEN");
      page.fill(form + "[name=mapping]", "event: [ 1 < 2\nperson: x");
      page.click(form + "button");
      assertThat(page.textContent("[role=alert]")).isNotBlank();
      assertThat(page.inputValue(form + "[name=name]")).isEqualTo("billing");
      assertThat(page.inputValue(form + "[name=manner]")).isEqualTo("TOKEN");
      assertThat(page.inputValue(form + "[name=mapping]").strip())
          .isEqualTo("event: [ 1 < 2\nperson: x");
      look.isFine("sources-refused-390-dark");
    }
  }

  @Test
  void nobodyElsesFormChangesAnything() throws Exception {
    assertThat(
            post(
                "/sources",
                "name=intruder",
                "Cookie",
                Sessions.COOKIE + "=" + installation.signIn(),
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Origin",
                "https://evil.example"))
        .isEqualTo(403);
    assertThat(installation.bean(Sources.class).find("intruder")).isEmpty();
  }
}
