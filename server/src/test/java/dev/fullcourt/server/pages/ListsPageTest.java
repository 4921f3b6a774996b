package dev.fullcourt.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.fullcourt.server.Installation;
import dev.fullcourt.server.access.Member;
import dev.fullcourt.server.access.Members;
import dev.fullcourt.server.access.Role;
import dev.fullcourt.server.lists.Lists;
import dev.fullcourt.server.requests.Ask;
import dev.fullcourt.server.requests.Requests;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Rows are selected, worked on and left as they were, by key alone; a look is kept and found. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListsPageTest {

  private Chromium chromium;
  private Installation installation;

  @BeforeAll
  void open() {
    chromium = Chromium.open();
    installation = Lists.installation();
  }

  @AfterAll
  void close() {
    if (chromium != null) {
      chromium.close();
    }
  }

  private String session() {
    return installation.signIn("Elif", Role.SALES);
  }

  @Test
  void buyersAreSelectedGivenAwayAndTakenBackByKey() {
    try (var window = chromium.window(1440, ColorScheme.LIGHT)) {
      Chromium.signIn(window, installation, session());
      Page page = window.newPage();
      Look look = Look.at(page);
      look.open(installation.address() + "/buyers?stage=engaged");
      page.keyboard().press("j");
      page.keyboard().press("v");
      page.keyboard().press("j");
      page.keyboard().press("j");
      page.keyboard().press("Shift+V");
      assertThat(page.textContent("#chosen")).isEqualTo("3 selected");
      page.keyboard().press("Escape");
      assertThat(page.isVisible("#bulk")).isFalse();
      page.keyboard().press("v");
      page.locator("#bulk summary", new Page.LocatorOptions().setHasText("Give to")).press("Enter");
      page.selectOption("#bulk select[name=to]", "Jonas");
      look.isFine("lists-selected-1440-light");
      page.locator("#bulk button[value=assign]").press("Enter");
      page.waitForURL("**bulk=**");
      assertThat(page.textContent(".told")).contains("1 buyer given to Jonas.");
      look.isFine("lists-told-1440-light");
      page.keyboard().press("z");
      page.locator(".told", new Page.LocatorOptions().setHasText("Undone for 1 buyer.")).waitFor();

      look.open(installation.address() + "/buyers");
      page.click("#pick-all");
      assertThat(page.textContent("#chosen")).isEqualTo("50 selected");
      page.click("#choose-all");
      assertThat(page.textContent("#chosen")).isEqualTo("All " + count() + " selected");
      page.click("#choose-none");
      assertThat(page.isVisible("#bulk")).isFalse();
      List<String> boxes = List.of("nth=1", "nth=4");
      page.locator("tbody .pick input >> " + boxes.getFirst()).click();
      page.keyboard().down("Shift");
      page.locator("tbody .pick input >> " + boxes.getLast()).click();
      page.keyboard().up("Shift");
      assertThat(page.textContent("#chosen")).isEqualTo("4 selected");
    }
  }

  private long count() {
    return installation.sql().sql("select count(*) from buyer_view").query(Long.class).single();
  }

  @Test
  void anInboxThatIsNarrowedFollowsThatKindAndIsNotLoadedInVain() {
    try (var window = chromium.window(1440, ColorScheme.LIGHT)) {
      Chromium.signIn(window, installation, session());
      Page page = window.newPage();
      List<String> asked = new ArrayList<>();
      page.onRequest(
          request -> asked.add(request.url().substring(installation.address().length())));
      Look look = Look.at(page);
      look.open(installation.address() + "/inbox");
      page.selectOption("#choose-kind", "request");
      page.waitForURL("**/inbox?kind=request");
      page.waitForTimeout(3_000);
      assertThat(asked)
          .filteredOn(path -> path.startsWith("/inbox"))
          .containsExactly(
              "/inbox", "/inbox/news", "/inbox?kind=request", "/inbox/news?kind=request");
      installation.signIn("Chloe", Role.MARKETING);
      Member chloe = installation.bean(Members.class).findNamed("Chloe").orElseThrow();
      installation
          .bean(Requests.class)
          .ask(
              chloe,
              new Ask("", "other", "", "A word of theirs", "sales", "2999-12-31", "narrowed"));
      page.locator("#inbox li", new Page.LocatorOptions().setHasText("A word of theirs")).waitFor();
      assertThat(look.complaints()).isEmpty();
    }
  }

  @Test
  void aLookIsKeptShownAboveTheListAndFoundByItsName() {
    try (var window = chromium.window(390, ColorScheme.DARK)) {
      Chromium.signIn(window, installation, session());
      Page page = window.newPage();
      Look look = Look.at(page);
      look.open(installation.address() + "/pipeline?owner=all&view=table");
      page.click("text=Save this view");
      page.fill(".keep input[name=name]", "Deals that hang");
      page.check(".keep input[name=pinned]");
      look.isFine("lists-keep-390-dark");
      page.click(".keep button");
      page.locator(".views [aria-current]", new Page.LocatorOptions().setHasText("Deals that hang"))
          .waitFor();
      look.open(installation.address() + "/buyers?q=hang");
      assertThat(page.textContent(".also")).contains("Deals that hang");
      look.open(installation.address() + "/buyers?function=marketing&score-from=1");
      page.locator("tbody .pick input").first().check();
      look.isFine("lists-selected-390-dark");
      look.open(installation.address() + "/views");
      look.isFine("lists-views-390-dark");
      look.open(installation.address() + "/buyers?stage=engaged");
      page.locator("tbody .pick input").first().check();
      page.locator("#bulk summary", new Page.LocatorOptions().setHasText("Give to")).click();
      page.selectOption("#bulk select[name=to]", "Elif");
      page.click("#bulk button[value=assign]");
      page.waitForURL("**bulk=**");
      look.open(installation.address() + "/queue");
      page.locator(".lines input").first().check();
      look.isFine("lists-queue-390-dark");
    }
  }
}
