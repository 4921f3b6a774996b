package dev.fullcourt.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.server.database.OwnPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * The commands {@code correct} and {@code playbook activate}, as somebody types them: what they
 * say, what they do, and what they do not do. Every test has buyers of its own.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CorrectCommandTest {

  private static final String PLAYBOOK =
      """
      playbook: Small
      data:
        event: { message: text }
      scorecard:
        interest:
          people: 3
          rules:
            - { on: email_opened, points: 10, because: they read }
            - { on: page_viewed, points: 15, because: they compare }
      cycle:
        arms: { inbound: they came }
        stages:
          - { stage: aware, phase: early, leads: marketing }
          - { stage: engaged, phase: early, leads: marketing, enter: score.interest >= 20 }
          - { stage: lead, phase: middle, leads: sales, enter: score.interest >= 40 }
      """;
  private static final String MAPPING =
      """
      mapping: Stories
      source: web
      files:
        stories:
          file: stories*.csv
          account: "{account}"
          person: "{person}"
          time: "{at}"
          becomes:
            - event: "{type}"
              id: "{id}"
      """;
  private static final String STORIES =
      """
      id,account,person,type,at
      v1,void.example,ann,page_viewed,2026-03-01T10:00:00Z
      v2,void.example,ann,page_viewed,2026-03-02T10:00:00Z
      v3,void.example,ann,page_viewed,2026-03-03T10:00:00Z
      r1,rule.example,bob,email_sent,2026-03-01T10:00:00Z
      r2,rule.example,bob,email_opened,2026-03-01T10:00:01Z
      r3,rule.example,bob,page_viewed,2026-03-02T10:00:00Z
      m1,old.example,cid,page_viewed,2026-03-01T10:00:00Z
      m2,new.example,dan,page_viewed,2026-03-02T10:00:00Z
      p1,people.example,eve@home,page_viewed,2026-03-01T10:00:00Z
      p2,people.example,eve@work,page_viewed,2026-03-02T10:00:00Z
      """;

  @TempDir static Path folder;

  private static Path data;

  /** Used beside the commands, so that it is not started and stopped for each of them. */
  private static OwnPostgres kept;

  @BeforeAll
  static void importStories() throws IOException {
    data = folder.resolve("data");
    kept = OwnPostgres.open(data);
    Ran ran =
        Ran.of(
            "import",
            "--data",
            data,
            "--playbook",
            file("playbook.yaml", PLAYBOOK),
            "--mapping",
            file("mapping.yaml", MAPPING),
            "--rejects",
            folder.resolve("rejects.csv"),
            file("stories.csv", STORIES));
    assertThat(ran.code()).as(ran.err()).isZero();
  }

  @AfterAll
  static void stop() {
    kept.close();
  }

  @AfterEach
  void ledgerIsWhatTheLogSays() {
    Ran verify = Ran.of("verify", "--data", data);
    assertThat(verify.code()).as(verify.out()).isZero();
  }

  private static Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static Ran correct(String... words) {
    List<Object> all = new ArrayList<>(List.of("correct"));
    all.addAll(Arrays.asList(words));
    all.addAll(List.of("--because", "a test of ours", "--by", "mia", "--data", data));
    return Ran.of(all.toArray());
  }

  private static void assertRefused(Ran ran, String... says) {
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains(says).doesNotContain("\tat ");
    assertThat(ran.out()).isEmpty();
  }

  /** How many buyers ever entered a stage, as the cycle's report tells it. */
  private static int entered(String stage) {
    Ran report = Ran.of("report", "cycle", "--json", "--data", data);
    assertThat(report.code()).as(report.err()).isZero();
    for (JsonNode each : report.json().get("stages")) {
      if (each.get("stage").stringValue().equals(stage)) {
        return each.get("entered").intValue();
      }
    }
    throw new AssertionError("no stage " + stage + " in " + report.out());
  }

  @Test
  void oneEventIsTriedVoidedAndRestored() {
    int leads = entered("lead");
    Ran tried = correct("void", "--source", "web", "--event", "v2", "--dry-run");
    assertThat(tried.code()).as(tried.err()).isZero();
    assertThat(tried.out())
        .contains("Tried only, nothing was changed: void web/v2 of buyer void.example.")
        .contains("1 events of 1 buyers are concerned; 1 buyers are decided otherwise.")
        .contains("void.example: loses Engaged of 2026-03-02T10:00:00Z, Lead of")
        .contains("points 45 → 30.");
    assertThat(entered("lead")).as("nothing was changed").isEqualTo(leads);

    Ran done = correct("void", "--source", "web", "--event", "v2");
    assertThat(done.code()).as(done.err()).isZero();
    assertThat(done.out()).contains("Correction ").contains(": void web/v2 of buyer void.example.");
    assertThat(entered("lead")).isEqualTo(leads - 1);

    Ran again = correct("void", "--source", "web", "--event", "v2");
    assertThat(again.code()).as("was so already").isZero();
    assertThat(again.out()).contains("web/v2 is void already.");

    JsonNode restorable =
        correct("restore", "--source", "web", "--event", "v2", "--dry-run", "--json").json();
    assertThat(restorable.get("done").booleanValue()).isFalse();
    assertThat(restorable.get("changes").get(0).get("pointsAfter").doubleValue()).isEqualTo(45);
    assertThat(entered("lead")).isEqualTo(leads - 1);

    Ran restored = correct("restore", "--source", "web", "--event", "v2");
    assertThat(restored.code()).isZero();
    assertThat(restored.out()).contains("gains Engaged of").contains("points 30 → 45.");
    assertThat(entered("lead")).isEqualTo(leads);
    assertThat(correct("restore", "--source", "web", "--event", "v2").out())
        .contains("web/v2 counts already.");
  }

  @Test
  void ruleIsTriedPutInForceAndEnded() {
    String rule = "email_opened within 2s of email_sent with same person";
    Ran tried = correct("void", "--rule", rule, "--dry-run");
    assertThat(tried.code()).as(tried.err()).isZero();
    assertThat(tried.out())
        .contains("Tried only")
        .contains("rule.example: loses Engaged of 2026-03-02T10:00:00Z. points 25 → 15.");

    JsonNode done = correct("void", "--rule", rule, "--json").json();
    assertThat(done.get("done").booleanValue()).isTrue();
    assertThat(done.get("events").intValue()).isEqualTo(1);
    assertThat(correct("void", "--rule", rule).out()).contains("is in force already.");

    String number = done.get("number").asString();
    Ran end = correct("restore", "--rule", number, "--dry-run");
    assertThat(end.out()).contains("Tried only").contains("points 15 → 25.");
    Ran ended = correct("restore", "--rule", number);
    assertThat(ended.code()).isZero();
    assertThat(ended.out()).contains("end the rule " + rule).contains("points 15 → 25.");
    assertRefused(correct("restore", "--rule", number), "No rule " + number + " is in force");
  }

  @Test
  void buyersAreTriedMergedAndSeparated() {
    int engaged = entered("engaged");
    Ran tried = correct("merge", "--buyer", "old.example", "--into", "new.example", "--dry-run");
    assertThat(tried.code()).as(tried.err()).isZero();
    assertThat(tried.out())
        .contains("Tried only, nothing was changed: merge buyer old.example into new.example.")
        .contains("new.example:")
        .contains("points 15 → 30.");
    assertThat(entered("engaged")).isEqualTo(engaged);

    Ran merged = correct("merge", "--buyer", "old.example", "--into", "new.example");
    assertThat(merged.code()).as(merged.err()).isZero();
    assertThat(entered("engaged")).isEqualTo(engaged + 1);
    assertThat(correct("merge", "--buyer", "old.example", "--into", "new.example").out())
        .contains("old.example is merged into new.example already.");
    assertRefused(
        correct("merge", "--buyer", "void.example", "--into", "old.example"),
        "old.example is itself merged into");

    assertThat(correct("separate", "--buyer", "old.example", "--dry-run").out())
        .contains("Tried only")
        .contains("points 30 → 15.");
    assertThat(entered("engaged")).isEqualTo(engaged + 1);
    assertThat(correct("separate", "--buyer", "old.example").code()).isZero();
    assertThat(entered("engaged")).isEqualTo(engaged);
    assertThat(correct("separate", "--buyer", "old.example").out())
        .contains("old.example is a buyer of its own already.");
  }

  @Test
  void peopleAreTriedMergedAndSeparated() {
    String[] merge = {"merge", "--person", "eve@home", "--into", "eve@work"};
    assertThat(correct("merge", "--person", "eve@home", "--into", "eve@work", "--dry-run").out())
        .contains("Tried only");
    assertThat(correct(merge).out()).contains("Correction ").contains("eve@home");
    assertThat(correct(merge).code()).as("was so already").isZero();
    assertThat(correct("separate", "--person", "eve@home", "--dry-run").out())
        .contains("Tried only");
    assertThat(correct("separate", "--person", "eve@home").out()).contains("Correction ");
  }

  @Test
  void whatIsTypedWronglyIsSaidPlainlyAndChangesNothing() {
    assertRefused(Ran.of("correct"), "Missing required subcommand");
    assertRefused(
        Ran.of("correct", "void", "--source", "web", "--event", "v1", "--data", data),
        "Missing required option: '--because=TEXT'");
    assertRefused(
        Ran.of("correct", "separate", "--buyer", "x", "--because", " ", "--data", data),
        "--because is empty: say why");
    assertRefused(correct("void"), "--rule=RULE", "--source=SOURCE");
    assertRefused(correct("void", "--source", "web"), "--event=ID");
    assertRefused(
        correct("void", "--source", "web", "--event", "v1", "--rule", "page_viewed"),
        "Name one event or a rule: --rule excludes --event.");
    assertRefused(correct("restore", "--rule", "seven"), "'seven' is not an int");
    assertRefused(correct("merge", "--buyer", "old.example"), "--into=WHO");
    assertRefused(
        correct("merge", "--buyer", "old.example", "--person", "cid", "--into", "new.example"),
        "mutually exclusive");
    assertRefused(correct("frobnicate"), "frobnicate");
  }

  @Test
  void whatCannotBeCorrectedSaysWhatToDo() {
    assertRefused(
        correct("void", "--source", "web", "--event", "none"),
        "There is no event 'none' from source 'web'");
    assertRefused(
        correct("void", "--rule", "email_opened within 2 of email_sent"),
        "The rule cannot be used",
        "column 21: found '2'");
    assertRefused(correct("restore", "--rule", "4711"), "No rule 4711 is in force");
    assertRefused(
        correct("merge", "--buyer", "nowhere.example", "--into", "new.example"),
        "There is no buyer 'nowhere.example'");
    assertRefused(
        correct("merge", "--person", "nobody", "--into", "dan"), "There is no person 'nobody'");
    assertRefused(
        Ran.of(
            "correct",
            "separate",
            "--buyer",
            "old.example",
            "--because",
            "x",
            "--data",
            folder.resolve("nothing-yet")),
        "import something first");
  }

  @Test
  @Order(Integer.MAX_VALUE) // the others are about the first version
  void playbookIsActivatedFromADate() throws IOException {
    int leads = entered("lead");
    Path next = file("next.yaml", PLAYBOOK.replace("score.interest >= 40", "score.interest >= 25"));
    Path broken =
        file("broken.yaml", PLAYBOOK.replace("score.interest >= 40", "score.intrest > 1"));
    String from = "2026-03-02T12:00:00Z";

    assertRefused(
        Ran.of("playbook", "activate", next, "--data", data),
        "Missing required option: '--from=INSTANT'");
    assertRefused(
        Ran.of("playbook", "activate", next, "--from", "March", "--data", data),
        "--from March: is not an instant such as 2026-07-01T00:00:00Z");
    assertRefused(
        Ran.of("playbook", "activate", folder.resolve("none.yaml"), "--from", from, "--data", data),
        "there is no such file");
    assertRefused(
        Ran.of("playbook", "activate", broken, "--from", from, "--data", data),
        "broken.yaml:15:58",
        "intrest");
    assertThat(entered("lead")).isEqualTo(leads);

    Ran done = Ran.of("playbook", "activate", next, "--from", from, "--data", data);
    assertThat(done.code()).as(done.err()).isZero();
    assertThat(done.out()).contains("Small is version 2 and holds from " + from + ".");

    Ran again = Ran.of("playbook", "activate", next, "--from", from, "--data", data, "--json");
    assertThat(again.code()).isZero();
    assertThat(again.json().get("version").intValue()).isEqualTo(2);
    assertThat(again.json().get("done").booleanValue()).isFalse();

    Path third =
        file("third.yaml", PLAYBOOK.replace("score.interest >= 40", "score.interest >= 50"));
    assertRefused(
        Ran.of("playbook", "activate", third, "--from", from, "--data", data),
        "Version 2 holds from " + from + "; another one can hold only from later on.");
  }
}
