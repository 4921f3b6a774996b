package dev.fullcourt.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.fullcourt.server.Installation;
import dev.fullcourt.server.Project;
import dev.fullcourt.server.Year;
import dev.fullcourt.server.absences.Absences;
import dev.fullcourt.server.access.Role;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Settings are seen, changed where they may be, proposed where they are agreed; by API as well. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SettingsPageTest {

  private static final JsonMapper JSON = new JsonMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private Installation installation;
  private Chromium chromium;
  private String today = "";

  @BeforeAll
  void open(@TempDir Path data, @TempDir Path files) throws IOException {
    chromium = Chromium.open();
    installation = Installation.serve(data);
    installation.importSample(Project.sample("demo"), Year.of(10, files));
    today = installation.bean(Absences.class).today().toString();
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

  private HttpResponse<String> ask(String token, String method, String path, String body)
      throws Exception {
    return http.send(
        HttpRequest.newBuilder(URI.create(installation.address() + path))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  private JsonNode get(String token, String path) throws Exception {
    HttpResponse<String> answer = ask(token, "GET", path, "");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  @Test
  void aLeadSaysWhoIsAwayAndProposesLessWork() {
    try (var window = chromium.window(1440, ColorScheme.LIGHT)) {
      Chromium.signIn(
          window, installation, installation.signIn("Ana", Role.DEVELOPMENT, Role.LEADER));
      Page page = window.newPage();
      Look look = Look.at(page);
      look.open(installation.address() + "/settings");
      assertThat(page.textContent("#teams")).contains("version 1", "Tomasz", "no account");
      assertThat(page.textContent("#hours")).contains("Good Friday", "Agreed day", "Europe/Berlin");
      assertThat(page.querySelector("#running")).as("she does not run it").isNull();

      page.click("text=Say that somebody is away");
      page.selectOption("[name=person]", "Ben");
      page.fill("[name=from]", today);
      page.fill("[name=to]", today);
      page.selectOption("[name=stand-in]", "Mira");
      page.selectOption("[name=reason]", "illness");
      look.isFine("settings-absence-1440-light");
      page.click("#absences button.main");
      page.waitForURL("**/settings#absences");
      assertThat(page.textContent("#absences")).contains("Ben away, Mira stands in", "illness");
      assertThat(page.textContent("#teams")).contains("away, Mira stands in until");
      look.open(installation.address() + "/queue");
      assertThat(page.textContent("#content"))
          .contains("Ben is away until", "Mira stands in", "these have no account", "Tomasz");
      look.isFine("settings-queue-1440-light");

      look.open(installation.address() + "/settings");
      page.click("article:has(#team-development) summary");
      page.fill("article:has(#team-development) [type=number]", "10");
      page.click("article:has(#team-development) button >> nth=0");
      assertThat(page.inputValue("[name=title]")).contains("10 buyers a day");
      assertThat(page.textContent("#findings")).contains("10 instead of 12 buyers");
      page.fill("[name=because]", "Two are new.");
      page.click("button.main");
      page.waitForURL("**/playbook/proposals/*");
      assertThat(page.textContent("#content")).contains("10 instead of 12 buyers");
      look.open(installation.address() + "/settings");
      assertThat(page.textContent("#teams"))
          .as("proposed, and what is in force stays")
          .contains("Proposed, and not decided yet", "12");
      page.click("button:text('Take back')");
      page.waitForURL("**/settings#absences");
      assertThat(page.textContent("#absences")).contains("Nobody is away");
    }
    assertThat(
            installation
                .sql()
                .sql("select string_agg(what || ' ' || object, '; ' order by id) from audit")
                .query(String.class)
                .single())
        .contains("said an absence of Ben", "took back an absence of Ben");
  }

  @Test
  void whatReachesOneIsChosenAndTheRestIsSeenByWhoRunsIt() {
    for (int width : new int[] {1440, 390}) {
      for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
        try (var window = chromium.window(width, scheme, installation)) {
          String name = width + "-" + scheme.name().toLowerCase(Locale.ROOT);
          Page page = window.newPage();
          Look look = Look.at(page);
          look.open(installation.address() + "/settings");
          page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)");
          assertThat(page.textContent("#running"))
              .contains("FULLCOURT_SMTP_URL", "FULLCOURT_OPENID_ISSUER", "may come in");
          look.isFine("settings-" + name);
          look.open(installation.address() + "/account/notifications");
          page.selectOption("[name=handed]", "digest");
          page.fill("[name=quiet-from]", "");
          page.fill("[name=quiet-until]", "");
          page.click("button.main");
          page.waitForURL("**/account/notifications?saved=true");
          assertThat(page.inputValue("[name=handed]")).isEqualTo("digest");
          assertThat(page.inputValue("[name=quiet-from]")).isEmpty();
          look.isFine("notifications-" + name);
        }
      }
    }
  }

  @Test
  void whatCannotBeChosenStaysInItsFormAndChangesNothing() throws Exception {
    try (var window = chromium.window(390, ColorScheme.DARK)) {
      Chromium.signIn(window, installation, installation.signIn("Ben", Role.DEVELOPMENT));
      Page page = window.newPage();
      Look look = Look.at(page);
      look.open(installation.address() + "/account/notifications");
      page.selectOption("[name=asked]", "page");
      page.fill("[name=digest-at]", "09:30");
      page.fill("[name=quiet-from]", "21:00");
      page.fill("[name=quiet-until]", "06:15");
      page.fill("[name=zone]", "Mars/\"Olympus\"");
      page.click("button.main");
      assertThat(page.textContent("#times ~ [role=alert]")).contains("Mars", "is no time zone");
      assertThat(page.querySelectorAll("[role=alert]")).hasSize(1);
      assertThat(page.inputValue("[name=asked]")).isEqualTo("page");
      assertThat(page.inputValue("[name=handed]")).isEqualTo("email");
      assertThat(page.inputValue("[name=digest-at]")).isEqualTo("09:30");
      assertThat(page.inputValue("[name=quiet-from]")).isEqualTo("21:00");
      assertThat(page.inputValue("[name=quiet-until]")).isEqualTo("06:15");
      assertThat(page.inputValue("[name=zone]")).isEqualTo("Mars/\"Olympus\"");
      assertThat(page.getAttribute("[aria-invalid]", "name")).isEqualTo("zone");
      assertThat(page.getAttribute("[aria-invalid]", "aria-describedby"))
          .isEqualTo(page.getAttribute("[role=alert]", "id"));
      assertThat(page.evaluate("document.activeElement.name")).isEqualTo("zone");
      look.isFine("notifications-refused-390-dark");
      page.fill("[name=zone]", "Europe/Paris");
      page.fill("[name=quiet-until]", "");
      page.click("button.main");
      assertThat(page.textContent("[role=alert]")).contains("times of day");
      assertThat(page.getAttribute("[aria-invalid]", "name")).isEqualTo("quiet-until");
      assertThat(page.inputValue("[name=quiet-until]")).isEmpty();
      assertThat(page.inputValue("[name=zone]")).isEqualTo("Europe/Paris");
      String ben = installation.token("Ben", Role.DEVELOPMENT);
      assertThat(get(ben, "/api/account/notifications").path("ways").path("asked").asString())
          .isEqualTo("email");

      allowWebhooks(true);
      look.open(installation.address() + "/account/notifications");
      page.fill("[name=url]", "https://me@hooks.example.com/x");
      page.click("section:has(#webhook) button");
      assertThat(page.textContent("section:has(#webhook) [role=alert]")).contains("no user name");
      assertThat(page.querySelectorAll("[role=alert]")).hasSize(1);
      assertThat(page.inputValue("[name=url]")).isEqualTo("https://me@hooks.example.com/x");
      assertThat(page.getAttribute("[aria-invalid]", "name")).isEqualTo("url");
      assertThat(page.inputValue("[name=asked]")).isEqualTo("email");
      look.isFine("notifications-webhook-refused-390-dark");
      page.fill("[name=url]", "https://hooks.example.com/x");
      page.click("section:has(#webhook) button");
      assertThat(page.textContent(".made code")).startsWith("whsec_");
      assertThat(page.inputValue("[name=url]")).isEmpty();

      page.selectOption("[name=answered]", "webhook");
      page.selectOption("[name=handed]", "digest");
      allowWebhooks(false);
      page.click("button.main");
      assertThat(page.textContent("#kinds ~ [role=alert]")).contains("You have no webhook");
      assertThat(page.inputValue("[name=handed]")).isEqualTo("digest");
      assertThat(page.inputValue("[name=answered]")).as("is no choice now").isEqualTo("email");
    }
  }

  private void allowWebhooks(boolean allowed) throws Exception {
    String policy = "{\"ownWebhooksAllowed\": " + allowed + "}";
    String runa = installation.token("Runa", Role.ADMINISTRATOR);
    assertThat(ask(runa, "POST", "/api/settings/notifications", policy).statusCode())
        .isEqualTo(200);
  }

  @Test
  void programsDoTheSameAndNothingForOthers() throws Exception {
    String elif = installation.token("Elif", Role.SALES);
    String runa = installation.token("Runa", Role.ADMINISTRATOR);
    String partner = installation.token("Paul", Role.PARTNER);
    JsonNode settings = get(elif, "/api/settings");
    assertThat(settings.path("teams").path(1).path("capacity").asInt()).isEqualTo(12);
    assertThat(settings.path("running").isNull()).isTrue();
    assertThat(get(runa, "/api/settings").path("running").path("lines").size()).isEqualTo(6);
    JsonNode change = get(elif, "/api/settings/changes?change=join&of=sales&value=Zoe");
    assertThat(change.path("text").asString()).contains("Karin, Zoe]");
    assertThat(change.path("differs").toString()).contains("Zoe");
    assertThat(
            ask(elif, "GET", "/api/settings/changes?change=join&of=x&value=Zoe", "").statusCode())
        .isEqualTo(400);
    assertThat(
            ask(partner, "GET", "/api/settings/changes?change=join&of=x&value=Z", "").statusCode())
        .isEqualTo(403);

    String away = "{\"from\": \"" + today + "\", \"to\": \"" + today + "\"}";
    int id = JSON.readTree(ask(elif, "POST", "/api/absences", away).body()).path("id").asInt();
    assertThat(get(elif, "/api/absences").path(0).path("reason").asString()).isEqualTo("other");
    assertThat(get(partner, "/api/absences")).as("a partner knows of none but theirs").isEmpty();
    String sophie = installation.token("Sophie", Role.SALES);
    assertThat(get(sophie, "/api/absences").path(0).path("reason").isNull()).isTrue();
    String end = "/api/absences/" + id + "/end";
    assertThat(ask(sophie, "POST", end, "").statusCode()).as("not hers").isEqualTo(404);
    assertThat(ask(partner, "POST", end, "").statusCode()).isEqualTo(404);
    assertThat(
            ask(sophie, "POST", "/api/absences", away.replace("{", "{\"person\": \"Elif\", "))
                .statusCode())
        .isEqualTo(400);
    assertThat(ask(elif, "POST", end, "").statusCode()).isEqualTo(200);
    assertThat(ask(elif, "POST", end, "").statusCode()).as("once").isEqualTo(404);
    String empty = away.replace("}", ", \"standIn\": null, \"reason\": null}");
    HttpResponse<String> added = ask(elif, "POST", "/api/absences", empty);
    assertThat(added.statusCode()).as("null is as if it were left out").isEqualTo(200);
    end = "/api/absences/" + JSON.readTree(added.body()).path("id").asInt() + "/end";
    assertThat(ask(elif, "POST", end, "").statusCode()).isEqualTo(200);
    String far = away.replace(today, "+999999999-12-31");
    assertThat(ask(elif, "POST", "/api/absences", far).statusCode()).isEqualTo(400);

    String zoe =
        "{\"name\": \"Zoe\", \"fullName\": \"Zoe May\", \"email\": \"zoe@ours.example\", \"roles\": [\"sales\"]}";
    assertThat(ask(elif, "POST", "/api/people", zoe).statusCode()).isEqualTo(403);
    assertThat(ask(runa, "POST", "/api/people", zoe.replace("sales", "emperor")).statusCode())
        .isEqualTo(400);
    JsonNode invited = JSON.readTree(ask(runa, "POST", "/api/people", zoe).body());
    assertThat(invited.path("link").isNull()).as("a program comes in as nobody").isTrue();
    int person = invited.path("person").path("id").asInt();
    assertThat(ask(runa, "POST", "/api/people/" + person + "/link", "{}").statusCode())
        .isEqualTo(403);
    String elsewhere = "{\"email\": \"runa@ours.example\"}";
    assertThat(ask(runa, "POST", "/api/people/" + person, elsewhere).statusCode()).isEqualTo(400);
    JsonNode changed =
        JSON.readTree(ask(runa, "POST", "/api/people/" + person, "{\"active\": false}").body());
    assertThat(changed.path("active").asBoolean()).isFalse();
    assertThat(changed.path("roles").toString()).as("what is left out stays").contains("sales");
    assertThat(get(runa, "/api/people").toString()).contains("Zoe May").doesNotContain("welcome");

    String choose =
        "{\"ways\": {\"handed\": \"page\"}, \"zone\": \"America/New_York\", \"member\": \"1\"}";
    assertThat(ask(sophie, "POST", "/api/account/notifications", choose).statusCode())
        .isEqualTo(200);
    String nothing =
        "{\"zone\": null, \"digestAt\": null, \"quietFrom\": null, \"ways\": {\"handed\": null}}";
    assertThat(ask(sophie, "POST", "/api/account/notifications", nothing).statusCode())
        .isEqualTo(200);
    JsonNode mine = get(sophie, "/api/account/notifications");
    assertThat(mine.path("ways").path("handed").asString()).isEqualTo("page");
    assertThat(mine.path("zone").asString()).isEqualTo("America/New_York");
    assertThat(get(elif, "/api/account/notifications").path("ways").path("handed").asString())
        .as("nobody else's")
        .isEqualTo("email");
    for (String wrong :
        new String[] {
          "{\"ways\": {\"handed\": \"fax\"}}",
          "{\"ways\": {\"weather\": \"page\"}}",
          "{\"zone\": \"Mars\"}",
          "{\"digestAt\": \"25:00\"}"
        }) {
      assertThat(ask(sophie, "POST", "/api/account/notifications", wrong).statusCode())
          .isEqualTo(400);
    }
    String allow = "{\"ownWebhooksAllowed\": true}";
    assertThat(ask(sophie, "POST", "/api/settings/notifications", allow).statusCode())
        .isEqualTo(403);
    String url = "{\"url\": \"https://hooks.example.com/me\"}";
    assertThat(ask(sophie, "POST", "/api/account/notifications/webhook", url).statusCode())
        .isEqualTo(400);
    assertThat(ask(runa, "POST", "/api/settings/notifications", allow).statusCode()).isEqualTo(200);
    String noUrl = "{\"url\": null}";
    assertThat(ask(sophie, "POST", "/api/account/notifications/webhook", noUrl).statusCode())
        .isEqualTo(400);
    assertThat(ask(sophie, "POST", "/api/account/notifications/webhook", url).body())
        .contains("whsec_");
    assertThat(get(sophie, "/api/account/notifications").path("webhook").asString())
        .isEqualTo("https://hooks.example.com/");
    assertThat(ask(sophie, "POST", "/api/sources", "{\"name\": \"app\"}").statusCode())
        .isEqualTo(403);
    JsonNode source =
        JSON.readTree(ask(runa, "POST", "/api/sources", "{\"name\": \"app\"}").body());
    String key = source.path("key").asString();
    assertThat(key).hasSizeGreaterThan(20);
    String live = "/api/sources/" + source.path("source").asInt() + "/go-live";
    assertThat(ask(runa, "POST", live, "{\"from\": \"2099-01-01T00:00:00Z\"}").statusCode())
        .isEqualTo(200);
    assertThat(get(runa, "/api/sources").toString())
        .contains("app", "2099", key.substring(key.length() - 4))
        .doesNotContain(key);
    assertThat(ask(runa, "POST", "/api/sources/0/keys", "").statusCode()).isEqualTo(404);

    assertThat(get(runa, "/api/webhooks")).as("somebody's own is not among them").isEmpty();

    String hook =
        "{\"name\": \"crm\", \"url\": \"https://crm.example.com/in\", \"kinds\": [\"alert_raised\"]}";
    assertThat(ask(sophie, "POST", "/api/webhooks", hook).statusCode()).isEqualTo(403);
    assertThat(ask(runa, "POST", "/api/webhooks", hook.replace("https", "gopher")).statusCode())
        .isEqualTo(400);
    JsonNode made = JSON.readTree(ask(runa, "POST", "/api/webhooks", hook).body());
    assertThat(made.path("secret").asString()).startsWith("whsec_");
    String one = "/api/webhooks/" + made.path("subscription").path("id").asInt();
    assertThat(get(runa, "/api/webhooks").toString()).contains("crm").doesNotContain("whsec_");
    assertThat(get(runa, one + "/deliveries")).isEmpty();
    assertThat(ask(runa, "POST", one + "/end", "").statusCode()).isEqualTo(200);
    assertThat(ask(runa, "POST", one + "/test", "").statusCode()).isEqualTo(404);
  }
}
