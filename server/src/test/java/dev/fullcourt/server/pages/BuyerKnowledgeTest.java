package dev.fullcourt.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.engine.playbook.PlaybookReader;
import dev.fullcourt.engine.playbook.Reading;
import dev.fullcourt.server.Project;
import dev.fullcourt.server.page.Period;
import dev.fullcourt.server.voice.Voice;
import dev.fullcourt.server.voice.VoiceFilter;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is known that helps with buyers: cards that show up where they fit, and what buyers said.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BuyerKnowledgeTest {

  private Workplace work;

  @BeforeAll
  void open(@TempDir Path data, @TempDir Path files) throws IOException {
    work = Workplace.open(data, files, 20);
  }

  @AfterAll
  void close() {
    if (work != null) {
      work.close();
    }
  }

  @Test
  void aCardShowsUpAtTheBuyersItFitsAndGetsOld() throws Exception {
    String buyer = work.asksForADemo("cards", "Ben");
    String card =
        """
        {"kind": "competitor", "title": "Spreadsheets %s", "text": "One person.\\n\\n%s",
         "stages": ["lead"], "industries": "Machinery, Food", "keywords": ["/compare/spread"],
         "days": "30"}
        """
            .formatted(Workplace.NASTY, Workplace.NASTY);
    assertThat(work.api("Chloe", "/intelligence", card).body()).contains("\"done\":true");
    assertThat(work.api("Chloe", "/intelligence", "{\"title\": \"x\"}").body())
        .contains("Say what one");
    assertThat(work.api("Pat", "/intelligence", card).statusCode()).isEqualTo(403);
    assertThat(work.get("Ben", "/api/intelligence?buyer=" + buyer).body()).contains("Spreadsheets");
    String other =
        work.sql()
            .sql("select buyer from buyer_view where stage <> 'lead' limit 1")
            .query(String.class)
            .single();
    assertThat(work.get("Ben", "/api/intelligence?buyer=" + other).body()).isEqualTo("[]");
    work.sql().sql("update card set checked_at = now() - interval '31 days'").update();
    work.visit(
        "Ben",
        390,
        ColorScheme.DARK,
        (page, look) -> {
          look.open(work.address("/queue/" + buyer));
          assertThat(page.textContent(".known")).contains("not checked lately");
          page.click(".knows summary");
          look.isFine("desk-card-390-dark");
          page.click(".knows button:has-text('Yes')");
          page.waitForURL("**/queue/" + buyer);
          look.open(work.address("/buyers/" + buyer));
          assertThat(page.textContent(".known")).contains("Spreadsheets", "helped 1 of 1");
          look.open(work.address("/intelligence"));
          look.isFine("intelligence-390-dark");
          page.click(".deck h2 a");
          page.click("button:has-text('Still right')");
          page.locator("text=under 1").first().waitFor();
          look.isFine("card-390-dark");
          page.click("text=Change it");
          page.fill("input[name=title]", "Spreadsheets, again");
          page.click("button:has-text('Save')");
          assertThat(page.textContent("main")).contains("Version 2", "Version 1");
        });
  }

  @Test
  void ofTwoWhoChangeACardTheSlowerIsToldAndKeepsWhatTheyWrote() {
    String card = "{\"kind\": \"market\", \"title\": \"Energy\", \"text\": \"Prices went up.\"%s}";
    String written = work.api("Chloe", "/intelligence", card.formatted("")).body();
    Matcher id = Pattern.compile("\"card\":(\\d+)").matcher(written);
    assertThat(id.find()).as(written).isTrue();
    String path = "/intelligence/" + id.group(1);
    assertThat(work.get("Chloe", path + "/edit").body()).contains("name=\"version\" value=\"1\"");
    assertThat(work.api("Elif", path, card.formatted(", \"version\": 1")).statusCode())
        .isEqualTo(200);
    HttpResponse<String> slower =
        work.submit(
            "Chloe", path, "version", "1", "kind", "market", "title", "Mine", "text", "Down.");
    assertThat(slower.statusCode()).isEqualTo(409);
    assertThat(slower.body())
        .contains(
            "Elif changed this card meanwhile: it is version 2 now", "value=\"Mine\"", "Down.")
        .contains("name=\"version\" value=\"2\"");
    HttpResponse<String> program = work.api("Chloe", path, card.formatted(", \"version\": \"1\""));
    assertThat(program.statusCode()).isEqualTo(409);
    assertThat(work.get("Ben", "/api" + path).body())
        .contains("\"title\":\"Energy\"", "\"version\":2");
    assertThat(work.api("Chloe", path, card.formatted("")).statusCode())
        .as("a program that does not say is not held to it")
        .isEqualTo(200);
  }

  @Test
  void whatIsHeardIsNotedFoundAgainAndConversationsAreAskedFor() throws Exception {
    String buyer = work.asksForADemo("voice", "Tomasz");
    work.visit(
        "Chloe",
        1440,
        ColorScheme.LIGHT,
        (page, look) -> {
          look.open(work.address("/buyers/" + buyer));
          page.fill(".noting textarea", "Their forklift drivers plan by radio. " + Workplace.NASTY);
          page.click("text=Note it");
          page.waitForURL("**/buyers/" + buyer + "#voice");
          assertThat(page.textContent(".heard")).contains("forklift drivers", "noted by Chloe");
          look.isFine("buyer-voice-1440-light");
          look.open(work.address("/voice?q=forkl%20RADIO&stage=lead&industry=Machinery"));
          assertThat(page.textContent(".heard")).contains("forklift drivers", Workplace.NASTY);
          look.isFine("voice-1440-light");
        });
    assertThat(work.get("Ana", "/voice?q=forklift&stage=customer").body())
        .contains("Nobody said that");
    assertThat(work.get("Ana", "/api/voice?q=night%20shifts&who=theirs").body())
        .contains("Can it plan night shifts?");
    assertThat(work.get("Ana", "/voice?q=%27%20%26%20!(%7C").statusCode()).isEqualTo(200);
    assertThat(work.get("Pat", "/voice").statusCode()).isEqualTo(403);
    String ask =
        "{\"buyer\": \"%s\", \"kind\": \"conversation\", \"task\": \"May I talk to Ada?\"}"
            .formatted(buyer);
    assertThat(work.api("Chloe", "/requests", ask).body()).contains("\"done\":true");
    assertThat(work.get("Tomasz", "/api/inbox").body()).contains("May I talk to Ada?");
    assertThat(work.get("Ben", "/api/inbox").body()).doesNotContain("May I talk to Ada?");
    assertThat(
            work.api("Tomasz", "/requests/" + buyer + ".0/decline", "{\"words\": \"Not now\"}")
                .body())
        .contains("\"done\":true");
    assertThat(work.get("Chloe", "/api/voice?industry=Food").body())
        .doesNotContain("\"refused\":1");
    assertThat(work.get("Chloe", "/api/voice?industry=Machinery").body())
        .contains("\"stage\":\"lead\",\"asked\":1,\"granted\":0,\"refused\":1");
    String demo = Files.readString(Project.sample("demo").resolve("playbook.yaml"));
    assertThat(asked(buyer, demo)).isOne();
    assertThat(asked(buyer, demo.replace(", conversation: true", ""))).isOne();
    assertThat(asked(buyer, demo.replace("Ana, conversation: true", "Ana")))
        .as("where only the introduction is one")
        .isZero();
  }

  /** How many conversations with a buyer were asked for, by an agreement. */
  private long asked(String buyer, String playbook) {
    Playbook read =
        switch (PlaybookReader.read("playbook.yaml", playbook)) {
          case Reading.Accepted accepted -> accepted.playbook();
          case Reading.Refused refused -> throw new AssertionError(refused.mistakes());
        };
    VoiceFilter filter = new VoiceFilter("", "", "", "", buyer, Period.ALL);
    return work.installation().bean(Voice.class).conversations(filter, read).stream()
        .mapToLong(Voice.Conversations::asked)
        .sum();
  }
}
