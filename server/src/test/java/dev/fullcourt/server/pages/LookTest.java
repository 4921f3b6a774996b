package dev.fullcourt.server.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is in somebody's way is seen, in a page and in a page within it, and told by its rule. */
class LookTest {

  private static final String PAGE =
      """
      <!doctype html><html lang="en"><title>Page</title>
      <main><h1>Page</h1><p style="color: %s; background: #fff">Text</p>%s</main></html>
      """;

  private static final String WITHIN =
      """
      <iframe title="Within" srcdoc='<!doctype html><html lang="en"><title>Within</title>
      <main><h1>Within</h1><input></main></html>'></iframe>
      """;

  @Test
  void seesWhatIsInSomebodysWay() {
    try (Chromium chromium = Chromium.open();
        BrowserContext window = chromium.window(1200, ColorScheme.LIGHT)) {
      look(window, PAGE.formatted("#000", "")).isInNobodysWay("fine", List.of());
      Look look = look(window, PAGE.formatted("#ccc", WITHIN));
      assertThatThrownBy(() -> look.isInNobodysWay("wrong", List.of()))
          .isInstanceOf(AssertionError.class)
          .hasMessageContaining("accessibility: wrong")
          .hasMessageContaining("color-contrast: <p style")
          .hasMessageContaining("label: <input>");
      assertThatThrownBy(() -> look.isInNobodysWay("pale", List.of("color-contrast")))
          .isInstanceOf(AssertionError.class)
          .satisfies(told -> assertThat(told.getMessage()).doesNotContain("label: "));
    }
  }

  private static Look look(BrowserContext window, String content) {
    Page page = window.newPage();
    page.setContent(content);
    return Look.at(page);
  }
}
