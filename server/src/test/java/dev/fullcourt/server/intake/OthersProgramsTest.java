package dev.fullcourt.server.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.server.FormBody;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Programs of others send in their own way: what they mean is taken, and they go on. */
class OthersProgramsTest {

  private static final JsonMapper JSON = new JsonMapper();

  private final LiveServer server = LiveServer.shared();

  @Test
  void whatIsKnownOfAPersonCountsWhereverTheirLibraryPutsIt() {
    String body =
        """
        {"messageId": "traits-1", "userId": "t1", "traits": {"lastName": "Byron"},
         "context": {"traits": {"email": "ada@merkmal.example", "firstName": "Ada", "lastName": "?",
                                "company": {"name": "Merkmal"}}}}
        """;
    assertThat(server.client().post("/v1/identify", body).status()).isEqualTo(200);
    assertThat(server.properties("traits-1"))
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
    assertThat(server.properties("traits-2").propertyNames())
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
      assertThat(server.column("(extract(epoch from occurred_at) * 1000)::bigint", id))
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
    assertThat(server.properties("nan-1").propertyNames()).containsExactlyInAnyOrder("b", "e.g");
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
    String mine = FormBody.cookies(server.installation().signIn());
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
}
