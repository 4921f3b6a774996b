package dev.fullcourt.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.fullcourt.server.Installation;
import dev.fullcourt.server.Routes;
import dev.fullcourt.server.access.Rights;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every page the server has, by its own list of routes, wide and narrow, light and dark: once with
 * a year behind it and once in an installation that has just been made.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageTest {

  private static final int WIDE = 1440;
  private static final int NARROW = 390;
  private static final List<String> COLOURS = List.of("color-contrast");

  /** Wide and dark, narrow and light as well: the same colours and the same places once more. */
  private static final boolean EVERY_FORM = Boolean.getBoolean("fullcourt.every-form");

  /** The page of errors, and the ways to a provider of sign-ins that is not set up here. */
  private static final Set<String> NO_PAGES =
      Set.of("/error", "/sign-in/openid", "/sign-in/openid/back");

  /** What every page has: a title, one heading of the first rank, a way past the header. */
  private static final String FRAME =
      """
      () => [
        document.title || 'no title',
        document.querySelectorAll('h1').length + ' h1',
        document.querySelectorAll('main').length + ' main',
        document.documentElement.lang,
      ].slice(1).join(', ')
      """;

  private Chromium chromium;
  private Workplace work;
  private Installation fresh;

  @BeforeAll
  void open(@TempDir Path data, @TempDir Path files, @TempDir Path empty) throws IOException {
    work = Workplace.open(data, files, 60);
    chromium = work.chromium();
    fresh = Installation.serve(empty);
  }

  @AfterAll
  void close() {
    if (fresh != null) {
      fresh.close();
    }
    if (work != null) {
      work.close();
    }
  }

  @Test
  void isLegibleUsableAndWhole() throws Exception {
    Map<String, String> pages = pages(work.installation(), SamplePages.make(work));
    assertThat(pages).hasSizeGreaterThan(40);
    List<String> wrong = new ArrayList<>();
    try (BrowserContext ours = chromium.window(WIDE, ColorScheme.LIGHT, work.installation());
        BrowserContext strangers = chromium.window(WIDE, ColorScheme.LIGHT)) {
      Look ourLook = Look.at(ours.newPage());
      Look theirLook = Look.at(strangers.newPage());
      pages.forEach((pattern, address) -> {
        Look look = isForAnybody(address) ? theirLook : ourLook;
        look.open(work.address(address));
        note(wrong, () -> framed(look, pattern));
        note(wrong, () -> look.fits(pattern + " wide"));
        note(wrong, () -> look.isInNobodysWay(pattern + " wide, light", List.of()));
        dress(look.page(), NARROW, ColorScheme.DARK);
        note(wrong, () -> look.fits(pattern + " narrow"));
        note(wrong, () -> look.isInNobodysWay(pattern + " narrow, dark", List.of()));
        if (EVERY_FORM) {
          dress(look.page(), NARROW, ColorScheme.LIGHT);
          note(wrong, () -> look.isInNobodysWay(pattern + " narrow, light", COLOURS));
          dress(look.page(), WIDE, ColorScheme.DARK);
          note(wrong, () -> look.isInNobodysWay(pattern + " wide, dark", COLOURS));
        }
        dress(look.page(), WIDE, ColorScheme.LIGHT);
        look.complaints().clear();
      });
    }
    assertThat(wrong).isEmpty();
  }

  /** Nobody who begins meets an error or an empty sheet. */
  @Test
  void isThereFromTheBeginning() throws Exception {
    Map<String, String> pages = pages(fresh, Map.of());
    List<String> wrong = new ArrayList<>();
    try (BrowserContext window = chromium.window(NARROW, ColorScheme.LIGHT, fresh)) {
      Look look = Look.at(window.newPage());
      pages.forEach((pattern, address) -> {
        look.open(fresh.address() + address);
        note(wrong, () -> framed(look, pattern));
        note(wrong, () -> look.fits(pattern + ", nothing there"));
        note(wrong, () -> look.isInNobodysWay(pattern + ", nothing there", List.of()));
        look.complaints().clear();
      });
    }
    assertThat(wrong).isEmpty();
  }

  private static void note(List<String> wrong, Runnable look) {
    try {
      look.run();
    } catch (AssertionError e) {
      wrong.add(String.valueOf(e.getMessage()).strip());
    }
  }

  private static void framed(Look look, String pattern) {
    assertThat(look.page().evaluate(FRAME)).as(pattern).isEqualTo("1 h1, 1 main, en");
    assertThat(look.page().title()).as(pattern).isNotBlank();
  }

  private static void dress(Page page, int width, ColorScheme scheme) {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    page.setViewportSize(width, 900);
  }

  private static boolean isForAnybody(String address) {
    return Rights.find("GET", address.replaceFirst("\\?.*", "")).orElseThrow()
        instanceof Rights.For.Anybody;
  }

  /**
   * The pages of an installation by the pattern of their route.
   *
   * @param samples what to look at where a pattern has variables
   */
  private static Map<String, String> pages(Installation installation, Map<String, String> samples)
      throws Exception {
    Map<String, String> pages = new TreeMap<>();
    Map<String, Integer> unknown = new LinkedHashMap<>();
    try (var asking = installation.client()) {
      for (Routes.Route route : Routes.of(installation).all()) {
        String address = samples.getOrDefault(route.pattern(), route.pattern());
        if (!mayBeAPage(route) || (samples.isEmpty() && address.contains("{"))) {
          continue;
        }
        SamplePages.Answer answer = SamplePages.get(asking, installation, address);
        if (answer.status() >= 400) {
          unknown.put(route.pattern(), answer.status());
        } else if (answer.body().startsWith("<!doctype html>")) {
          pages.put(route.pattern(), address);
        }
      }
    }
    assertThat(unknown).as("pages SamplePages has no address for").isEmpty();
    return pages;
  }

  private static boolean mayBeAPage(Routes.Route route) {
    return !route.changes()
        && !route.json()
        && !route.pattern().endsWith(".csv")
        && !NO_PAGES.contains(route.pattern());
  }
}
