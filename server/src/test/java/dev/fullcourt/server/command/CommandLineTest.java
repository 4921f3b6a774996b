package dev.fullcourt.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.server.Installation;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Exit codes, messages and the handling of bad input, from first import to a ledger tampered with.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CommandLineTest {

  private static final String PLAYBOOK =
      """
      playbook: Small shop
      currency: EUR
      fiscal-year: { starts: 01-01, zone: Europe/Berlin }
      cycle:
        arms: { inbound: they came }
        stages:
          - { stage: aware, phase: early, leads: marketing }
          - { stage: engaged, phase: middle, leads: marketing, enter: event.type == "content_downloaded" }
      """;
  private static final String MAPPING =
      """
      mapping: Small export
      source: small
      files:
        visits:
          file: visits*.csv
          person: "{who}"
          time: "{at}"
          becomes:
            - event: "{what}"
              id: "{id}"
      """;

  @TempDir static Path folder;

  private static Ran run(Object... words) {
    return Ran.of(words);
  }

  private static Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static Ran importing(String playbook, String mapping, Path... files) throws IOException {
    List<Object> words =
        new java.util.ArrayList<>(
            List.of(
                "import",
                "--data",
                folder.resolve("data"),
                "--playbook",
                file("playbook.yaml", playbook),
                "--mapping",
                file("mapping.yaml", mapping),
                "--rejects",
                folder.resolve("rejects.csv")));
    words.addAll(List.of(files));
    return run(words.toArray());
  }

  @Test
  @Order(1)
  void brokenPlaybookIsRefusedWithLineAndColumn() throws IOException {
    Path broken = file("broken.yaml", PLAYBOOK.replace("event.type ==", "event.typ =="));
    Ran result = run("playbook", "check", broken);
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.out()).contains("broken.yaml:8:").contains("event.typ");
    JsonNode json = JsonMapper.shared().readTree(run("playbook", "check", broken, "--json").out());
    assertThat(json.get("accepted").booleanValue()).isFalse();
    assertThat(json.get("mistakes").get(0).get("line").intValue()).isEqualTo(8);
  }

  @Test
  @Order(2)
  void whatIsNotThereIsSaidPlainly() throws IOException {
    assertThat(run("playbook", "check", folder.resolve("none.yaml")).err())
        .contains("there is no such file");
    Ran result = importing(PLAYBOOK, MAPPING, folder.resolve("visits-none.csv"));
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains("visits-none.csv").contains("no such file");
    assertThat(run("frobnicate").code()).isEqualTo(2);
    assertThat(run().code()).isEqualTo(2);
  }

  @Test
  @Order(3)
  void reportBeforeTheFirstImportSaysWhatToDo() {
    Ran result = run("report", "cycle", "--data", folder.resolve("data"));
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains("import something first");
    assertThat(run("verify", "--data", folder.resolve("data")).code()).isEqualTo(2);
  }

  @Test
  @Order(4)
  void badRowsAreRejectedForAReasonAndTheRestGoesIn() throws IOException {
    Path visits =
        file(
            "visits.csv",
            """
            id,who,what,at
            1,ann@example.com,page_viewed,2026-01-02T10:00:00Z
            2,ann@example.com,content_downloaded,2026-01-03T10:00:00Z
            3,bob@example.com,page_viewed,2026-01-04 10:00
            4,bob@example.com,page_viewed,2126-01-04T10:00:00Z
            5,bob@example.com,page_viewed
            """);
    Ran result = importing(PLAYBOOK, MAPPING, visits);
    assertThat(result.err()).isEmpty();
    assertThat(result.code()).isZero();
    assertThat(result.out()).contains("5 rows read: 2 understood, 3 rejected, 0 left out");
    assertThat(Files.readAllLines(folder.resolve("rejects.csv")))
        .hasSize(4)
        .anyMatch(line -> line.startsWith("visits.csv,4,") && line.contains("zone"))
        .anyMatch(line -> line.startsWith("visits.csv,5,") && line.contains("future"))
        .anyMatch(line -> line.startsWith("visits.csv,6,"));
  }

  @Test
  @Order(5)
  void wrongEncodingIsARejectAndNotACrash() throws IOException {
    Path latin = folder.resolve("visits-latin.csv");
    Files.write(
        latin,
        "id,who,what,at\n10,jürgen@example.com,page_viewed,2026-01-05T10:00:00Z\n11,cy@else.example,page_viewed,2026-01-06T10:00:00Z\n"
            .getBytes(StandardCharsets.ISO_8859_1));
    Ran result = importing(PLAYBOOK, MAPPING, latin);
    assertThat(result.code()).isZero();
    assertThat(result.out()).contains("2 rows read: 1 understood, 1 rejected");
    assertThat(Files.readString(folder.resolve("rejects.csv"))).contains("visits-latin.csv,2,");
  }

  @Test
  @Order(6)
  void anotherPlaybookInTheSameDirectoryIsRefused() throws IOException {
    Ran result =
        importing(PLAYBOOK.replace("Small shop", "Other"), MAPPING, folder.resolve("visits.csv"));
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains("Small shop").contains("--data");
  }

  @Test
  @Order(7)
  void filesTheMappingDoesNotKnowAreRefusedBeforeAnythingIsRead() throws IOException {
    Ran result = importing(PLAYBOOK, MAPPING, file("other.csv", "a,b\n1,2\n"));
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains("other.csv").contains("Nothing was imported");
  }

  @Test
  @Order(8)
  void reportsPrintOneJsonDocumentAndNothingElse() {
    Ran result = run("report", "cycle", "--json", "--data", folder.resolve("data"));
    assertThat(result.code()).isZero();
    JsonNode report = JsonMapper.shared().readTree(result.out());
    assertThat(report.get("stages").get(1).get("entered").intValue()).isEqualTo(1);
    assertThat(run("report", "frobnicate", "--data", folder.resolve("data")).err())
        .contains("There is no report 'frobnicate'")
        .contains("time-in-stage");
    assertThat(
            run("report", "cycle", "--as-of", "yesterday", "--data", folder.resolve("data")).err())
        .contains("not an instant");
  }

  @Test
  @Order(9)
  void aPortThatIsTakenIsSaidPlainly() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Ran result = run("serve", "--port", taken.getLocalPort(), "--data", folder.resolve("data"));
      assertThat(result.code()).isEqualTo(2);
      assertThat(result.err())
          .contains("Port " + taken.getLocalPort() + " is taken")
          .doesNotContain("\tat ");
    }
  }

  @Test
  @Order(10)
  void exportedFilesVerifyWithoutTheDatabase() throws IOException {
    Path data = folder.resolve("data");
    Path files = folder.resolve("files");
    Ran export = run("export", "--data", data, "--out", files);
    assertThat(export.code()).isZero();
    assertThat(export.out()).contains("3 events of 2 buyers, 3 decisions and 3 stays written to");
    Ran verify = run("verify", "--from", files);
    assertThat(verify.code()).isZero();
    assertThat(verify.out()).contains("3 decisions about 2 buyers, byte for byte");
    JsonNode json = JsonMapper.shared().readTree(run("verify", "--from", files, "--json").out());
    assertThat(json.get("differences").intValue()).isZero();
    assertThat(json.get("changedFiles")).isEmpty();
    JsonNode manifest =
        JsonMapper.shared().readTree(run("export", "--data", data, "--out", files, "--json").out());
    assertThat(manifest).isEqualTo(JsonMapper.shared().readTree(files.resolve("manifest.json")));
  }

  @Test
  @Order(11)
  void onlyADirectoryWithAnExportIsOverwrittenOrRead() throws IOException {
    Path mine = Files.createDirectories(folder.resolve("mine"));
    Files.writeString(mine.resolve("letter.txt"), "do not lose me");
    Ran export = run("export", "--data", folder.resolve("data"), "--out", mine);
    assertThat(export.code()).isEqualTo(2);
    assertThat(export.err()).contains("is not empty and holds no earlier export");
    assertThat(mine.resolve("letter.txt")).hasContent("do not lose me");
    Ran verify = run("verify", "--from", mine);
    assertThat(verify.code()).isEqualTo(2);
    assertThat(verify.err()).contains("holds no export");
    Path nothing = folder.resolve("nothing-yet");
    assertThat(run("export", "--data", nothing, "--out", folder.resolve("out")).err())
        .contains("import something first");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  @Order(12)
  void aDamagedFileIsNamed() throws IOException {
    Path files = folder.resolve("damaged");
    assertThat(run("export", "--data", folder.resolve("data"), "--out", files).code()).isZero();
    Files.writeString(files.resolve("log.parquet"), "not Parquet at all");
    Ran verify = run("verify", "--from", files);
    assertThat(verify.code()).isEqualTo(2);
    assertThat(verify.err()).contains("log.parquet: cannot be read");
    Files.delete(files.resolve("log.parquet"));
    assertThat(run("verify", "--from", files).err()).contains("holds no log.parquet");
  }

  @Test
  @Order(13)
  void verifyFailsWhenALedgerRowWasChanged() {
    Path data = folder.resolve("data");
    assertThat(run("verify", "--data", data).code()).isZero();
    try (Installation installation = Installation.open(data)) {
      installation.sql().sql("update ledger set body = replace(body, 'engaged', 'aware')").update();
    }
    Ran result = run("verify", "--data", data);
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.out()).contains("not what the log says: 1 rows differ");
    Path files = folder.resolve("files");
    assertThat(run("export", "--data", data, "--out", files).code()).isZero();
    Ran fromFiles = run("verify", "--from", files);
    assertThat(fromFiles.code()).isEqualTo(1);
    assertThat(fromFiles.out()).contains("not what the log says: 1 rows differ");
  }
}
