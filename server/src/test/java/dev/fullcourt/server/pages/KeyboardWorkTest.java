package dev.fullcourt.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import dev.fullcourt.server.duplicates.DuplicateSearch;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * What people do all day, done with the keyboard alone: what is done, or comes as news, leaves the
 * keyboard where one goes on. How the desk is worked off is told by {@link DeskTest} and {@link
 * WholeDaysTest}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeyboardWorkTest {

  private static final int WIDE = 1440;
  private static final int NARROW = 390;

  private Workplace work;

  @BeforeAll
  void open(@TempDir Path data, @TempDir Path files) throws IOException {
    work = Workplace.open(data, files, 60);
  }

  @AfterAll
  void close() {
    if (work != null) {
      work.close();
    }
  }

  private void walk(String name, int width, Keyboard.Walk walk) throws Exception {
    Keyboard.walk(work, name, width, walk);
  }

  @Test
  void anOpportunityIsMovedWonAndLostOnTheBoard() throws Exception {
    String first = work.opensAnOpportunity("Elif", "Press shop");
    work.opensAnOpportunity("Elif", "Paint shop");
    String one = customer(first);
    walk(
        "Elif",
        WIDE,
        (keys, page) -> {
          keys.open(work.address("/pipeline"));
          keys.to("Stalled only");
          keys.press("Space");
          page.waitForURL("**stalled=yes**");
          keys.isAt("Stalled only");
          keys.press("Space");
          page.waitForURL(address -> !address.contains("stalled=yes"));
          keys.isAt("Stalled only");
          keys.backTo("Owner");
          keys.to(one);
          keys.press("Shift+ArrowRight");
          keys.sees("#" + first + "[data-step=solution]", "");
          keys.isAt(one);
          keys.press("Shift+ArrowRight");
          keys.isAt("Day of the decision");
          keys.press("Escape");
          keys.isAt(one);
          keys.press("Shift+ArrowRight");
          keys.isAt("Day of the decision");
          keys.type("03312027");
          keys.to("Do they need it?");
          keys.type("Confirmed");
          keys.to("Move it");
          keys.press("Enter");
          keys.sees("#" + first + "[data-step=proposal]", "");
          keys.isAt(one);

          keys.press("w");
          keys.sees("dialog.ask:modal", "");
          keys.press("Enter");
          keys.sees(".note", "");
          keys.isWithin(".deal");
        });
    walk(
        "Elif",
        NARROW,
        (keys, page) -> {
          keys.open(work.address("/pipeline?view=table"));
          keys.to("Amount");
          keys.enter("**sort=**");
          keys.open(work.address("/pipeline"));
          keys.to("What next with Paint shop");
          keys.press("Enter");
          keys.sees("dialog.ask:modal", "");
          keys.look();
          keys.to("Lost");
          keys.press("Enter");
          keys.sees("dialog.ask", "Why");
          keys.isAt("Why");
          keys.type("competitor");
          keys.to("It is lost");
          keys.press("Enter");
          keys.sees(".note", "is lost; the reason is kept");
          keys.isWithin("main");
        });
  }

  private String customer(String opportunity) {
    return work.await(
        "select v.name from opportunity_view o join buyer_view v on v.buyer = o.buyer where o.id = '%s'"
            .formatted(opportunity));
  }

  @Test
  void teamsAskEachOtherAnswerAndPutThingsOff() throws Exception {
    String buyer = work.asksForADemo("keys", "Mira");
    String name = work.lastName();
    walk(
        "Mira",
        WIDE,
        (keys, page) -> {
          keys.open(work.address("/buyers/" + buyer));
          keys.to("Ask another team");
          keys.enter("**/requests/new**");
          keys.to("What you need");
          keys.type("Who decides there?");
          keys.to("Ask");
          keys.enter("**/requests/" + buyer + ".0");
        });
    walk(
        "Chloe",
        NARROW,
        (keys, page) -> {
          keys.open(work.address("/inbox"));
          keys.to(name);
          keys.enter("**/requests/**");
          keys.to("I am on it");
          keys.press("Enter");
          keys.seesNo("main button", "I am on it");
          keys.to("What came of it");
          keys.type("Their managing director");
          keys.to("Answer");
          keys.press("Enter");
          keys.sees(".words", "managing director");

          keys.open(work.address("/buyers/" + buyer));
          keys.to("What you heard");
          keys.type("They plan by radio");
          keys.to("From a call");
          keys.press("Space");
          page.waitForURL("**#voice");
          keys.open(work.address("/voice"));
          keys.to("Words");
          keys.type("radio");
          keys.press("Enter");
          page.waitForURL("**q=radio**");
          keys.isAt("Words");
          keys.to(name);
        });
    walk(
        "Mira",
        WIDE,
        (keys, page) -> {
          keys.open(work.address("/inbox"));
          keys.press("j");
          keys.isAt(name);
          keys.to("In a week: " + name);
          keys.press("Enter");
          keys.sees("#later", "");
          keys.isWithin("main");
          keys.to("Seen: " + name);
          keys.press("Enter");
          keys.seesNo(".inbox", "Who decides");
          keys.isWithin("main");
        });
  }

  @Test
  void aPlayIsStartedAndAFactIsNoted() throws Exception {
    String buyer = work.asksForADemo("keys", "Ben");
    walk(
        "Ben",
        NARROW,
        (keys, page) -> {
          keys.open(work.address("/queue/" + buyer));
          keys.to("Start a play");
          keys.press("Enter");
          keys.to("pricing surge");
          keys.press("Escape");
          keys.isAt("Start a play");
          keys.press("Space");
          keys.to("pricing surge");
          keys.press("Enter");
          keys.sees(".note", "");
          keys.isAt(page.textContent("#card-title"));
          keys.to("Facts");
          keys.enter("**/facts");
          keys.to("Ada Roth");
          keys.press("Enter");
          keys.to("Title");
          keys.press("Control+a");
          keys.type("Head of Planning");
          keys.press("Enter");
          keys.sees("[role=status]", "");
          assertThat(page.textContent("[role=status]")).isEqualTo("1 fact noted.");
        });
  }

  @Test
  void whoIsHereTwiceIsLookedAtMergedAndSeparated() throws Exception {
    work.tell(SamplePages.TWICE);
    work.await(
        "select 'decided' where not exists (select 1 from sequencer s join partition p on p.id ="
            + " s.partition where p.cursor < s.next_seq)");
    work.installation().bean(DuplicateSearch.class).search();
    walk(
        "Jonas",
        WIDE,
        (keys, page) -> {
          keys.open(work.address("/buyers"));
          keys.to("Likely duplicates");
          keys.enter("**/duplicates");
          keys.to("Mira Lorenz");
          keys.enter("**/duplicates/*");
          keys.to("Keep the other instead");
          keys.enter("**stays=**");
          assertThat(page.textContent("#changes + .findings")).isNotBlank();
          keys.to("Merge");
          keys.press("Enter");
          keys.sees("main p", "They are one now");
          keys.to("Separate");
          keys.press("Enter");
          keys.sees("main p", "They are two again");
        });
  }

  @Test
  void aChangeOfTheAgreementIsWrittenDiscussedAndSigned() throws Exception {
    String[] proposal = new String[1];
    walk(
        "Chloe",
        WIDE,
        (keys, page) -> {
          keys.open(work.address("/playbook/proposals"));
          keys.to("Propose a change");
          keys.enter("**/new");
          keys.to("What is it about?");
          keys.type("Told sooner");
          keys.press("Tab");
          keys.type("We heard too late.");
          keys.press("Tab");
          keys.isAt("The playbook");
          String text = page.inputValue("#text");
          int below =
              (int)
                  text.substring(text.indexOf("\n  again:")).chars().filter(c -> c == '\n').count();
          up(keys, below);
          keys.type("      sup");
          keys.sees("#candidates [aria-selected=true]", "");
          keys.press("Tab");
          assertThat(page.inputValue("#text")).contains("\n      supports: ");
          keys.press("Escape", "Tab");
          keys.isAt("Propose");
          keys.backTo("The playbook");
          keys.backTo("Why?");
          keys.to("The playbook");
          keys.sees("#findings a[data-line]", "");
          keys.to("What was found");
          keys.press("Tab", "Enter");
          keys.isAt("The playbook");
          up(keys, below);
          keys.type("[marketing]\n");
          keys.sees("#findings .right", "");
          keys.press("Escape");
          keys.to("Propose");
          keys.enter("**/proposals/*");
          proposal[0] = page.url();
          keys.to("Sign for marketing");
          keys.press("Enter");
          keys.seesNo("main button", "Sign for marketing");
          keys.to("Say something");
          keys.type("As we talked about on Monday.");
          keys.to("Comment");
          keys.press("Enter");
          keys.sees(".said li", "");
        });
    walk(
        "Elif",
        NARROW,
        (keys, page) -> {
          keys.open(proposal[0]);
          keys.to("Sign for sales");
          keys.press("Enter");
          keys.seesNo("main button", "Sign for sales");
          assertThat(page.textContent(".signing")).contains("As we talked about", "Elif", "Chloe");
        });
  }

  private static void up(Keyboard keys, int lines) {
    keys.press("Control+End");
    for (int up = 0; up < lines; up++) {
      keys.press("ArrowUp");
    }
    keys.press("End");
  }

  @Test
  void newsLeavesTheKeyboardAndWhatIsSelectedWhereTheyAre() throws Exception {
    String first = work.asksForADemo("", "Mira");
    String second = work.asksForADemo("", "Mira");
    work.visit(
        "Mira",
        1440,
        ColorScheme.LIGHT,
        (page, look) -> {
          look.open(work.address("/queue/" + first));
          page.locator(box(second)).check();
          page.locator(line(second)).focus();
          page.waitForSelector(line(work.asksForADemo("", "Mira")));
          assertThat(page.evaluate("document.activeElement.getAttribute('href')"))
              .isEqualTo("/queue/" + second);
          assertThat(page.isChecked(box(second))).isTrue();
          page.keyboard().press("c");
          page.waitForSelector(".note");
          page.waitForSelector(line(work.asksForADemo("", "Mira")));
          assertThat(page.evaluate("document.activeElement.id")).isEqualTo("card-title");
          assertThat(page.isChecked(box(second))).isTrue();
          assertThat(page.textContent("#chosen")).isEqualTo("1 selected");
        });
  }

  @Test
  void theQueueIsSelectedByKeyWhereverOneLooks() throws Exception {
    work.asksForADemo("", "Ben");
    work.asksForADemo("", "Ben");
    work.visit(
        "Ben",
        1440,
        ColorScheme.LIGHT,
        (page, look) -> {
          look.open(work.address("/queue?part=mine"));
          page.keyboard().press("v");
          page.keyboard().press("j");
          page.waitForSelector(".lines li:nth-child(2) a[aria-current]");
          page.keyboard().press("v");
          assertThat(page.textContent("#chosen")).isEqualTo("2 selected");
          page.keyboard().press("v");
          page.click("#choose-all");
          int rows = page.locator(".lines input").count();
          assertThat(page.textContent("#chosen")).isEqualTo(rows + " selected");
          assertThat(page.inputValue("#bulk input[name=all]")).as("what is seen").isEmpty();
          page.selectOption("#choose-part", "");
          page.waitForURL(Pattern.compile(".*/queue\\?part=$"));
          assertThat(page.isVisible("#bulk")).as("another part").isFalse();
          page.keyboard().press("v");
          assertThat(page.textContent("#chosen")).isEqualTo("1 selected");
        });
  }

  private static String line(String buyer) {
    return ".lines a[href='/queue/" + buyer + "']";
  }

  private static String box(String buyer) {
    return ".lines input[value='" + buyer + "']";
  }
}
