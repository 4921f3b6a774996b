package dev.fullcourt.server.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.server.sources.Sources;
import dev.fullcourt.server.sources.WriteKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What clients are told, to the letter of docs/intake.md. */
class ProtocolTest {

  private final LiveServer server = LiveServer.shared();

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
    assertThat(server.column("type", "good-1")).isEqualTo("asset_read");
    assertThat(server.column("type", "good-2")).isEqualTo("order_completed");
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
    assertThat(server.properties("context-1").path("utm_campaign").stringValue())
        .isEqualTo("spring");
    assertThat(server.properties("context-1").path("path").stringValue()).isEqualTo("/a");
    assertThat(server.properties("context-2").path("utm_campaign").stringValue()).isEqualTo("own");
    assertThat(server.properties("context-2").has("utm_source")).isFalse();
    assertThat(server.properties("context-2").path("path").stringValue()).isEqualTo("/b");
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
    assertThat(server.column("type", id)).isEqualTo(type);
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
}
