package dev.fullcourt.server.pages;

import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.SpringProperties;
import org.springframework.test.context.ActiveProfiles;

/** Every page at several widths, light and dark, on made-up figures. */
@SpringBootTest(classes = WebOnly.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("made-up")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserTest {

  static { // another test of this process may have started what the build wrote down of the whole
    SpringProperties.setProperty("spring.aot.enabled", "false");
  }

  @LocalServerPort int port;
  @Autowired AtomicReference<WebOnly.Shown> shown;

  private Chromium chromium;

  @BeforeAll
  void open() {
    chromium = Chromium.open();
  }

  @AfterAll
  void close() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "court, /",
    "alerts, /alerts",
    "buyers-filtered, /buyers?left=lead&next=recycled&arm=inbound&period=90d&sort=waiting",
    "buyers-none, /buyers?q=nobody",
    "buyer, /buyers/b_0",
    "score, /buyers/b_0/score",
    "why, /buyers/b_0/why",
    "playbook, /playbook",
    "court-quiet, /?period=30d",
    "not-found, /nowhere",
  })
  void isLegibleAtAnyWidthInLightAndDark(String name, String address) {
    look(name, address, 1440, ColorScheme.LIGHT);
    look(name, address, 1440, ColorScheme.DARK);
    drawn(name, address, 390);
    look(name, address, 390, ColorScheme.DARK);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/alerts", "/buyers", "/playbook"})
  void saysHowToBeginWhileThereIsNothing(String address) {
    shown.set(
        new WebOnly.Shown(
            Optional.empty(),
            Optional.empty(),
            (period, segment, playbook) -> MadeUpFigures.nothing()));
    try {
      drawn("empty" + address.replace('/', '-'), address, 390);
    } finally {
      shown.set(WebOnly.usual());
    }
  }

  @ParameterizedTest
  @CsvSource({"2, 1, 0", "5, 3, 2", "9, 2, 4", "12, 4, 5"})
  void drawsAnyCycleWithoutOverlaps(int stages, int arms, int detours) {
    var playbook = MadeUpPlaybook.crowded(stages, arms, detours);
    shown.set(
        new WebOnly.Shown(
            Optional.of(playbook),
            Optional.of(MadeUpFigures.AS_OF),
            (period, segment, agreed) -> MadeUpFigures.of(agreed.cycle(), 98_000, stages)));
    try {
      for (int width : List.of(1440, 1000, 390)) {
        drawn("court-" + stages, "/", width);
      }
    } finally {
      shown.set(WebOnly.usual());
    }
  }

  private void look(String name, String address, int width, ColorScheme scheme) {
    try (var window = chromium.window(width, scheme)) {
      Look look = Look.at(window.newPage());
      look.open("http://localhost:" + port + address);
      look.isFine(name + "-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT));
    }
  }

  private void drawn(String name, String address, int width) {
    try (var window = chromium.window(width, ColorScheme.LIGHT)) {
      Look look = Look.at(window.newPage());
      look.open("http://localhost:" + port + address);
      look.isWellDrawn(name + "-" + width + "-light");
    }
  }
}
