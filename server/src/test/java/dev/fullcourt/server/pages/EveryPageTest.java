package dev.fullcourt.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.fullcourt.server.access.Rights;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every page the server has, by its own list of routes, wide and narrow, light and dark. How they
 * are before there is anything to show is told by {@link FirstDayTest}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageTest {

  private static final int WIDE = 1440;
  private static final int NARROW = 390;
  private static final List<String> COLOURS = List.of("color-contrast");

  /** Wide and dark, narrow and light as well: the same colours and the same places once more. */
  private static final boolean EVERY_FORM = Boolean.getBoolean("fullcourt.every-form");

  private Chromium chromium;
  private Workplace work;

  @BeforeAll
  void open(@TempDir Path data, @TempDir Path files) throws IOException {
    work = Workplace.open(data, files, 60);
    chromium = work.chromium();
  }

  @AfterAll
  void close() {
    if (work != null) {
      work.close();
    }
  }

  @Test
  void isLegibleUsableAndWhole() throws Exception {
    Map<String, String> pages = ListedPages.of(work.installation(), SamplePages.make(work));
    assertThat(pages).hasSizeGreaterThan(40);
    List<String> wrong = new ArrayList<>();
    try (BrowserContext ours = chromium.window(WIDE, ColorScheme.LIGHT, work.installation());
        BrowserContext strangers = chromium.window(WIDE, ColorScheme.LIGHT)) {
      Look ourLook = Look.at(ours.newPage());
      Look theirLook = Look.at(strangers.newPage());
      pages.forEach((pattern, address) -> {
        Look look = isForAnybody(address) ? theirLook : ourLook;
        look.open(work.address(address));
        Look.note(wrong, () -> look.isAWholePage(pattern));
        Look.note(wrong, () -> look.fits(pattern + " wide"));
        Look.note(wrong, () -> look.isInNobodysWay(pattern + " wide, light", List.of()));
        dress(look.page(), NARROW, ColorScheme.DARK);
        Look.note(wrong, () -> look.fits(pattern + " narrow"));
        Look.note(wrong, () -> look.isInNobodysWay(pattern + " narrow, dark", List.of()));
        if (EVERY_FORM) {
          dress(look.page(), NARROW, ColorScheme.LIGHT);
          Look.note(wrong, () -> look.isInNobodysWay(pattern + " narrow, light", COLOURS));
          dress(look.page(), WIDE, ColorScheme.DARK);
          Look.note(wrong, () -> look.isInNobodysWay(pattern + " wide, dark", COLOURS));
        }
        dress(look.page(), WIDE, ColorScheme.LIGHT);
        look.complaints().clear();
      });
    }
    assertThat(wrong).isEmpty();
  }

  private static void dress(Page page, int width, ColorScheme scheme) {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    page.setViewportSize(width, 900);
  }

  private static boolean isForAnybody(String address) {
    return Rights.find("GET", address.replaceFirst("\\?.*", "")).orElseThrow()
        instanceof Rights.For.Anybody;
  }
}
