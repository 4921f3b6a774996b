package dev.fullcourt.server.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.server.access.Sessions;
import dev.fullcourt.server.sources.Incoming;
import dev.fullcourt.server.sources.Incoming.Manner;
import dev.fullcourt.server.sources.Sources;
import dev.fullcourt.server.sources.Tallies;
import dev.fullcourt.server.sources.WriteKey;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What clients are told, to the letter of docs/intake.md. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProtocolTest {

  private static final JsonMapper JSON = new JsonMapper();

  /** By hand a million of them: they take a quarter of an hour. */
  private static final int REQUESTS = Integer.getInteger("fullcourt.malformed", 6_000);

  private static final int SENDERS = 16;

  private static final String TOKEN = "a token of sixteen letters";

  private static final String HOOK =
      """
      each: batch
      id: "{messageId}"
      event: "{event}"
      person: "{userId}"
      time: "{timestamp}"
      properties: { whole: "{properties}", part: "{traits.a.b} {name}" }
      """;

  private LiveServer server;

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    server = LiveServer.start(folder, 30);
  }

  @AfterAll
  void stop() {
    server.close();
  }

  private JsonNode properties(String id) {
    return JSON.readTree(
        server
            .installation()
            .sql()
            .sql("select properties::text from event where id = :id")
            .param("id", id)
            .query(String.class)
            .single());
  }

  private String column(String column, String id) {
    return server
        .installation()
        .sql()
        .sql("select " + column + "::text from event where id = :id")
        .param("id", id)
        .query(String.class)
        .single();
  }

  @Test
  void oneBadEventNeverRefusesItsBatchAndTheAnswerSaysWhichAndWhy() {
    Client.Told told =
        server
            .client()
            .post(
                "/v1/batch",
                """
                {"batch": [
                  {"type": "track", "messageId": "good-1", "userId": "u1", "event": "Asset Read"},
                  {"type": "dance", "messageId": "bad-1", "userId": "u1"},
                  {"type": "track", "messageId": "bad-2", "event": "Nobody's"},
                  {"type": "track", "messageId": "bad-3", "userId": "u1", "event": "X", "timestamp": "yesterday"},
                  17,
                  {"type": "track", "messageId": "bad-4", "userId": "u1", "event": "N", "properties": {"a": "\\u0000"}},
                  {"type": "track", "messageId": "good-2", "anonymousId": "browser-1", "event": "orderCompleted"}]}
                """);
    assertThat(told.status()).isEqualTo(200);
    assertThat(told.body().path("accepted").intValue()).isEqualTo(2);
    assertThat(told.body().path("rejected").findValuesAsString("index"))
        .containsExactly("1", "2", "3", "4", "5");
    assertThat(told.body().path("rejected").findValuesAsString("reason"))
        .containsExactly("unknown type", "nobody named", "bad time", "not JSON", "bad value");
    assertThat(column("type", "good-1")).isEqualTo("asset_read");
    assertThat(column("type", "good-2")).isEqualTo("order_completed");
  }

  @Test
  void whatABatchSaysOfItsContextCountsForItsEventsAndItsClockIsPutRight() {
    Instant wrong = Instant.now().minus(Duration.ofHours(5));
    String body =
        """
        {"sentAt": "%s", "context": {"campaign": {"name": "spring", "source": "mail"}, "page": {"path": "/a"}},
         "batch": [
          {"type": "page", "messageId": "context-1", "userId": "u2", "timestamp": "%s"},
          {"type": "page", "messageId": "context-2", "userId": "u2",
           "context": {"campaign": {"name": "own"}}, "properties": {"path": "/b"}}]}
        """
            .formatted(wrong, wrong.minusSeconds(60));
    assertThat(server.client().post("/v1/import", body).status()).isEqualTo(200);
    assertThat(properties("context-1").path("utm_campaign").stringValue()).isEqualTo("spring");
    assertThat(properties("context-1").path("path").stringValue()).isEqualTo("/a");
    assertThat(properties("context-2").path("utm_campaign").stringValue()).isEqualTo("own");
    assertThat(properties("context-2").has("utm_source")).isFalse();
    assertThat(properties("context-2").path("path").stringValue()).isEqualTo("/b");
    assertThat(
            server.count(
                "select abs(extract(epoch from known - occurred_at) - 60)::bigint from event"
                    + " where id = 'context-1'"))
        .as("seconds off")
        .isLessThan(5);
  }

  @Test
  void everyPathOfBrowsersAndServersIsThere() throws IOException {
    for (String path : List.of("track", "t")) {
      taken(path, "\"event\": \"A\"", "a");
    }
    for (String path : List.of("page", "p")) {
      taken(path, "\"properties\": {\"path\": \"/pricing\"}", "page_viewed");
    }
    for (String path : List.of("screen", "s")) {
      taken(path, "\"name\": \"Home\"", "screen_viewed");
    }
    for (String path : List.of("identify", "i")) {
      taken(
          path,
          "\"traits\": {\"firstName\": \"Ada\", \"email\": \"ada@pfad.example\"}",
          "person_identified");
    }
    for (String path : List.of("group", "g")) {
      taken(
          path,
          "\"groupId\": \"g1\", \"traits\": {\"website\": \"https://www.pfad.example/\", \"employees\": 90}",
          "account_described");
    }
    for (String path : List.of("alias", "a")) {
      assertThat(post(path, "{\"userId\": \"p\", \"previousId\": \"old\"}").status())
          .isEqualTo(200);
    }
    assertThat(post("m", "{\"series\": []}").status()).isEqualTo(200);
    server.settle();
    assertThat(
            server.count(
                "select count(*) from buyer_view v join buyer b on b.id = v.buyer"
                    + " where b.label = 'pfad.example' and attributes ->> 'employees' = '90'"))
        .isEqualTo(1);
  }

  private Client.Told post(String path, String json) {
    return server
        .client()
        .post("/v1/" + path, json.getBytes(StandardCharsets.UTF_8), "Content-Type", "text/plain");
  }

  private void taken(String path, String more, String type) {
    String id = "path-" + path;
    Client.Told told =
        post(path, "{\"messageId\": \"%s\", \"userId\": \"p\", %s}".formatted(id, more));
    assertThat(told.status()).as(path).isEqualTo(200);
    assertThat(column("type", id)).isEqualTo(type);
  }

  @Test
  void keysComeAsUserNameOrInTheBodyAndEndWhenTheyAreRevoked() {
    Client nobody = server.clientWith("");
    String event = "{\"writeKey\": \"%s\", \"userId\": \"k\", \"event\": \"A\"}";
    assertThat(nobody.post("/v1/track", event.formatted(server.key())).status()).isEqualTo(200);
    assertThat(nobody.post("/v1/track", event.formatted("fc_none")).status()).isEqualTo(401);
    assertThat(nobody.post("/v1/track", event.formatted("")).status()).isEqualTo(401);

    Sources sources = server.installation().bean(Sources.class);
    var source = sources.find("website").orElseThrow();
    String second = sources.makeKey(source).key();
    WriteKey kept = sources.keys(source).getFirst();
    assertThat(server.clientWith(second).post("/v1/track", event.formatted("")).status())
        .isEqualTo(200);
    String third = sources.rotate(kept, Instant.now()).key();
    assertThat(server.clientWith(second).post("/v1/track", event.formatted("")).status())
        .as("a rotated key is good for a week")
        .isEqualTo(200);
    sources.revoke(sources.keys(source).getFirst(), Instant.now());
    assertThat(server.clientWith(third).post("/v1/track", event.formatted("")).status())
        .isEqualTo(401);
    assertThat(
            server.count(
                "select count(*) from write_key where position('%s'::bytea in hash) > 0"
                    .formatted(second)))
        .as("keys are kept as hashes")
        .isZero();
  }

  @Test
  void whatIsTooLargeIsRefusedInWordsAndGzipIsUnpackedNoFurtherThanThat() throws IOException {
    String long33 = "x".repeat(33 * 1024);
    Client.Told event =
        server
            .client()
            .post(
                "/v1/track",
                "{\"userId\": \"l\", \"event\": \"A\", \"properties\": {\"p\": \""
                    + long33
                    + "\"}}");
    assertThat(event.status()).isEqualTo(400);
    assertThat(event.body().path("reason").stringValue()).isEqualTo("too large");
    byte[] bomb = gzip("{\"batch\": [" + " ".repeat(40_000_000) + "]}");
    assertThat(bomb.length).isLessThan(100_000);
    Client.Told packed =
        server
            .client()
            .post(
                "/v1/batch", bomb, "Content-Encoding", "gzip", "Content-Type", "application/json");
    assertThat(packed.status()).isEqualTo(413);
    byte[] good =
        gzip(
            "{\"batch\": [{\"type\": \"track\", \"messageId\": \"gzip-1\", \"userId\": \"l\", \"event\": \"A\"}]}");
    assertThat(
            server
                .client()
                .post(
                    "/v1/batch",
                    good,
                    "Content-Encoding",
                    "gzip",
                    "Content-Type",
                    "application/json")
                .status())
        .isEqualTo(200);
    assertThat(column("type", "gzip-1")).isEqualTo("a");
    assertThat(server.client().post("/v1/batch", "x".repeat(600_000)).status()).isEqualTo(413);
    assertThat(
            server
                .client()
                .post("/v1/batch", good, "Content-Encoding", "br", "Content-Type", "text/plain")
                .status())
        .isEqualTo(400);
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  @Test
  void browsersOfAnyOriginMaySendAndGetTheirSettings() {
    Client.Told preflight =
        server
            .client()
            .options(
                "/v1/t",
                "Origin",
                "https://shop.example",
                "Access-Control-Request-Method",
                "POST",
                "Access-Control-Request-Headers",
                "anonymousid,authorization, content-type,no name,<odd>,x-a\tb");
    assertThat(preflight.status()).isEqualTo(204);
    assertThat(preflight.response().headers().map())
        .as("beacons and some libraries come with cookies, which nobody looks at here")
        .containsEntry("access-control-allow-origin", List.of("https://shop.example"))
        .containsEntry("access-control-allow-credentials", List.of("true"))
        .containsEntry(
            "access-control-allow-headers", List.of("anonymousid, authorization, content-type"));
    assertThat(preflight.response().headers().allValues("Vary")).contains("Origin");
    Client.Told sent =
        server
            .client()
            .post(
                "/v1/track",
                "{\"userId\": \"u\", \"event\": \"A\"}".getBytes(StandardCharsets.UTF_8),
                "Origin",
                "https://shop.example",
                "Cookie",
                "fullcourt=mine");
    assertThat(sent.status()).isEqualTo(200);
    assertThat(sent.response().headers().map())
        .containsEntry("access-control-allow-origin", List.of("https://shop.example"))
        .containsEntry("access-control-allow-credentials", List.of("true"))
        .doesNotContainKey("set-cookie");
    String mine = "XSRF-TOKEN=known; " + Sessions.COOKIE + "=" + server.installation().signIn();
    for (String path : List.of("/v1/track", "/v1/nothing", "//v1/nothing", "/api/events")) {
      Client.Told page =
          server
              .client()
              .post(
                  path,
                  "{".getBytes(StandardCharsets.UTF_8),
                  "Accept",
                  "text/html",
                  "Origin",
                  "https://shop.example",
                  "Cookie",
                  mine);
      assertThat(page.status()).as(path).isBetween(400, 499);
      assertThat(page.response().body()).as(path).doesNotContain("everybody", "_csrf");
      assertThat(page.response().headers().map()).as(path).doesNotContainKey("set-cookie");
    }
    assertThat(
            server
                .client()
                .options("/buyers", "Origin", "https://shop.example")
                .response()
                .headers()
                .map()
                .keySet())
        .as("elsewhere nothing is for other sites")
        .noneMatch(name -> name.startsWith("access-control-"));
    Client.Told settings = server.client().get("/v1/projects/" + server.key() + "/settings");
    assertThat(settings.status()).isEqualTo(200);
    assertThat(
            settings.body().path("integrations").path("Segment.io").path("apiHost").stringValue())
        .startsWith("127.0.0.1:")
        .endsWith("/v1");
    assertThat(server.client().get("/v1/projects/fc_none/settings").status()).isEqualTo(404);
  }

  @Test
  void whatIsKnownOfAPersonCountsWhereverTheirLibraryPutsIt() {
    String body =
        """
        {"messageId": "traits-1", "userId": "t1", "traits": {"lastName": "Byron"},
         "context": {"traits": {"email": "ada@merkmal.example", "firstName": "Ada", "lastName": "?",
                                "company": {"name": "Merkmal"}}}}
        """;
    assertThat(server.client().post("/v1/identify", body).status()).isEqualTo(200);
    assertThat(properties("traits-1"))
        .isEqualTo(
            JSON.readTree(
                """
                {"email": "ada@merkmal.example", "first_name": "Ada", "last_name": "Byron",
                 "company": "Merkmal"}
                """));
    String group =
        """
        {"messageId": "traits-2", "userId": "t1", "groupId": "merkmal", "traits": {"industry": "Food"},
         "context": {"traits": {"firstName": "Ada"}}}
        """;
    assertThat(server.client().post("/v1/group", group).status()).isEqualTo(200);
    assertThat(properties("traits-2").propertyNames())
        .as("what is known of the person is not what is known of the company")
        .containsExactly("industry");
  }

  @Test
  void timesAreReadAsOtherSystemsWriteThem() {
    Map<String, Integer> milliseconds =
        Map.of(
            "1767600000", 0,
            "1767600000.12", 120,
            "1767600000123", 123,
            "\"1767600000\"", 0,
            "\"1767600000.5\"", 500,
            "\"2026-01-05T08:00:00.000+0000\"", 0,
            "\"2026-01-05 09:00:00+01\"", 0);
    milliseconds.forEach((written, after) -> {
      String id = "time-" + written.replace("\"", "'");
      String event =
          "{\"events\": [{\"id\": \"%s\", \"type\": \"a\", \"browser\": \"b\", \"occurredAt\": %s}]}"
              .formatted(id, written);
      assertThat(server.client().post("/api/events", event).body().path("accepted").asInt())
          .as(written)
          .isEqualTo(1);
      assertThat(column("(extract(epoch from occurred_at) * 1000)::bigint", id))
          .as(written)
          .isEqualTo(Long.toString(1_767_600_000_000L + after));
    });
    String message = "{\"userId\": \"c\", \"event\": \"A\", \"timestamp\": %s}";
    assertThat(server.client().post("/v1/track", message.formatted("\"\"")).status())
        .as("a blank time is as none")
        .isEqualTo(200);
    for (String wrong : List.of("0", "-1", "1e17", "9e99", "true", "{}", "\"1.5.2026\"")) {
      assertThat(
              server
                  .client()
                  .post("/v1/track", message.formatted(wrong))
                  .body()
                  .path("reason")
                  .asString())
          .as(wrong)
          .isEqualTo("bad time");
    }
  }

  @Test
  void aNumberThatIsNoneLeavesItsBatchAlone() {
    Client.Told told =
        server
            .client()
            .post(
                "/v1/batch",
                """
                {"batch": [
                  {"type": "track", "messageId": "nan-1", "userId": "n", "event": "A", "timestamp": NaN,
                   "properties": {"a": NaN, "b": [Infinity, "c", {"d": -Infinity}], "e": {"f": NaN, "g": 1.50}}},
                  {"type": "track", "messageId": NaN, "userId": NaN, "event": "A"},
                  {"type": "track", "messageId": "nan-2", "userId": "n", "event": "A"}]}
                """);
    assertThat(told.status()).isEqualTo(200);
    assertThat(told.body().path("accepted").asInt()).isEqualTo(2);
    assertThat(told.body().path("rejected").findValuesAsString("reason"))
        .containsExactly("nobody named");
    assertThat(properties("nan-1").propertyNames()).containsExactlyInAnyOrder("b", "e.g");
    assertThat(server.client().post("/v1/batch", "{\"batch\": [NaN, x]}").body().path("detail"))
        .asString()
        .contains("line 1, column 1", "Unrecognized token 'x'");
  }

  @Test
  void whateverAProgramCallsItselfAndHoweverItWritesTheAddress() throws IOException {
    String body = "{\"userId\": \"odd\", \"event\": \"A\", \"writeKey\": \"" + server.key() + "\"}";
    for (String path : List.of("/v1/track", "/v1/track/", "//v1/track", "//v1//t//")) {
      assertThat(raw("POST " + path, "User-Agent: Jos\u0083\u00e9\u0081 \u0098/1.0", body))
          .as(path)
          .startsWith("HTTP/1.1 200");
    }
    assertThat(raw("POST //api/events/", "X: \u0081", body)).contains("a list `events`");
    assertThat(raw("GET /v1/projects/" + server.key() + "/settings/", "X: y", ""))
        .startsWith("HTTP/1.1 200");
    for (String path :
        List.of(
            "//buyers",
            "/v1//../buyers",
            "/v1/..//buyers",
            "/v1/%2e%2e//buyers",
            "/v1/;//buyers")) {
      assertThat(raw("GET " + path, "X: y", "")).as(path).startsWith("HTTP/1.1 400");
    }
  }

  /** Sends what no client library would. */
  private String raw(String line, String header, String body) throws IOException {
    URI address = URI.create(server.installation().address());
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      String request =
          line
              + " HTTP/1.1\r\nHost: "
              + address.getAuthority()
              + "\r\nConnection: close\r\nOrigin: https://shop.example\r\n"
              + header
              + "\r\nContent-Length: "
              + body.length()
              + "\r\n\r\n"
              + body;
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }

  @Test
  void ourOwnApiTakesEventsWithTheKeysOfImports() {
    Client.Told told =
        server
            .client()
            .post(
                "/api/events",
                """
                {"events": [
                  {"id": "api-1", "type": "demo_requested", "person": "Kim@Werkhaus.example"},
                  {"id": "api-1", "type": "demo_requested", "person": "kim@werkhaus.example"},
                  {"type": "demo_requested", "person": "kim@werkhaus.example"},
                  {"id": "api-2", "type": "opportunity_created", "account": "werkhaus.example",
                   "occurredAt": "2026-03-05T10:00:00+01:00", "properties": {"opportunity": "o1", "amount": 5e3}}]}
                """);
    assertThat(told.status()).isEqualTo(200);
    assertThat(told.body().path("accepted").intValue()).isEqualTo(2);
    assertThat(told.body().path("duplicates").intValue()).isEqualTo(1);
    assertThat(told.body().path("rejected").path(0).path("reason").stringValue())
        .isEqualTo("bad id");
    assertThat(server.count("select count(distinct buyer) from event where id like 'api-%'"))
        .isEqualTo(1);
    Client.Told described = server.client().get("/api/openapi");
    assertThat(described.status()).isEqualTo(200);
    assertThat(
            described
                .body()
                .path("paths")
                .path("/api/events")
                .path("post")
                .path("responses")
                .propertyNames())
        .contains("200", "400", "401", "413", "429", "503");
  }

  @Test
  void whatIsNotJsonIsToldWhereAndWithoutTheParsersOwnWords() {
    Client.Told told = server.client().post("/v1/track", "{\"userId\": \"u\",\n  event: 1}");
    assertThat(told.status()).isEqualTo(400);
    assertThat(told.body().path("detail").stringValue())
        .startsWith("the body is not JSON at line 2, column ")
        .contains("Unexpected character ('e')")
        .doesNotContain("Source", "REDACTED", "code");
    assertThat(server.client().post("/v1/batch", "{\"batch\": [").body().path("detail").asString())
        .startsWith("the body is not JSON at line 1, column ")
        .doesNotContain("Source", "REDACTED");
    assertThat(server.client().post("/v1/batch", "[".repeat(65)).body().path("detail").asString())
        .doesNotContain("StreamReadConstraints");
    assertThat(
            server.client().post("/v1/track", "{\"userId\": 9E9999999999}").body().path("reason"))
        .as("a number nobody can hold is the client's mistake, or it would be sent for ever")
        .hasToString("\"not JSON\"");
  }

  @Test
  void malformedRequestsAreRefusedCountedAndNeverOurTrouble() throws Exception {
    server.installation().bean(Incoming.class).add("hook", Manner.TOKEN, TOKEN, HOOK);
    Map<Integer, Integer> statuses = new ConcurrentSkipListMap<>();
    Instant start = Instant.now();
    send(4_711, REQUESTS / 20, statuses); // what is loaded once is loaded
    long before = used();
    send(5_711, REQUESTS / 2, statuses);
    long middle = used();
    send(6_711, REQUESTS - REQUESTS / 20 - REQUESTS / 2, statuses);
    long end = used();
    server.installation().bean(Tallies.class).flush();
    System.out.printf(
        "%d malformed requests in %s: %s; heap in MB %d, %d, %d; refused %s%n",
        REQUESTS,
        Duration.between(start, Instant.now()).truncatedTo(ChronoUnit.SECONDS),
        statuses,
        before >> 20,
        middle >> 20,
        end >> 20,
        reasons());
    assertThat(statuses.keySet()).contains(200, 400, 401, 413).noneMatch(status -> status >= 500);
    assertThat(middle - before).as("memory stays flat").isLessThan(100_000_000);
    assertThat(end - middle).as("memory stays flat").isLessThan(50_000_000);
    assertThat(reasons().keySet())
        .contains("not JSON", "too large", "unknown type", "nobody named", "bad id", "bad time")
        .contains("bad value", "no event name", "not proven");
    assertThat(
            server.count(
                "select coalesce(max(kept), 0) from (select count(*) as kept from intake_sample"
                    + " group by source, reason) s"))
        .isBetween(1L, 5L);
    server.settle();
    assertThat(server.installation().verify().holds()).isTrue();
  }

  private Map<String, Long> reasons() {
    Map<String, Long> reasons = new TreeMap<>();
    server
        .installation()
        .sql()
        .sql("select reason, sum(events) as events from intake_count group by reason")
        .query((row, n) -> reasons.put(row.getString(1), row.getLong(2)))
        .list();
    return reasons;
  }

  private void send(int seed, int requests, Map<Integer, Integer> statuses) throws Exception {
    List<Future<?>> senders = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < SENDERS; i++) {
        int mine = seed + i;
        senders.add(threads.submit(() -> sendMalformed(mine, requests / SENDERS, statuses)));
      }
    }
    for (Future<?> sender : senders) {
      sender.get();
    }
  }

  /** One connection each, which bears whatever comes over it. */
  private void sendMalformed(int seed, int requests, Map<Integer, Integer> statuses) {
    Malformed malformed = new Malformed(new SplittableRandom(seed), server.key(), TOKEN);
    Client client = server.clientWith("");
    for (int i = 0; i < requests; i++) {
      Malformed.Request request = malformed.next();
      Client.Told told = client.post(request.path(), request.body(), request.headers());
      statuses.merge(told.status(), 1, Integer::sum);
      String answer = told.response().body();
      if (told.status() >= 500
          || answer.contains("dev.fullcourt")
          || answer.contains("Exception")) {
        throw new AssertionError(
            "seed %d, request %d to %s: %s was answered %s"
                .formatted(
                    seed,
                    i,
                    request.path(),
                    new String(request.body(), StandardCharsets.ISO_8859_1),
                    answer));
      }
    }
  }

  private static long used() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
