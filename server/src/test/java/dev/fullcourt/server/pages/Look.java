package dev.fullcourt.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks at a page as a demanding reader would. Screenshots lie under target/preview.
 *
 * @param page the page
 * @param complaints what the browser complained about
 */
record Look(Page page, List<String> complaints) {

  /**
   * Finds words in drawings that lie over other words, over something that flows, or that reach
   * beyond the drawing.
   */
  private static final String OVERLAPS =
      """
      () => {
        const found = [];
        for (const svg of document.querySelectorAll('.court-drawing, .band')) {
          if (!svg.getClientRects().length) continue;
          const frame = svg.viewBox.baseVal;
          const texts = [...svg.querySelectorAll('text:not(.lasted)')].map(t => [t, t.getBBox()]);
          const flows = [...svg.querySelectorAll('path.flow, path.arm, path.drop, rect.arm, rect.node')];
          texts.forEach(([t, b], i) => {
            const name = t.textContent + ' at ' + Math.round(b.x) + ',' + Math.round(b.y);
            if (b.x < -1 || b.y < -1 || b.x + b.width > frame.width + 1 || b.y + b.height > frame.height + 1)
              found.push(name + ' reaches beyond the drawing');
            for (const [o, c] of texts.slice(i + 1))
              if (b.x < c.x + c.width - 1 && c.x < b.x + b.width - 1
                  && b.y + 3 < c.y + c.height - 3 && c.y + 3 < b.y + b.height - 3)
                found.push(name + ' lies over ' + o.textContent);
            for (const f of flows)
              for (let x = 1; x < 8; x++)
                for (let y = 2; y < 6; y++) {
                  const p = svg.createSVGPoint();
                  p.x = b.x + b.width * x / 8; p.y = b.y + b.height * y / 8;
                  if (f.isPointInFill(p)) { found.push(name + ' lies over a flow'); x = 8; break; }
                }
          });
        }
        return [...new Set(found)];
      }
      """;

  private static final String PARTS =
      """
      () => [
        document.querySelectorAll('h1').length + ' h1',
        document.querySelectorAll('main').length + ' main',
        document.documentElement.lang,
      ].join(', ')
      """;

  /** Asked for nothing else, axe need not describe each place at which nothing is wrong. */
  private static final String VIOLATIONS =
      """
      async rules => {
        const only = rules.length ? { runOnly: { type: 'rule', values: rules } } : {};
        const found = await axe.run(document, { resultTypes: ['violations'], ...only });
        return found.violations.map(rule => rule.id + ': ' + rule.nodes[0].html);
      }
      """;

  static Look at(Page page) {
    List<String> complaints = new ArrayList<>();
    page.onConsoleMessage(message -> note(message, complaints));
    page.onPageError(complaints::add);
    return new Look(page, complaints);
  }

  /** An error page is answered with an error's number; that is no complaint. */
  private static void note(ConsoleMessage message, List<String> complaints) {
    if (message.type().equals("error") && !message.text().contains("the server responded")) {
      complaints.add(message.text());
    }
  }

  void open(String address) {
    page.navigate(address);
    page.waitForFunction("() => document.fonts.ready.then(() => true)");
  }

  /** Looks, and notes what is wrong instead of ending there. */
  static void note(List<String> wrong, Runnable look) {
    try {
      look.run();
    } catch (AssertionError e) {
      wrong.add(String.valueOf(e.getMessage()).strip());
    }
  }

  /** What every page has: a title, one heading of the first rank, one main part, a language. */
  void isAWholePage(String name) {
    assertThat(page.title()).as("title: " + name).isNotBlank();
    assertThat(page.evaluate(PARTS)).as("parts: " + name).isEqualTo("1 h1, 1 main, en");
  }

  /** Well drawn, and nothing in the way of anyone. */
  void isFine(String name) {
    isWellDrawn(name);
    isInNobodysWay(name, List.of());
  }

  /**
   * Nothing that the rules of axe find fault with.
   *
   * @param rules which of them; all when there are none
   */
  void isInNobodysWay(String name, List<String> rules) {
    for (Frame frame : page.frames()) {
      if (!(Boolean) frame.evaluate("() => 'axe' in window")) {
        frame.evaluate(AxeBuilder.getAxeScript());
        frame.evaluate("() => axe.configure({ allowedOrigins: ['<unsafe_all_origins>'] })");
      }
    }
    assertThat((List<?>) page.evaluate(VIOLATIONS, rules)).as("accessibility: " + name).isEmpty();
  }

  /** Nothing to complain about, nothing cut off, nothing over anything else. */
  void isWellDrawn(String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("target/preview", name + ".png"))
            .setFullPage(true));
    fits(name);
  }

  /** The same without a picture of it. */
  void fits(String name) {
    assertThat(complaints).as("complaints of the browser: " + name).isEmpty();
    assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth - innerWidth"))
        .as("scrolls sideways: " + name)
        .isLessThanOrEqualTo(0);
    assertThat((List<?>) page.evaluate(OVERLAPS)).as("overlaps: " + name).isEmpty();
  }
}
