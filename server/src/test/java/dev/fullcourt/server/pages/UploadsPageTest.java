package dev.fullcourt.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.fullcourt.history.simulator.exports.CrmExports;
import dev.fullcourt.history.simulator.exports.CrmSystem;
import dev.fullcourt.history.simulator.exports.ExportSettings;
import dev.fullcourt.server.Installation;
import dev.fullcourt.server.Project;
import dev.fullcourt.server.access.Audit;
import dev.fullcourt.server.access.Role;
import dev.fullcourt.server.uploads.Upload;
import dev.fullcourt.server.uploads.Uploads;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Files are brought, tried and imported on a page and by the API, and nothing odd does harm. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class UploadsPageTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String MAPPING =
      """
      mapping: Webinars
      source: webinars
      zone: UTC
      files:
        guests:
          file: guests*.csv
          person: "{email}"
          becomes:
            - event: webinar_attended
              id: "guest/{email}"
              time: "{at}"
              properties: { name: "{name}" }
      """;

  private final HttpClient http = HttpClient.newHttpClient();
  private Installation installation;
  private Chromium chromium;
  private Path data;
  private Path folder;
  private String token = "";

  @BeforeAll
  void open(@TempDir Path data, @TempDir Path folder) {
    System.setProperty("fullcourt.home", Project.root().toString());
    chromium = Chromium.open();
    installation = Installation.serve(data);
    this.data = data;
    this.folder = folder;
    token = installation.token("upload-api", Role.MARKETING);
  }

  @AfterAll
  void close() {
    if (installation != null) {
      installation.close();
    }
    if (chromium != null) {
      chromium.close();
    }
  }

  private HttpResponse<String> api(String method, String path, BodyPublisher body, String type)
      throws Exception {
    return http.send(
        HttpRequest.newBuilder(URI.create(installation.address() + path))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", type)
            .method(method, body)
            .build(),
        BodyHandlers.ofString());
  }

  private JsonNode bring(String name, BodyPublisher body) throws Exception {
    HttpResponse<String> answer =
        api(
            "POST",
            "/api/uploads?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8),
            body,
            "application/octet-stream");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return JSON.readTree(answer.body());
  }

  /** Does something with an upload and waits for what comes of it. */
  private JsonNode done(int id, String what) throws Exception {
    HttpResponse<String> answer =
        api("POST", "/api/uploads/" + id + "/" + what, BodyPublishers.noBody(), "application/json");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    while (true) {
      JsonNode state =
          JSON.readTree(
              api("GET", "/api/uploads/" + id, BodyPublishers.noBody(), "application/json").body());
      if (!List.of("trying", "importing").contains(state.get("state").asString())) {
        return state;
      }
      LockSupport.parkNanos(50_000_000);
    }
  }

  private HttpResponse<String> map(int id, String text) throws Exception {
    return api(
        "PUT",
        "/api/uploads/" + id + "/mapping",
        BodyPublishers.ofString(JSON.writeValueAsString(java.util.Map.of("text", text))),
        "application/json");
  }

  private long events() {
    return installation.sql().sql("select count(*) from event").query(Long.class).single();
  }

  @Test
  @Order(1)
  void anExportIsBroughtTriedAndImported() throws IOException {
    CrmExports.write(
        new ExportSettings(CrmSystem.SALESFORCE, 120, 3, Instant.parse("2026-06-30T00:00:00Z")),
        folder.resolve("crm"));
    Path[] files;
    try (Stream<Path> found = Files.list(folder.resolve("crm").resolve(CrmExports.FIRST))) {
      files = found.sorted().toArray(Path[]::new);
    }
    try (var window = chromium.window(1440, ColorScheme.LIGHT, installation)) {
      Page page = window.newPage();
      Look look = Look.at(page);
      look.open(installation.address() + "/uploads");
      page.setInputFiles("input[type=file]", files);
      page.click("form[action='/uploads'] button");
      page.waitForURL("**/uploads/1");
      assertThat(page.textContent("select[name=ready] option >> nth=0")).startsWith("Salesforce");
      page.click("form[action$=ready] button");
      assertThat(page.textContent("#findings")).contains("It can be used");
      page.click("form[action$=playbook] button");
      assertThat(page.textContent(".preview >> nth=0")).contains("Website");

      String mapping = page.inputValue("#text");
      page.fill("#text", mapping.replace("source: salesforce", "sauce: salesforce"));
      page.waitForSelector("#findings .wrong-head");
      assertThat(page.textContent("#findings")).contains("sauce").contains("Line 12");
      page.fill("#text", mapping);
      page.waitForSelector("#findings .right");

      page.click("form[action$=trial] button");
      page.waitForSelector("text=What an import would bring");
      assertThat(page.textContent("#run")).contains("opportunity_created").contains("Lead.csv");
      assertThat(events()).as("nothing is written by trying").isZero();
      look.isFine("upload-tried-1440-light");

      page.click("#run form[action$=import] button");
      page.waitForSelector("text=What was imported");
      assertThat(events()).isPositive();
      look.isFine("upload-imported-1440-light");
      page.click("#run a.near >> nth=0");
      page.waitForURL("**/buyers/b_*");
    }
    long before = events();
    Upload upload = installation.bean(Uploads.class).find(1).orElseThrow();
    assertThat(upload.imported().added()).isPositive();
    assertThat(before).isGreaterThanOrEqualTo(upload.imported().added());
    assertThat(installation.bean(Audit.class).latest(100))
        .extracting(Audit.Line::what)
        .contains("uploaded", "put in force", "started to import", "imported");
  }

  @Test
  @Order(2)
  void rowsThatCannotBeReadAreRejectedWithTheReasonAndDoNoHarm() throws Exception {
    Path file = folder.resolve("guests.csv");
    byte[] long10 = new byte[1 << 20];
    Arrays.fill(long10, (byte) 'x');
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write("email,at,name\nada@neuwerk.example,2026-03-01T10:00:00Z,Ada\n".getBytes("UTF-8"));
      for (int i = 0; i < 100; i++) {
        out.write(long10);
      }
      out.write("\nbob@neuwerk.example,soon,Bob\n=1+1@evil.example,2026-03-01,".getBytes("UTF-8"));
      out.write(new byte[] {(byte) 0xff, '\n'});
      out.write("é@neuwerk.example,2026-03-01,É\n".getBytes("UTF-8"));
    }
    int id = bring("=cmd|guests.csv", BodyPublishers.ofFile(file)).get("id").asInt();
    String kinds =
        JSON.writeValueAsString(
            java.util.Map.of(
                "text", MAPPING, "kinds", java.util.Map.of("=cmd|guests.csv", "guests")));
    assertThat(map(id, "mapping: [").body()).contains("mistakes").contains("not YAML");
    assertThat(
            api(
                    "PUT",
                    "/api/uploads/" + id + "/mapping",
                    BodyPublishers.ofString(kinds),
                    "application/json")
                .statusCode())
        .isEqualTo(200);
    long before = events();
    JsonNode tried = done(id, "trial");
    assertThat(events()).isEqualTo(before);
    assertThat(tried.get("trial").get("reasons").toString())
        .contains("longer than 10 MB")
        .contains("not a time")
        .contains("is not UTF-8");
    JsonNode imported = done(id, "import");
    assertThat(imported.get("imported").get("added").asInt()).isEqualTo(2);
    assertThat(imported.get("imported").get("rejected").asInt()).isEqualTo(3);
    HttpResponse<String> rejects =
        api("GET", "/api/uploads/" + id + "/rejects", BodyPublishers.noBody(), "text/csv");
    assertThat(rejects.body()).startsWith("file,row,reason").contains("'=cmd|guests.csv,3,");
    assertThat(done(id, "import").get("imported").get("added").asInt()).isZero();
  }

  @Test
  @Order(3)
  void namesLeadNowhereAndOnlyFilesThatCanBeReadAreTaken() throws Exception {
    byte[] western =
        "email;at\nm\u00fcller@neuwerk.example;x\n".getBytes(Charset.forName("windows-1252"));
    JsonNode upload =
        bring("..\\..\\../../etc/cron.d/guests.csv", BodyPublishers.ofByteArray(western));
    assertThat(upload.get("files").get(0).get("name").asString()).isEqualTo("guests.csv");
    Path own = data.resolve("uploads").resolve(upload.get("id").asString());
    try (Stream<Path> kept = Files.list(own)) {
      assertThat(kept.map(each -> each.getFileName().toString())).containsExactly("1");
    }
    for (String name : List.of("..", "/", "a.exe", "a.zip", "..csv/..", "a.csv.exe")) {
      assertThat(
              api(
                      "POST",
                      "/api/uploads?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8),
                      BodyPublishers.ofString("a,b\n1,2\n"),
                      "application/octet-stream")
                  .statusCode())
          .as(name)
          .isEqualTo(400);
    }
    int zip =
        bring("packed.csv", BodyPublishers.ofByteArray(new byte[] {'P', 'K', 3, 4, 0, 0}))
            .get("id")
            .asInt();
    HttpResponse<String> page =
        installation
            .client()
            .send(
                HttpRequest.newBuilder(URI.create(installation.address() + "/uploads/" + zip))
                    .build(),
                BodyHandlers.ofString());
    assertThat(page.body()).contains("spreadsheet or archive").doesNotContain(data.toString());
    assertThat(
            http.send(
                    HttpRequest.newBuilder(URI.create(installation.address() + "/f/any"))
                        .header("Content-Type", "multipart/form-data; boundary=x")
                        .POST(BodyPublishers.ofString("--x--"))
                        .build(),
                    BodyHandlers.ofString())
                .statusCode())
        .as("files of strangers are not even read")
        .isEqualTo(415);
  }

  @Test
  @Order(4)
  void whatAServerLeftBehindIsSaidAndGoesOnWhenStartedAgain() throws Exception {
    int id =
        bring(
                "guests-2.csv",
                BodyPublishers.ofString("email,at,name\neve@x.example,2026-03-02,E\n"))
            .get("id")
            .asInt();
    map(id, MAPPING);
    installation
        .sql()
        .sql(
            "update upload set running = 'import', touched_at = now() - interval '5 minutes' where"
                + " id = :id")
        .param("id", id)
        .update();
    JsonNode left =
        JSON.readTree(
            api("GET", "/api/uploads/" + id, BodyPublishers.noBody(), "application/json").body());
    assertThat(left.get("state").asString()).isEqualTo("failed");
    assertThat(left.get("trouble").asString()).contains("goes on where it stopped");
    assertThat(done(id, "import").get("imported").get("added").asInt()).isEqualTo(1);
    assertThat(
            api("DELETE", "/api/uploads/" + id, BodyPublishers.noBody(), "application/json")
                .statusCode())
        .isEqualTo(200);
    assertThat(data.resolve("uploads").resolve(Integer.toString(id))).doesNotExist();
    assertThat(done404(id)).isEqualTo(409);
  }

  private int done404(int id) throws Exception {
    return api(
            "POST", "/api/uploads/" + id + "/import", BodyPublishers.noBody(), "application/json")
        .statusCode();
  }

  @Test
  @Order(5)
  void columnsAreChosenOneByOne() throws Exception {
    Path file = folder.resolve("Visitors of the fair.csv");
    Files.writeString(
        file,
        "Mail;Firm;Day;Note\nada@neuwerk.example;neuwerk.example;31.03.2026;hello\n"
            + "bob@acme.example;acme.example;never;x\n");
    String made = "";
    for (int width : new int[] {1440, 390}) {
      for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
        try (var window = chromium.window(width, scheme, installation)) {
          Page page = window.newPage();
          Look look = Look.at(page);
          String name = width + "-" + scheme.name().toLowerCase(Locale.ROOT);
          look.open(installation.address() + "/uploads");
          look.isFine("uploads-" + name);
          if (made.isEmpty()) {
            made = choose(page, file);
          }
          look.open(made);
          look.isFine("upload-columns-" + name);
        }
      }
    }
  }

  /** From the file to what an import would bring; returns the upload's address. */
  private static String choose(Page page, Path file) {
    page.setInputFiles("input[type=file]", file);
    page.click("form[action='/uploads'] button");
    page.waitForURL("**/uploads/*");
    String address = page.url();
    page.selectOption("select[name=person]", "Mail");
    page.selectOption("select[name=account]", "Firm");
    page.selectOption("select[name=time]", "Day");
    page.selectOption("select[name=format]", "DOTS");
    page.click("form[action$=columns] button");
    assertThat(page.textContent("#findings")).contains("form_submitted");
    page.click("form[action$=trial] button");
    page.waitForSelector("text=What an import would bring");
    assertThat(page.textContent("#run")).contains("1 event").contains("not a time");
    return address;
  }
}
