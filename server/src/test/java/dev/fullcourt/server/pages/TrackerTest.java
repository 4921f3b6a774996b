package dev.fullcourt.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.sun.net.httpserver.HttpServer;
import dev.fullcourt.server.Installation;
import dev.fullcourt.server.Project;
import dev.fullcourt.server.Year;
import dev.fullcourt.server.sources.Sources;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What the tracker tells of a website of another origin that has a strict policy, and what not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TrackerTest {

  private static final int LARGEST_PACKED = 2_500;

  private Installation installation;
  private Chromium chromium;
  private HttpServer website;
  private String site = "";

  @BeforeAll
  void open(@TempDir Path data, @TempDir Path files) throws IOException {
    chromium = Chromium.open();
    installation = Installation.serve(data);
    installation.importSample(Project.sample("demo"), Year.of(10, files));
    String key = installation.bean(Sources.class).add("website").key();
    website = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    site = "http://localhost:" + website.getAddress().getPort();
    website.createContext(
        "/",
        exchange -> {
          String path = exchange.getRequestURI().getPath();
          String granted = path.startsWith("/granted") ? " data-consent=granted" : "";
          byte[] body = page(key, granted).getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
          exchange
              .getResponseHeaders()
              .add(
                  "Content-Security-Policy",
                  "default-src 'none'; form-action 'self'; script-src FC; connect-src FC"
                      .replace("FC", installation.address()));
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    website.start();
  }

  private String page(String key, String granted) {
    return """
    <!doctype html><title>A website</title>
    <script src="%s/t.js" data-key="%s"%s async></script>
    <a id="download" href="/files/guide.pdf?token=secret" download>Guide</a>
    <a id="out" href="https://partner.example/page?mail=a@b.example">Partner</a>
    <a id="in" href="/inside">Inside</a>
    <button id="plan" data-fullcourt="Plan Chosen" data-fullcourt-plan="pro">Pro</button>
    <form name="contact" action="/sent" data-fullcourt-fields="company,cardlike">
      <input type="email" name="mail"><input name="company"><input name="other">
      <input type="password" name="pass" autocomplete="current-password"><input name="cardlike"><input type="hidden" name="h" value="hid">
      <input name="cc" autocomplete="cc-number"><button>Send</button></form>
    """
        .formatted(installation.address(), key, granted);
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

  private long count(String where) {
    return installation
        .sql()
        .sql("select count(*) from event where adopted_from is null and " + where)
        .query(Long.class)
        .single();
  }

  private void await(long events, String where) {
    Instant until = Instant.now().plusSeconds(20);
    while (count(where) != events) {
      assertThat(Instant.now())
          .as("in time: %s of %s, there are %s", events, where, count(where))
          .isBefore(until);
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }

  private static void ready(Page page) {
    page.waitForFunction("() => window.fullcourt && window.fullcourt.visitor");
  }

  @Test
  void tellsOfViewsClicksAndFormsAndKeepsSecretsToItself() {
    try (BrowserContext window = chromium.visitor(1200)) {
      Page page = window.newPage();
      List<String> complaints = new ArrayList<>();
      List<String> sent = new ArrayList<>();
      page.onConsoleMessage(message -> {
        if (!message.text().startsWith("[DOM]")) { // advice on passwords
          complaints.add(message.text());
        }
      });
      page.onRequest(request -> sent.add(request.url() + " " + request.postData()));
      page.navigate(site + "/start?utm_campaign=spring&utm_source=mail&secret=1");
      ready(page);
      await(1, "type = 'page_viewed' and properties ->> 'path' = '/start'");
      assertThat(
              count(
                  "properties ->> 'utm_campaign' = 'spring' and properties ->> 'utm_source' = 'mail'"
                      + " and properties ->> 'url' not like '%secret%'"))
          .isEqualTo(1);

      page.evaluate("history.pushState({}, '', '/app/next')");
      await(
          1,
          "type = 'page_viewed' and properties ->> 'path' = '/app/next'"
              + " and properties ->> 'referrer' like '%/start'");
      page.evaluate("history.back()");
      await(2, "type = 'page_viewed' and properties ->> 'path' = '/start'");

      page.click("#plan");
      page.evaluate(
          "for (const id of ['download', 'out', 'in']) {"
              + " const a = document.getElementById(id);"
              + " a.addEventListener('click', e => e.preventDefault()); a.click(); }");
      await(1, "type = 'plan_chosen' and properties ->> 'plan' = 'pro'");
      await(1, "type = 'content_downloaded' and properties ->> 'asset' = 'guide.pdf'");
      await(1, "type = 'link_clicked' and properties ->> 'link' = 'https://partner.example/page'");
      assertThat(count("type = 'link_clicked'")).isEqualTo(1);

      page.fill("[name=mail]", "fritz@formfirma.example");
      page.fill("[name=company]", "Formfirma");
      page.fill("[name=other]", "otherwise");
      page.fill("[name=pass]", "hunter2");
      page.fill("[name=cardlike]", "4111 1111 1111 1111");
      page.fill("[name=cc]", "4111111111111111");
      page.click("form button");
      page.waitForURL("**/sent?*");
      await(1, "type = 'form_submitted' and properties ->> 'form' = 'contact'");
      await(
          1,
          "type = 'person_identified' and properties ->> 'email' = 'fritz@formfirma.example'"
              + " and properties ->> 'company' = 'Formfirma'");
      String all = String.join("\n", sent.stream().filter(each -> each.contains("/v1/")).toList());
      assertThat(all)
          .contains("Formfirma")
          .doesNotContain(
              "hunter2",
              "4111 1111",
              "4111111111111111",
              "otherwise",
              "\"hid\"",
              "secret",
              "mail=");
      assertThat(complaints).as("complaints of the browser").isEmpty();
    }
  }

  @Test
  void keepsNothingInTheBrowserBeforeConsentAndForgetsWhenItIsWithdrawn() {
    try (BrowserContext window = chromium.visitor(1200)) {
      Page page = window.newPage();
      page.navigate(site + "/one");
      ready(page);
      Object first = page.evaluate("fullcourt.visitor()");
      page.navigate(site + "/two");
      ready(page);
      Object second = page.evaluate("fullcourt.visitor()");
      assertThat(second).isNotEqualTo(first);
      await(1, "type = 'page_viewed' and properties ->> 'path' = '/two'");
      assertThat(page.evaluate("localStorage.length + sessionStorage.length")).isEqualTo(0);
      assertThat(window.cookies()).isEmpty();

      page.evaluate("fullcourt.consent(true)");
      page.navigate(site + "/three");
      ready(page);
      assertThat(page.evaluate("fullcourt.visitor()")).isEqualTo(second);
      page.evaluate("fullcourt.consent(false)");
      assertThat(page.evaluate("localStorage.length")).isEqualTo(0);
      assertThat(page.evaluate("fullcourt.visitor()")).isNotEqualTo(second);

      page.navigate(site + "/granted");
      ready(page);
      assertThat(page.evaluate("localStorage.length")).isEqualTo(1);
    }
  }

  @Test
  void sendsNothingForWhoeverAsksNotToBeTracked() {
    for (String sign : List.of("globalPrivacyControl", "doNotTrack")) {
      try (BrowserContext window = chromium.visitor(1200)) {
        window.addInitScript(
            "Object.defineProperty(navigator, '" + sign + "', { get: () => '1' })");
        quiet(window, sign);
      }
    }
    try (BrowserContext window = chromium.visitor(1200)) {
      window.setExtraHTTPHeaders(java.util.Map.of("Sec-GPC", "1"));
      quiet(window, "header");
    }
  }

  private void quiet(BrowserContext window, String sign) {
    Page page = window.newPage();
    List<String> sent = new ArrayList<>();
    page.onRequest(request -> sent.add(request.url()));
    page.navigate(site + "/granted-" + sign);
    ready(page);
    page.evaluate(
        "fullcourt.consent(true); fullcourt.track('Quiet Asked');"
            + " fullcourt.identify('q', { email: 'quiet@quiet.example' })");
    page.click("#plan");
    page.waitForTimeout(500);
    assertThat(sent).as(sign).noneMatch(url -> url.contains("/v1/"));
    assertThat(page.evaluate("localStorage.length")).as(sign).isEqualTo(0);
  }

  @Test
  void sendsAgainWhatDidNotArriveAndItCountsOnce() {
    try (BrowserContext window = chromium.visitor(1200)) {
      Page page = window.newPage();
      AtomicInteger tries = new AtomicInteger();
      page.route(
          "**/v1/batch",
          route -> {
            int nth = tries.incrementAndGet();
            if (nth == 1) {
              route.abort();
            } else if (nth == 2) {
              route.fetch(); // it arrives, and the answer is lost
              route.abort();
            } else {
              route.resume();
            }
          });
      page.navigate(site + "/again");
      ready(page);
      page.evaluate("fullcourt.track('Again Asked', { n: 1 })");
      page.waitForCondition(() -> tries.get() >= 3);
      await(1, "type = 'again_asked'");
      assertThat(count("type = 'again_asked'")).isEqualTo(1);
      assertThat(count("type = 'page_viewed' and properties ->> 'path' = '/again'")).isEqualTo(1);
    }
  }

  @Test
  void whatAMachineDoesIsKeptAndCountsNothing() {
    try (BrowserContext window = chromium.window(1200, ColorScheme.LIGHT)) {
      Page page = window.newPage(); // it calls itself HeadlessChrome
      page.navigate(site + "/machine");
      ready(page);
      await(
          1,
          "type = 'bot_seen' and properties ->> 'path' = '/machine'"
              + " and properties ->> 'event' = 'page_viewed' and properties ->> 'bot' like 'Headless%'");
      assertThat(count("type = 'page_viewed' and properties ->> 'path' = '/machine'")).isZero();
    }
  }

  @Test
  void isSmallAndAskedForAgain() throws Exception {
    HttpClient http = HttpClient.newHttpClient();
    URI address = URI.create(installation.address() + "/t.js");
    HttpResponse<String> script =
        http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    assertThat(script.headers().firstValue("Content-Type").orElse(""))
        .startsWith("text/javascript");
    assertThat(script.headers().firstValue("Cache-Control").orElse(""))
        .contains("max-age=3600", "public")
        .doesNotContain("immutable");
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(script.body().getBytes(StandardCharsets.UTF_8));
    }
    assertThat(packed.size()).isLessThan(LARGEST_PACKED);
    assertThat(script.body()).doesNotContain("eval(", "new Function");
    String tag = script.headers().firstValue("ETag").orElse("");
    HttpResponse<String> same =
        http.send(
            HttpRequest.newBuilder(address).header("If-None-Match", tag).build(),
            BodyHandlers.ofString());
    assertThat(same.statusCode()).isEqualTo(304);
  }
}
