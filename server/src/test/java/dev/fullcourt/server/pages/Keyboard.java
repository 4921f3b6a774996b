package dev.fullcourt.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Somebody who has a keyboard only. Wherever it stops on the way, the place must have a name, be
 * marked and be in sight; what is not so is noted, so that one walk finds all of it.
 */
final class Keyboard {

  private static final int NARROW = 390;

  /** More stops than that are no way for anybody. */
  private static final int FARTHEST = 70;

  /** Where the keyboard is: how that is called, and what is wrong with how it looks. */
  private static final String LOOK =
      """
      () => {
        const at = document.activeElement;
        if (!at || at === document.body) return ['', 'nowhere'];
        const words = (e) => [...e.childNodes].map((n) =>
            n.nodeType === 3 ? n.textContent
            : n.nodeType !== 1 || n.ariaHidden === 'true' || n.matches('select, textarea') ? ''
            : n.ariaLabel || words(n)).join(' ');
        const by = (at.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => document.getElementById(id));
        const name = (by[0] ? by.map(words).join(' ')
            : at.ariaLabel || (at.labels?.length ? [...at.labels].map(words).join(' ') : words(at)) || at.title)
            .replace(/\\s+/g, ' ').trim();
        const marked = (e) => {
          const style = getComputedStyle(e);
          return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
        };
        let around = at;
        while (around && !marked(around)) around = around.parentElement;
        if (!around) return [name, 'is not marked'];
        const box = at.getClientRects()[0];
        if (!box || box.width < 2 || box.height < 2) return [name, 'is not to be seen'];
        const left = Math.max(box.left, 0), right = Math.min(box.right, innerWidth);
        const top = Math.max(box.top, 0), bottom = Math.min(box.bottom, innerHeight);
        if (left >= right || top >= bottom) return [name, 'is out of sight'];
        const over = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
        return [name, over && (at.contains(over) || over.contains(at)) ? '' : 'lies under something'];
      }
      """;

  private final Page page;
  private final Set<String> wrong = new LinkedHashSet<>();

  Keyboard(Page page) {
    this.page = page;
    page.setDefaultTimeout(8_000);
    page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
  }

  /** What was wrong at stops so far. */
  Set<String> wrong() {
    return wrong;
  }

  /** Opens an address and goes where its content begins. */
  void open(String address) {
    page.navigate(address);
    press("Tab", "Enter");
  }

  /** Presses keys where the keyboard is. */
  void press(String... keys) {
    for (String key : keys) {
      page.keyboard().press(key);
    }
  }

  /** Presses Enter where that leads to another page, and waits for it. */
  void enter(String address) {
    page.evaluate("window.left = true");
    press("Enter");
    waits(() -> {
      page.waitForURL(address);
      page.waitForFunction("() => !window.left && document.readyState === 'complete'");
    });
  }

  /** Types into the field where the keyboard is, or chooses by letters from the list there. */
  void type(String text) {
    assertThat(page.evaluate("document.activeElement.matches('input, textarea, select')"))
        .as("what takes text: " + look())
        .isEqualTo(true);
    page.keyboard().type(text);
  }

  /** Goes on by Tab to what is called so, or begins so; how many stops away that was. */
  int to(String name) {
    return walk("Tab", name);
  }

  /** The same the other way. */
  int backTo(String name) {
    return walk("Shift+Tab", name);
  }

  private int walk(String key, String name) {
    List<String> passed = new ArrayList<>();
    for (int stops = 1; stops <= FARTHEST; stops++) {
      press(key);
      String at = look();
      if (at.startsWith(name)) {
        return stops;
      }
      passed.add(at);
    }
    throw new AssertionError(
        "no “%s” within %d stops of %s: %s".formatted(name, FARTHEST, page.url(), passed));
  }

  /** The name of where the keyboard is, empty when it is nowhere; notes what is wrong with it. */
  String look() {
    List<?> seen = (List<?>) page.evaluate(LOOK);
    String name = name(seen);
    String looks = String.valueOf(seen.getLast());
    if (!looks.equals("nowhere") && (name.isEmpty() || !looks.isEmpty())) {
      wrong.add(
          "%s “%s” %s: %s"
              .formatted(
                  page.url(),
                  name,
                  name.isEmpty() ? "has no name" : looks,
                  page.evaluate("document.activeElement.outerHTML.slice(0, 200)")));
    }
    return name;
  }

  /** Waits until something is to be seen that has a text. */
  void sees(String selector, String text) {
    waits(
        () -> page.locator(selector, new Page.LocatorOptions().setHasText(text)).first().waitFor());
  }

  /** Waits until nothing of that kind has that text any more. */
  void seesNo(String selector, String text) {
    waits(() ->
        page.waitForFunction(
            "([what, text]) => ![...document.querySelectorAll(what)].some(e => e.textContent.includes(text))",
            List.of(selector, text)));
  }

  private void waits(Runnable looking) {
    try {
      looking.run();
    } catch (TimeoutError e) {
      throw new AssertionError(
          "at “%s” of %s: %s".formatted(look(), page.url(), page.innerText("main")), e);
    }
  }

  /** Waits until the keyboard is at what is called so, or begins so. */
  void isAt(String name) {
    for (int i = 0; i < 60 && !name((List<?>) page.evaluate(LOOK)).startsWith(name); i++) {
      page.waitForTimeout(30);
    }
    assertThat(look()).as("where the keyboard is").startsWith(name);
  }

  private static String name(List<?> seen) {
    return String.valueOf(seen.getFirst());
  }

  /** The keyboard is somewhere in what fits a selector. */
  void isWithin(String selector) {
    look();
    assertThat(page.evaluate("what => document.activeElement.closest(what) !== null", selector))
        .as("where the keyboard is: within " + selector)
        .isEqualTo(true);
  }

  /** What somebody does who has no mouse. */
  interface Walk {
    void of(Keyboard keys, Page page) throws Exception;
  }

  /** Somebody does it, in a light window when it is wide and in a dark one when it is narrow. */
  static void walk(Workplace work, String name, int width, Walk walk) throws Exception {
    work.visit(
        name,
        width,
        width > NARROW ? ColorScheme.LIGHT : ColorScheme.DARK,
        (page, look) -> {
          Keyboard keys = new Keyboard(page);
          walk.of(keys, page);
          assertThat(keys.wrong()).isEmpty();
          assertThat(look.complaints()).isEmpty();
        });
  }
}
