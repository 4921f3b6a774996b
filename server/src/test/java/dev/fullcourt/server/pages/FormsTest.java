package dev.fullcourt.server.pages;

import static dev.fullcourt.server.FormBody.fields;
import static dev.fullcourt.server.pages.FormVisitor.ask;
import static dev.fullcourt.server.pages.FormVisitor.contact;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.sun.net.httpserver.HttpServer;
import dev.fullcourt.server.Installation;
import dev.fullcourt.server.Project;
import dev.fullcourt.server.Year;
import dev.fullcourt.server.forms.Form;
import dev.fullcourt.server.forms.FormDraft;
import dev.fullcourt.server.forms.Forms;
import dev.fullcourt.server.forms.Question;
import dev.fullcourt.server.forms.Question.Choice;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Forms are made, shown where they may be, filled in, put right and answered. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormsTest {

  private Installation installation;
  private FormVisitor visitor;
  private Chromium chromium;
  private HttpServer website;
  private String site = "";

  @BeforeAll
  void open(@TempDir Path data, @TempDir Path files) throws IOException {
    chromium = Chromium.open();
    installation = Installation.serve(data, "fullcourt.proxies=127.0.0.21");
    installation.importSample(Project.sample("demo"), Year.of(10, files));
    visitor = new FormVisitor(installation);
    website = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    site = "http://localhost:" + website.getAddress().getPort();
    website.createContext(
        "/",
        exchange -> {
          String slug = exchange.getRequestURI().getPath().substring(1);
          byte[] body =
              """
              <!doctype html><title>A website</title><p>Ours</p>
              <script src="%s/f/embed.js" data-form="%s" async></script>
              """
                  .formatted(installation.address(), slug)
                  .getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Content-Type", "text/html");
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    website.start();
  }

  @AfterAll
  void close() {
    if (website != null) {
      website.stop(0);
    }
    if (installation != null) {
      installation.close();
    }
    if (chromium != null) {
      chromium.close();
    }
  }

  @Test
  void aVisitorWithoutScriptsIsAskedAFewQuestionsAndNeverTwice() throws Exception {
    visitor.sendFrom(11);
    Form form = visitor.kept(contact("talk", List.of(), ""));
    try (BrowserContext window = chromium.withoutScripts()) {
      Page page = window.newPage();
      page.navigate(installation.address() + "/f/talk");
      assertThat(page.locator(".asking > div").count()).isEqualTo(3);
      assertThat(window.cookies()).as("before anything was sent").isEmpty();
      page.fill("#q0", "ada@fragefirma.example");
      page.fill("#q1", "Ada");
      page.check("[name=consent]");
      page.click("button.primary");
      assertThat(page.url()).endsWith("/f/talk/thanks");
      assertThat(page.textContent("main")).contains("We will call you.");

      page.navigate(installation.address() + "/f/talk");
      assertThat(page.locator("#q0, #q1, [name=consent]").count()).isZero();
      assertThat(page.locator("#q2, #q3, #q4").count()).isEqualTo(3);
      assertThat(page.content()).doesNotContain("ada@fragefirma.example", "Ada");
      page.fill("#q4", "250");
      page.click("button.primary");
      page.navigate(installation.address() + "/f/talk");
      assertThat(page.locator("#q2, #q3, #q5").count()).isEqualTo(3);
      page.click("text=Start anew");
      assertThat(page.locator("#q0, #q1, #q2").count()).isEqualTo(3);
    }
    assertThat(visitor.count("type = 'form_submitted' and properties ->> 'form' = 'talk'"))
        .isEqualTo(2);
    assertThat(
            visitor.count(
                "type = 'consent_given' and properties ->> 'channel' = 'email' and properties ->>"
                    + " 'purpose' = 'news' and properties ->> 'text' like 'You may%'"
                    + " and properties ->> 'form' = 'talk'"))
        .isEqualTo(1);
    assertThat(
            installation
                .sql()
                .sql(
                    "select count(distinct e.buyer) from event e join buyer b on b.id = e.buyer where"
                        + " b.label = 'fragefirma.example' and e.type in ('form_submitted',"
                        + " 'person_identified', 'account_described', 'consent_given')")
                .query(Long.class)
                .single())
        .isEqualTo(1);
    assertThat(
            visitor.count("type = 'account_described' and (properties ->> 'employees')::int = 250"))
        .isEqualTo(1);
    Forms.Count counts = visitor.forms().counts(30).getOrDefault(form.id(), Forms.Count.NONE);
    assertThat(counts).isEqualTo(new Forms.Count(4, 2));
  }

  @Test
  void anAddressThatIsPutRightIsHeardAndTheSameAnswersCountOnce() throws Exception {
    visitor.sendFrom(17);
    Form form = visitor.kept(contact("typo", List.of(), ""));
    String page = visitor.get("/f/typo").body();
    assertThat(page).contains("name=\"shown\" value=\"0 1 2\"");
    String rest =
        "&" + fields("q1", "Ada", "shown", "0 1 2", "id", "a1".repeat(16), "consent", "yes");
    HttpResponse<String> first =
        visitor.post("/f/typo", fields("q0", "o'ada@tippfehlr.example") + rest);
    assertThat(first.statusCode()).isEqualTo(303);
    String cookie = first.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
    String wrong = fields("q0", "o'ada@tippfehlr.example") + rest;
    assertThat(visitor.post("/f/typo", wrong, "Cookie", cookie).statusCode()).isEqualTo(303);
    assertThat(visitor.forms().counts(30).getOrDefault(form.id(), Forms.Count.NONE).submissions())
        .isEqualTo(1);

    String right = fields("q0", "o'ada@tippfehler.example") + rest;
    assertThat(visitor.post("/f/typo", right, "Cookie", cookie).statusCode()).isEqualTo(303);
    assertThat(visitor.forms().counts(30).getOrDefault(form.id(), Forms.Count.NONE).submissions())
        .isEqualTo(2);
    for (String type : List.of("person_identified", "consent_given", "form_submitted")) {
      assertThat(
              visitor.count(
                  "type = '"
                      + type
                      + "' and buyer in (select id from buyer where label = 'tippfehler.example')"))
          .as(type)
          .isEqualTo(1);
    }
    String none = fields("q0", "not an address") + rest;
    HttpResponse<String> again = visitor.post("/f/typo", none, "Cookie", cookie);
    assertThat(again.statusCode()).isEqualTo(400);
    assertThat(again.body())
        .as("asked again for what was shown")
        .contains("id=\"q0\"", "value=\"0 1 2\"", "name=\"consent\"");
    for (String odd : List.of("9", "x", "0 1 2 3", "", "2 2 99")) {
      String sent = fields("shown", odd, "q3", "Poet", "q0", "odd@tippfehler.example");
      assertThat(visitor.post("/f/typo", sent, "Cookie", cookie).statusCode())
          .as(odd)
          .isEqualTo(303);
    }
    assertThat(visitor.count("properties ->> 'email' = 'odd@tippfehler.example'"))
        .as("what no page of ours showed is not read")
        .isZero();
    String newcomer = fields("shown", "2", "q2", "Tippfehler");
    assertThat(visitor.post("/f/typo", newcomer).statusCode())
        .as("who is new says who they are")
        .isEqualTo(400);
  }

  @Test
  void thoseBehindAProxyAreToldApartAndNobodyElseSaysWhoTheyAre() throws Exception {
    visitor.kept(contact("proxied", List.of(), ""));
    String filled = fields("q0", "pia@hinter.example", "q1", "Pia");
    String[] said = {
      "X-Forwarded-For", "203.0.113.1",
      "X-Forwarded-Proto", "https",
      "X-Forwarded-Host", "court.example",
      "Origin", "https://court.example"
    };
    visitor.sendFrom(21);
    HttpResponse<String> sent = visitor.post("/f/proxied", filled, said);
    assertThat(sent.statusCode()).isEqualTo(303);
    assertThat(sent.headers().firstValue("Set-Cookie").orElseThrow())
        .contains("Secure", "SameSite=None");
    for (int i = 1; i < 10; i++) {
      assertThat(visitor.post("/f/proxied", filled, said).statusCode()).isEqualTo(303);
    }
    assertThat(visitor.post("/f/proxied", filled, said).statusCode()).isEqualTo(429);
    said[1] = "203.0.113.2";
    assertThat(visitor.post("/f/proxied", filled, said).statusCode()).isEqualTo(303);

    visitor.sendFrom(22);
    assertThat(visitor.post("/f/proxied", filled, said).statusCode()).isEqualTo(403);
    int last = 0;
    for (int i = 0; i < 11; i++) {
      last = visitor.post("/f/proxied", filled, "X-Forwarded-For", "203.0.113." + i).statusCode();
    }
    assertThat(last).isEqualTo(429);
  }

  @Test
  void onlyListedSitesShowItAndOnlyTheyAreLedTo() throws Exception {
    visitor.sendFrom(15);
    FormDraft away =
        FormDraft.check(contact("x", List.of(site), "https://evil.example/"), visitor.playbook());
    assertThat(away.mistakes()).anyMatch(each -> each.contains("sites listed"));
    assertThat(
            FormDraft.check(
                    contact("x", List.of("https://a.example; script-src *"), ""),
                    visitor.playbook())
                .mistakes())
        .anyMatch(each -> each.contains("is no origin"));
    visitor.kept(contact("framed", List.of(site), site + "/landed"));
    visitor.kept(contact("unframed", List.of(), ""));
    HttpResponse<String> shown = visitor.get("/f/framed");
    assertThat(shown.headers().firstValue("X-Frame-Options")).isEmpty();
    assertThat(shown.headers().allValues("Content-Security-Policy"))
        .singleElement()
        .asString()
        .contains("frame-ancestors 'self' " + site);
    assertThat(visitor.get("/sign-in").headers().firstValue("X-Frame-Options")).contains("DENY");

    try (BrowserContext window = chromium.visitor(1200)) {
      Page page = window.newPage();
      page.navigate(site + "/framed");
      var form = page.frameLocator("iframe");
      form.locator("#q0").fill("fritz@rahmen.example");
      form.locator("#q1").fill("Fritz");
      page.waitForFunction("() => document.querySelector('iframe').height != 480");
      form.locator("button.primary").click();
      page.waitForCondition(
          () -> page.frames().stream().anyMatch(frame -> frame.url().equals(site + "/landed")));
      page.navigate(site + "/unframed");
      page.waitForSelector("iframe");
      page.waitForTimeout(500);
      assertThat(page.frameLocator("iframe").locator("#q0").count()).isZero();
    }
  }

  @Test
  void aSelfAssessmentAnswersTheTeamAndItsSender() throws Exception {
    visitor.sendFrom(16);
    List<Choice> when =
        List.of(new Choice("This year", 10, "confirmed"), new Choice("Some day", 0, "denied"));
    Form form =
        new Form(
            0,
            "ready",
            "Are you ready?",
            "Two questions.",
            1,
            List.of(
                new Question(
                    Question.ASSESS, "When will you plan by software?", true, when, "bant.timing"),
                new Question(
                    Question.ASSESS,
                    "Do machines stand still?",
                    true,
                    List.of(new Choice("Often", 10, ""), new Choice("Never", 0, "")),
                    ""),
                ask(Question.EMAIL, "Work email", true)),
            List.of(new Form.Result(0, "There is time."), new Form.Result(15, "You are ready.")),
            new Form.ConsentAsked("", "", ""),
            List.of(),
            "Thank you.",
            "");
    visitor.kept(form);
    try (BrowserContext window = chromium.visitor(390)) {
      Page page = window.newPage();
      Look look = Look.at(page);
      look.open(installation.address() + "/f/ready");
      look.isFine("form-assessment-390");
      page.check("text=This year");
      page.check("text=Often");
      page.fill("[type=email]", "rea@reif.example");
      page.click("button.primary");
      assertThat(page.textContent("main")).contains("You are ready.").doesNotContain("time.");
      look.isFine("form-result-390");
    }
    assertThat(
            visitor.count(
                "type = 'qualification_answered' and properties ->> 'method' = 'bant' and"
                    + " properties ->> 'question' = 'timing' and properties ->> 'answer' = 'confirmed'"))
        .isEqualTo(1);
    assertThat(
            visitor.count(
                "type = 'assessment_completed' and (properties ->> 'points')::int = 20"
                    + " and properties ->> 'result' = 'You are ready.'"))
        .isEqualTo(1);
  }

  @Test
  void isMadeOnAPageAndNobodyElsesFormMakesOne() throws Exception {
    try (BrowserContext window = chromium.window(1440, ColorScheme.LIGHT, installation)) {
      Page page = window.newPage();
      Look look = Look.at(page);
      look.open(installation.address() + "/forms/new");
      look.isFine("forms-new-1440-light");
      page.fill("[name=name]", "Planning guide");
      page.fill("[name=slug]", "Planning Guide");
      page.evaluate("document.querySelector('.fields').noValidate = true");
      page.click("text=Save");
      assertThat(page.textContent("[role=alert]")).contains("small letters");
      page.fill("[name=slug]", "planning-guide");
      page.click("text=Add another question");
      page.waitForCondition(() -> page.locator(".question").count() == 3);
      page.locator(".question").nth(2).locator("[name=label]").fill("Your role");
      page.locator(".question").nth(2).locator("[name=field]").selectOption("person.title");
      page.click("text=Save");
      assertThat(page.url()).matches(".*/forms/\\d+");
      assertThat(page.frameLocator(".shown iframe").locator("label:has-text('Your role')").count())
          .isEqualTo(1);
      assertThat(page.textContent(".shown")).contains("f/embed.js", "data-form=\"planning-guide\"");
      assertThat(page.textContent(".head")).contains("0 submissions from 0 views");
    }
    visitor.signIn();
    assertThat(
            visitor
                .post(
                    "/forms",
                    fields("name", "x", "slug", "intruder"),
                    "Origin",
                    "https://evil.example")
                .statusCode())
        .isEqualTo(403);
    assertThat(visitor.forms().find("intruder")).isEmpty();
  }
}
