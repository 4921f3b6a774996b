package dev.fullcourt.server.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.server.sources.Incoming;
import dev.fullcourt.server.sources.Incoming.Manner;
import dev.fullcourt.server.sources.Tallies;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
import org.junit.jupiter.api.Test;

/** What is no request as it should be is refused in words, counted, and never our trouble. */
class MalformedRequestsTest {

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

  private final LiveServer server = LiveServer.shared();

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
    assertThat(server.column("type", "gzip-1")).isEqualTo("a");
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
