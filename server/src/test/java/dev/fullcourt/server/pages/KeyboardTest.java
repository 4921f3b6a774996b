package dev.fullcourt.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.fullcourt.server.access.Invitations;
import dev.fullcourt.server.access.Role;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Getting around with the keyboard alone: there is always a way, each stop on it is seen and has a
 * name. What people do with it all day is in {@link KeyboardWorkTest}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeyboardTest {

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
  void threeKeysLeadIntoThePageOneToItsSearch() throws Exception {
    walk(
        "Chloe",
        WIDE,
        (keys, page) -> {
          for (String path :
              new String[] {
                "/",
                "/alerts",
                "/buyers",
                "/inbox",
                "/pipeline",
                "/playbook",
                "/queue",
                "/settings",
                "/uploads",
                "/voice"
              }) {
            page.navigate(work.address(path));
            assertThat(keys.to("Skip to the content")).as(path).isOne();
            keys.press("Enter", "Tab");
            keys.isWithin("main");
            keys.press("Escape", "/");
            keys.isAt("Search buyers and people");
          }
        });
  }

  @Test
  void somebodyIsWelcomedLeavesAndSignsIn() throws Exception {
    work.hire("Nora", Role.MARKETING);
    String link =
        work.installation().bean(Invitations.class).invite(work.installation().member("Nora"));
    try (var window = work.chromium().window(NARROW, ColorScheme.LIGHT)) {
      Page page = window.newPage();
      Look look = Look.at(page);
      Keyboard keys = new Keyboard(page);
      keys.open(work.address(link));
      keys.press("/");
      keys.to("Password");
      keys.type("seven quiet forklifts");
      keys.enter(work.address("/"));

      keys.to("Menu");
      keys.press("Enter");
      keys.to("Search buyers and people");
      keys.backTo("Menu");
      keys.press("Enter");
      keys.to("Court");
      keys.press("Escape");
      keys.isAt("Menu");
      keys.press("Space");
      keys.to("Pipeline");
      keys.enter("**/pipeline");

      keys.to("Nora");
      keys.enter("**/account");
      keys.to("Sign out");
      keys.enter("**/sign-in**");
      keys.to("Mail address or name");
      keys.type("nora@ours.example");
      keys.to("Password");
      keys.type("seven quiet forklifts");
      keys.to("Sign in");
      keys.enter(work.address("/"));
      assertThat(keys.wrong()).isEmpty();
      assertThat(look.complaints()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"1440, Lead", "390, Target"})
  void buyersAreFoundNarrowedDownAndTheLookAtThemIsKept(int width, String stage) throws Exception {
    work.asksForADemo("keys");
    String name = work.lastName();
    walk(
        "Ana",
        width,
        (keys, page) -> {
          keys.open(work.address("/alerts"));
          keys.press("/");
          keys.type(name);
          keys.enter("**/buyers?q=**");
          keys.press("Tab", "Enter");
          keys.to(name);
          keys.enter("**/buyers/*");

          keys.open(work.address("/buyers"));
          keys.to("Stage");
          keys.type(stage);
          keys.sees(".chips a", "");
          keys.isAt("Stage");
          keys.to("More filters");
          keys.press("Enter");
          keys.to("Save this view");
          keys.press("Enter", "Tab");
          keys.isAt("Name");
          keys.press("Escape");
          keys.isAt("Save this view");
          keys.press("Enter");
          keys.to("Name");
          keys.type(stage + " by key");
          keys.press("Enter");
          keys.sees(".views nav a", stage + " by key");
          keys.to("No longer only");
          keys.press("Enter");
          page.waitForURL(address -> !address.contains("stage=" + stage.toLowerCase(Locale.ROOT)));
          assertThat(page.locator(".chips a").count()).isZero();
        });
  }

  @Test
  void somebodyIsSaidToBeAwayAndFilesHaveTheirPlace() throws Exception {
    walk(
        "Jonas",
        NARROW,
        (keys, page) -> {
          keys.open(work.address("/settings"));
          keys.to("Say that somebody is away");
          keys.press("Enter");
          keys.to("Who");
          keys.type("Elif");
          keys.to("Why");
          keys.type("illness");
          keys.to("Save");
          keys.enter("**#absences");
          assertThat(page.textContent("#absences")).contains("Elif");
          keys.to("Take back the absence of Elif");
          keys.press("Enter");
          keys.sees("main p", "Nobody is away");
        });
    walk(
        "Chloe",
        NARROW,
        (keys, page) -> {
          keys.open(work.address("/uploads"));
          assertThat(keys.to("Files of one export together")).isOne();
          assertThat(keys.to("Upload")).isOne();
        });
  }

  @Test
  void whatNeedsAttentionIsOpened() throws Exception {
    work.asksForADemo("keys"); // from the first live event on it is not the day the files end
    String buyer =
        work.await(
            "select v.name from alert_run a join buyer_view v using (buyer)"
                + " where a.ended is null order by a.raised desc limit 1");
    walk(
        "Jonas",
        WIDE,
        (keys, page) -> {
          keys.open(work.address("/alerts"));
          keys.to(buyer);
          keys.enter("**/buyers/*");
        });
  }
}
