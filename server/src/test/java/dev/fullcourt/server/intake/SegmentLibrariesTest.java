package dev.fullcourt.server.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.segment.analytics.Analytics;
import com.segment.analytics.messages.GroupMessage;
import com.segment.analytics.messages.IdentifyMessage;
import com.segment.analytics.messages.TrackMessage;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The real Segment libraries for Java, Node and browsers, with nothing changed but the host. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SegmentLibrariesTest {

  private static final String NODE = "@segment/analytics-node@3.1.0";
  private static final String BROWSER = "@segment/analytics-next@1.84.3";
  private static final Path MODULES = Path.of("target/segment").toAbsolutePath();

  private LiveServer server;

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    server = LiveServer.start(folder, 20);
  }

  @AfterAll
  void stop() {
    server.close();
  }

  private long events(String where) {
    return server.count("select count(*) from event where adopted_from is null and " + where);
  }

  @Test
  void libraryForJava() {
    Analytics analytics =
        Analytics.builder(server.key()).endpoint(server.installation().address()).build();
    analytics.enqueue(
        IdentifyMessage.builder().userId("java-1").traits(Map.of("email", "jo@javafirma.example")));
    analytics.enqueue(
        GroupMessage.builder("javafirma").userId("java-1").traits(Map.of("employees", 120)));
    for (int i = 0; i < 30; i++) {
      analytics.enqueue(
          TrackMessage.builder("Demo Requested").userId("java-1").properties(Map.of("n", i)));
    }
    analytics.flush();
    server.await(
        "select count(*) = 30 from event where type = 'demo_requested' and properties ->> 'n' is not null");
    analytics.shutdown();
    assertThat(events("type = 'account_described' and (properties ->> 'employees')::int = 120"))
        .isEqualTo(1);
    assertThat(
            server.count(
                "select count(distinct e.buyer) from event e join buyer b on b.id = e.buyer"
                    + " where b.label = 'javafirma.example'"))
        .isEqualTo(1);
  }

  @Test
  void libraryForNode() throws Exception {
    install(NODE);
    Path script = MODULES.resolve("send.mjs");
    Files.writeString(
        script,
        """
        import { Analytics } from '@segment/analytics-node';
        const analytics = new Analytics({ writeKey: '%s', host: '%s', flushAt: 7 });
        analytics.on('error', error => { console.error(error); process.exit(1); });
        analytics.identify({ userId: 'node-1', traits: { email: 'no@nodefirma.example', firstName: 'Noa' } });
        for (let i = 0; i < 20; i++) {
          analytics.track({ userId: 'node-1', event: 'Node Seen', properties: { i } });
        }
        analytics.page({ userId: 'node-1', properties: { path: '/node-pricing' } });
        analytics.group({ userId: 'node-1', groupId: 'nodefirma', traits: { industry: 'Food' } });
        analytics.alias({ userId: 'node-1', previousId: 'node-0' });
        await analytics.closeAndFlush();
        """
            .formatted(server.key(), server.installation().address()));
    run(MODULES, "node", script.toString());
    assertThat(events("type = 'node_seen'")).isEqualTo(20);
    assertThat(events("type = 'page_viewed' and properties ->> 'path' = '/node-pricing'"))
        .isEqualTo(1);
    // Batches may arrive in any order: what came first is joined to who it was.
    server.await("select count(*) = 1 from person_view where identified and name like 'Noa%'");
    assertThat(events("type = 'person_identified' and properties ->> 'first_name' = 'Noa'"))
        .isEqualTo(1);
  }

  @Test
  void libraryForBrowsers() throws Exception {
    Optional<String> chromium = chromium();
    assumeTrue(chromium.isPresent(), "skipped: there is no Chromium on this machine");
    install(BROWSER);
    Path scripts = MODULES.resolve("node_modules/@segment/analytics-next/dist/umd");
    HttpServer website = website(scripts);
    try (Playwright playwright =
            Playwright.create(
                new Playwright.CreateOptions()
                    .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser =
            playwright
                .chromium()
                .launch(
                    new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(chromium.get()))
                        .setArgs(List.of("--no-sandbox", "--disable-gpu")))) {
      Page page =
          browser.newPage(
              new Browser.NewPageOptions()
                  .setUserAgent("Mozilla/5.0 (X11; Linux x86_64) Chrome/140.0.0.0 Safari/537.36"));
      page.navigate(
          "http://127.0.0.1:" + website.getAddress().getPort() + "/start?utm_campaign=spring");
      page.waitForFunction("() => window.done === true");
      server.await("select count(*) = 1 from event where type = 'browser_asked'");
      server.await(
          "select count(*) = 2 from event where type in ('fetch_sent', 'beacon_sent')"
              + " and adopted_from is null");
      // What was looked at before anybody said who they are is theirs now.
      server.await(
          "select count(*) = 1 from event e join buyer b on b.id = e.buyer"
              + " where b.label = 'browserfirma.example' and e.adopted_from is not null"
              + " and e.type = 'page_viewed' and properties ->> 'path' = '/start'");
    } finally {
      website.stop(0);
    }
    assertThat(
            events(
                "type = 'page_viewed' and properties ->> 'path' = '/start' and properties ->> 'utm_campaign' = 'spring'"))
        .isEqualTo(1);
    server.settle();
    assertThat(server.installation().verify().holds()).isTrue();
  }

  /** A page of another origin that uses the library. */
  private HttpServer website(Path scripts) throws IOException {
    HttpServer website =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    String html =
        """
        <!doctype html><title>A website</title><script src="/lib/index.js"></script>
        <script>
        const analytics = AnalyticsNext.AnalyticsBrowser.load({ writeKey: '%1$s', cdnURL: '%2$s' });
        (async () => {
          await analytics.page();
          await analytics.identify('browser-1', { email: 'bo@browserfirma.example' });
          await analytics.track('Browser Asked', { what: 'price' });
          // As other libraries send: with a header of their own, with cookies, as a beacon.
          const message = event => JSON.stringify({ writeKey: '%1$s', anonymousId: 'x', event });
          await fetch('%2$s/v1/track', { method: 'POST', credentials: 'include', body: message('Fetch Sent'),
            headers: { 'AnonymousId': 'eA==', 'Content-Type': 'application/json' } });
          navigator.sendBeacon('%2$s/v1/track',
            new Blob([message('Beacon Sent')], { type: 'application/json' }));
          window.done = true;
        })();
        </script>
        """
            .formatted(server.key(), server.installation().address());
    website.createContext(
        "/",
        exchange -> {
          String path = exchange.getRequestURI().getPath();
          Path file = scripts.resolve(path.substring(path.lastIndexOf('/') + 1));
          boolean script = path.startsWith("/lib/") && Files.exists(file);
          byte[] body = script ? Files.readAllBytes(file) : html.getBytes(StandardCharsets.UTF_8);
          exchange
              .getResponseHeaders()
              .add("Content-Type", script ? "text/javascript" : "text/html; charset=utf-8");
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    website.start();
    return website;
  }

  private static Optional<String> chromium() {
    String named = System.getenv("FULLCOURT_CHROMIUM");
    return java.util.stream.Stream.of(
            named == null ? "" : named, "/usr/bin/chromium", "/usr/bin/chromium-browser")
        .filter(path -> !path.isEmpty() && Files.isExecutable(Path.of(path)))
        .findFirst();
  }

  /** Fetches a library from its registry, into the build's own folder. */
  private static void install(String library) throws Exception {
    assumeTrue(works("node"), "skipped: there is no Node.js on this machine");
    assumeTrue(works("npm"), "skipped: there is no npm on this machine");
    Files.createDirectories(MODULES);
    String name = library.substring(0, library.lastIndexOf('@'));
    if (Files.exists(MODULES.resolve("node_modules").resolve(name))) {
      return;
    }
    Process npm =
        new ProcessBuilder("npm", "install", "--no-audit", "--no-fund", "--no-save", library)
            .directory(MODULES.toFile())
            .redirectErrorStream(true)
            .redirectOutput(MODULES.resolve("npm.log").toFile())
            .start();
    boolean ended = npm.waitFor(120, TimeUnit.SECONDS);
    assumeTrue(
        ended && npm.exitValue() == 0,
        () -> "skipped: the registry does not give " + library + "; see target/segment/npm.log");
  }

  private static boolean works(String program) {
    try {
      Process process = new ProcessBuilder(program, "--version").redirectErrorStream(true).start();
      process.getInputStream().readAllBytes();
      return process.waitFor() == 0;
    } catch (IOException | InterruptedException e) {
      return false;
    }
  }

  private static void run(Path folder, String... command) throws Exception {
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
  }
}
