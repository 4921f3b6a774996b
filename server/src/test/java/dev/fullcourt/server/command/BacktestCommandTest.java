package dev.fullcourt.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.server.Installation;
import dev.fullcourt.server.Project;
import dev.fullcourt.server.Year;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A backtest over a simulated year says what importing that year twice says, each time under one of
 * the playbooks: a stage is entered by the definition, so that the ledger names who met it when.
 */
class BacktestCommandTest {

  private static final int BUYERS = 250;

  @TempDir static Path folder;

  private static String text;
  private static List<Path> year;
  private static Path files;

  private record Result(int code, String out, String err) {}

  private static Result run(Object... words) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] args = List.of(words).stream().map(Object::toString).toArray(String[]::new);
    int code =
        FullcourtCommand.line()
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true))
            .execute(args);
    return new Result(code, out.toString(), err.toString());
  }

  /** The demo's scorecard and words, with points that fade and no stage but the one looked at. */
  private static String twoStages() throws IOException {
    String demo = Files.readString(Project.sample("demo").resolve("playbook.yaml"));
    String head = demo.substring(0, demo.indexOf("definitions:"));
    return head.substring(0, head.indexOf("\nteams:"))
        + head.substring(head.indexOf("\nmarket:"))
            .replace("people: 3", "people: 3\n    half-life: 20d")
        + """
        definitions:
          asked: buyer.count("demo_requested", "14d") >= 1
          warm: score.fit >= 15 && score.interest >= 20
          MQL: meets(asked) || meets(warm)
          alone: buyer.count("page_viewed", "14d") >= 3

        cycle:
          stages:
            - { stage: aware, leads: marketing }
            - { stage: lead, leads: development, enter: meets(MQL) }
        """;
  }

  @BeforeAll
  static void importTheYear() throws IOException {
    text = twoStages();
    year = Year.of(BUYERS, folder.resolve("year"));
    files = folder.resolve("files");
    imported("current", text);
    assertThat(run("export", "--data", folder.resolve("current"), "--out", files).code()).isZero();
  }

  /** When each buyer came to be a lead, by a database of its own. */
  private static Map<String, Instant> imported(String name, String playbook) throws IOException {
    Map<String, Instant> leads = new TreeMap<>();
    try (Installation installation = Installation.open(folder.resolve(name))) {
      installation.importFiles(
          playbook,
          Files.readString(Project.sample("demo").resolve("mapping.yaml")),
          year.stream().filter(file -> !file.getFileName().toString().startsWith("true")).toList());
      installation
          .sql()
          .sql("select buyer, min(entered) from stay where stage = 'lead' group by buyer")
          .query(row -> {
            leads.put(row.getString(1), row.getTimestamp(2).toInstant());
          });
    }
    return leads;
  }

  private static Path file(String name, String playbook) throws IOException {
    return Files.writeString(folder.resolve(name), playbook);
  }

  private static Map<String, Instant> without(
      Map<String, Instant> these, Map<String, Instant> those) {
    Map<String, Instant> left = new TreeMap<>(these);
    left.keySet().removeAll(those.keySet());
    return left;
  }

  private static Map<String, Instant> listed(JsonNode list) {
    Map<String, Instant> listed = new TreeMap<>();
    list.get("buyers")
        .forEach(each ->
            listed.put(each.get("buyer").asString(), Instant.parse(each.get("at").asString())));
    assertThat(listed).hasSize(list.get("all").intValue());
    return listed;
  }

  @Test
  void namesAreThoseOfTwoImports() throws IOException {
    Path current = file("current.yaml", text);
    Map<String, Instant> was = imported("again", text);
    Map<String, String> changes =
        Map.of(
            "threshold", text.replace("interest >= 20", "interest >= 30"),
            "half-life", text.replace("half-life: 20d", "half-life: 60d"),
            "rule",
                text.replaceAll("(?m)^.*on: demo_requested.*\\n", "")
                    .replace("\"14d\") >= 1", "\"14d\") >= 2"));
    for (var change : changes.entrySet()) {
      Path proposed = file(change.getKey() + ".yaml", change.getValue());
      Map<String, Instant> is = imported(change.getKey(), change.getValue());
      Result fromFiles =
          run("backtest", "--current", current, "--proposed", proposed, "--from", files, "--json");
      assertThat(fromFiles.err()).isEmpty();
      JsonNode report = JsonMapper.shared().readTree(fromFiles.out());
      assertThat(listed(report.get("gained"))).as(change.getKey()).isEqualTo(without(is, was));
      assertThat(listed(report.get("lost"))).as(change.getKey()).isEqualTo(without(was, is));
      assertThat(report.at("/met/current").intValue()).isEqualTo(was.size());
      assertThat(report.at("/gained/all").intValue() + report.at("/lost/all").intValue())
          .as(change.getKey())
          .isPositive();
      Result fromDatabase =
          run(
              "backtest",
              "--current",
              current,
              "--proposed",
              proposed,
              "--data",
              folder.resolve("current"),
              "--json");
      assertThat(JsonMapper.shared().readTree(fromDatabase.out())).isEqualTo(report);
    }
  }

  @Test
  void samePlaybookTwiceSaysThatNothingDiffers() throws IOException {
    Path current = file("same.yaml", text);
    Result result =
        run("backtest", "--current", current, "--proposed", current, "--from", files, "--json");
    JsonNode report = JsonMapper.shared().readTree(result.out());
    assertThat(report.at("/met/current").intValue()).isPositive();
    assertThat(report.at("/met/current")).isEqualTo(report.at("/met/proposed"));
    assertThat(report.at("/gained/all").intValue()).isZero();
    assertThat(report.at("/lost/all").intValue()).isZero();
    assertThat(report.at("/shift/earlier").intValue()).isZero();
    assertThat(report.at("/shift/later").intValue()).isZero();
    report
        .get("precision")
        .forEach(each -> assertThat(each.get("current")).isEqualTo(each.get("proposed")));
    report
        .get("stages")
        .forEach(each -> assertThat(each.get("current")).isEqualTo(each.get("proposed")));
    assertThat(run("backtest", "--current", current, "--proposed", current, "--from", files).out())
        .contains("Backtest of MQL on", "How to read this");
  }

  @Test
  void whatIsKnownAtAnInstantIsTheSameFromBoth() throws IOException {
    Path current = file("then.yaml", text);
    Path proposed = file("then-proposed.yaml", text.replace("interest >= 20", "interest >= 30"));
    Object[] words = {
      "backtest",
      "--current",
      current,
      "--proposed",
      proposed,
      "--as-of",
      "2026-06-01T00:00:00Z",
      "--json",
      "--from",
      files
    };
    Result fromFiles = run(words);
    words[words.length - 2] = "--data";
    words[words.length - 1] = folder.resolve("current");
    JsonNode report = JsonMapper.shared().readTree(run(words).out());
    assertThat(JsonMapper.shared().readTree(fromFiles.out())).isEqualTo(report);
    assertThat(report.at("/head/settledUpTo").asString()).isEqualTo("2026-06-01T00:00:00Z");
    assertThat(report.at("/met/current").intValue()).isPositive();
  }

  @Test
  void badInputIsSaidPlainly() throws IOException {
    Path current = file("good.yaml", text);
    Path broken = file("broken.yaml", text.replace("score.interest >= 20", "score.intrest >= 20"));
    Result unreadable =
        run("backtest", "--current", current, "--proposed", broken, "--from", files);
    assertThat(unreadable.code()).isEqualTo(2);
    assertThat(unreadable.err()).containsPattern("broken.yaml:\\d+:\\d+: ").contains("intrest");
    Path lacking = file("lacking.yaml", text.replaceAll("(?m)^  alone:.*\\n", ""));
    Result lacks =
        run(
            "backtest",
            "--current",
            current,
            "--proposed",
            lacking,
            "--definition",
            "alone",
            "--from",
            files);
    assertThat(lacks.code()).isEqualTo(2);
    assertThat(lacks.err())
        .contains("The proposed playbook has no definition alone. Both have: asked, warm, MQL.");
    Result nothing =
        run(
            "backtest",
            "--current",
            current,
            "--proposed",
            current,
            "--data",
            folder.resolve("empty"));
    assertThat(nothing.code()).isEqualTo(2);
    assertThat(nothing.err()).contains("import something first");
    Result before =
        run(
            "backtest",
            "--current",
            current,
            "--proposed",
            current,
            "--from",
            files,
            "--as-of",
            "1999-01-01T00:00:00Z");
    assertThat(before.code()).isEqualTo(2);
    assertThat(before.err()).contains("nothing was known at 1999-01-01T00:00:00Z");
    assertThat(run("backtest", "--current", current, "--proposed", current, "--from", folder).err())
        .contains("manifest");
    assertThat(run("backtest", "--current", current).code()).isEqualTo(2);
  }
}
