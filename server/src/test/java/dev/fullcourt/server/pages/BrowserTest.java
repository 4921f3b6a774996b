package dev.fullcourt.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every page at two widths, light and dark. Screenshots lie under target/preview. */
@SpringBootTest(classes = WebOnly.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserTest {

  @LocalServerPort int port;
  @Autowired AtomicReference<WebOnly.Shown> shown;

  private Playwright playwright;
  private Browser browser;

  @BeforeAll
  void open() {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of("/usr/bin/chromium"))
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
  }

  @AfterAll
  void close() {
    browser.close();
    playwright.close();
  }

  @ParameterizedTest
  @CsvSource({
    "court, /",
    "buyers, /buyers",
    "buyers-filtered, /buyers?left=lead&next=recycled&arm=inbound&period=90d&sort=waiting",
    "buyers-none, /buyers?q=nobody",
    "buyer, /buyers/b_0",
    "why, /buyers/b_0/why",
    "why-before, /buyers/b_0/stays/3",
    "buyer-missing, /buyers/nobody",
    "playbook, /playbook",
    "court-empty, /?period=30d",
    "not-found, /nowhere",
    "unreadable, /?period=soon",
  })
  void isLegibleAndQuiet(String name, String address) {
    for (int width : List.of(1440, 1100, 390)) {
      for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        look(name, address, width, scheme);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"2, 1, 0", "5, 3, 2", "12, 4, 5"})
  void drawsAnyCycle(int stages, int arms, int detours) {
    var playbook = MadeUpPlaybook.crowded(stages, arms, detours);
    shown.set(
        new WebOnly.Shown(
            java.util.Optional.of(playbook),
            java.util.Optional.of(MadeUpFigures.AS_OF),
            (period, agreed) -> MadeUpFigures.of(agreed.cycle(), 98_000, stages)));
    try {
      look("court-" + stages, "/", 1440, ColorScheme.LIGHT);
      look("court-" + stages, "/", 390, ColorScheme.LIGHT);
    } finally {
      shown.set(WebOnly.usual());
    }
  }

  private void look(String name, String address, int width, ColorScheme scheme) {
    Browser.NewContextOptions options =
        new Browser.NewContextOptions()
            .setViewportSize(width, width < 800 ? 844 : 900)
            .setColorScheme(scheme);
    try (var context = browser.newContext(options)) {
      Page page = context.newPage();
      List<String> complaints = new ArrayList<>();
      page.onConsoleMessage(message -> {
        if (message.type().equals("error") && !message.text().contains("the server responded")) {
          complaints.add(message.text());
        }
      });
      page.navigate("http://localhost:" + port + address);
      page.waitForFunction("() => document.fonts.ready.then(() => true)");
      String file = name + "-" + width + "-" + scheme.name().toLowerCase(java.util.Locale.ROOT);
      page.screenshot(
          new Page.ScreenshotOptions()
              .setPath(Path.of("target/preview", file + ".png"))
              .setFullPage(true));
      assertThat(complaints).as("complaints of the browser on " + file).isEmpty();
      assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth - innerWidth"))
          .as("scrolls sideways: " + file)
          .isLessThanOrEqualTo(0);
    }
  }
}
