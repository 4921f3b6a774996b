package dev.fullcourt.server.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fullcourt.server.sources.CannotChange;
import dev.fullcourt.server.sources.Incoming;
import dev.fullcourt.server.sources.Incoming.Manner;
import dev.fullcourt.server.sources.Source;
import dev.fullcourt.server.sources.Sources;
import dev.fullcourt.server.sources.Tallies;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Webhooks of other systems become events, if they are proven; others are counted by reason. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IncomingTest {

  private static final String MAPPING =
      """
      each: data.items
      only: { kind: [paid, refunded] }
      id: "invoice/{id}"
      event: "invoice_{kind}"
      person: "{customer.email}"
      time: "{at}"
      properties:
        amount: "{amount.value}"
        note: "{amount.value} {amount.currency}"
        first: "{lines.0.name}"
      """;

  private static final String BODY =
      """
      {"data": {"items": [
        {"id": 7, "kind": "paid", "customer": {"email": "Ada@Neuwerk.example"},
         "at": "2026-03-05T10:00:00Z", "amount": {"value": 12.5, "currency": "EUR"},
         "lines": [{"name": "Seats"}]},
        {"id": 8, "kind": "drafted", "customer": {"email": "ada@neuwerk.example"}},
        {"id": 9, "kind": "refunded"}]}}
      """;

  private LiveServer server;

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    server = LiveServer.start(folder, 10);
  }

  @AfterAll
  void stop() {
    server.close();
  }

  private String add(String name, Manner manner) {
    return server.installation().bean(Incoming.class).add(name, manner, "", MAPPING).key();
  }

  private Client.Told post(String path, String body, String... headers) {
    return server.clientWith("").post(path, body.getBytes(StandardCharsets.UTF_8), headers);
  }

  private static byte[] hmac(byte[] key, String text) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
  }

  private Client.Told standard(String name, String secret, String id, Instant at, String body)
      throws Exception {
    byte[] key = Base64.getDecoder().decode(secret.substring(6));
    String time = Long.toString(at.getEpochSecond());
    return post(
        "/in/" + name,
        body,
        "webhook-id",
        id,
        "webhook-timestamp",
        time,
        "webhook-signature",
        "v1,AAAA v1,"
            + Base64.getEncoder().encodeToString(hmac(key, id + "." + time + "." + body)));
  }

  @Test
  void aSignedWebhookBecomesEventsOnceAndWhatIsWrongIsCounted() throws Exception {
    String secret = add("billing", Manner.STANDARD);
    Client.Told told = standard("billing", secret, "msg_1", Instant.now(), BODY);
    assertThat(told.status()).as(told.body().toString()).isEqualTo(200);
    assertThat(told.body().path("accepted").asInt()).isEqualTo(1);
    assertThat(told.body().path("rejected").path(0).path("reason").asString())
        .isEqualTo("nobody named");
    assertThat(
            standard("billing", secret, "msg_2", Instant.now(), BODY)
                .body()
                .path("duplicates")
                .asInt())
        .isEqualTo(1);
    assertThat(
            server
                .installation()
                .sql()
                .sql(
                    "select type || ' ' || id || ' ' || (properties ->> 'amount') || ' '"
                        + " || (properties ->> 'note') || ' ' || (properties ->> 'first')"
                        + " from event where source = 'billing'")
                .query(String.class)
                .list())
        .containsExactly("invoice_paid invoice/7 12.5 12.5 EUR Seats");
    Sources sources = server.installation().bean(Sources.class);
    Tallies tallies = server.installation().bean(Tallies.class);
    tallies.flush();
    Source source = sources.find("billing").orElseThrow();
    assertThat(tallies.samples(source).getFirst().reason()).isEqualTo("nobody named");
  }

  @Test
  void whatIsOldForgedOrUnknownIsRefused() throws Exception {
    String secret = add("forged", Manner.STANDARD);
    Instant now = Instant.now();
    assertThat(standard("forged", secret, "m", now.minusSeconds(330), BODY).status())
        .isEqualTo(401);
    assertThat(standard("forged", secret, "m", now.plusSeconds(330), BODY).status()).isEqualTo(401);
    String other = "whsec_" + Base64.getEncoder().encodeToString(new byte[32]);
    assertThat(standard("forged", other, "m", now, BODY).status()).isEqualTo(401);
    assertThat(post("/in/forged", BODY).status()).isEqualTo(401);
    assertThat(post("/in/nobody", BODY).status()).isEqualTo(401);
    assertThat(standard("forged", secret, "m", now, "{").status()).isEqualTo(400);
    Tallies tallies = server.installation().bean(Tallies.class);
    tallies.flush();
    Source source = server.installation().bean(Sources.class).find("forged").orElseThrow();
    assertThat(tallies.counts(source, now.minusSeconds(120)))
        .extracting(Tallies.Count::reason, Tallies.Count::events)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("not proven", 4L),
            org.assertj.core.groups.Tuple.tuple("not JSON", 1L));
  }

  @Test
  void countsAreForgottenAfterThirtyDays() throws Exception {
    add("counted", Manner.STANDARD);
    Tallies tallies = server.installation().bean(Tallies.class);
    Source source = server.installation().bean(Sources.class).find("counted").orElseThrow();
    Instant now = Instant.now();
    tallies.count(source.id(), Tallies.ACCEPTED, 3, now.minus(java.time.Duration.ofDays(31)));
    tallies.count(source.id(), Tallies.ACCEPTED, 4, now.minus(java.time.Duration.ofDays(29)));
    tallies.flush();
    tallies.forgetOld();
    assertThat(tallies.counts(source, Instant.EPOCH))
        .extracting(Tallies.Count::events)
        .containsExactly(4L);
  }

  @Test
  void aBodySignedAsGitHubDoesIsTaken() throws Exception {
    String secret = add("forge", Manner.GITHUB);
    String signature =
        "sha256=" + HexFormat.of().formatHex(hmac(secret.getBytes(StandardCharsets.UTF_8), BODY));
    assertThat(post("/in/forge", BODY, "X-Hub-Signature-256", signature).status()).isEqualTo(200);
    assertThat(post("/in/forge", BODY + " ", "X-Hub-Signature-256", signature).status())
        .isEqualTo(401);
  }

  @Test
  void aTokenIsTakenFromHeaderOrAddress() {
    String token = add("simple", Manner.TOKEN);
    assertThat(post("/in/simple?token=" + token, BODY).status()).isEqualTo(200);
    assertThat(post("/in/simple", BODY, "X-Webhook-Token", token).status()).isEqualTo(200);
    assertThat(post("/in/simple", BODY, "Authorization", "Bearer " + token).status())
        .isEqualTo(200);
    assertThat(post("/in/simple", BODY, "X-Webhook-Token", token + "x").status()).isEqualTo(401);
    assertThat(
            server.count("select count(*) from incoming_hook where secret like '%" + token + "%'"))
        .isZero();
    assertThat(
            server
                .clientWith(token)
                .post("/v1/track", "{\"userId\": \"u\", \"event\": \"A\"}")
                .status())
        .as("it is no write key")
        .isEqualTo(401);
  }

  @Test
  void theTimesOfOtherSystemsAreRead() {
    String mapping =
        """
        id: "{id}"
        event: mail_seen
        person: "{email}"
        time: "{timestamp}"
        """;
    String token =
        server.installation().bean(Incoming.class).add("mailer", Manner.TOKEN, "", mapping).key();
    String body =
        """
        [{"id": "grid", "email": "ada@neuwerk.example", "timestamp": 1767600000},
         {"id": "gun", "email": "ada@neuwerk.example", "timestamp": 1767600000.125},
         {"id": "stripe", "email": "ada@neuwerk.example", "timestamp": "1767600000", "spent": NaN}]
        """;
    assertThat(post("/in/mailer/?token=" + token, body).body().path("accepted").asInt())
        .isEqualTo(3);
    assertThat(
            server
                .installation()
                .sql()
                .sql(
                    "select id || ' ' || (extract(epoch from occurred_at) * 1000)::bigint"
                        + " from event where source = 'mailer' order by id")
                .query(String.class)
                .list())
        .containsExactly("grid 1767600000000", "gun 1767600000125", "stripe 1767600000000");
  }

  @Test
  void aMappingThatCannotBeSaysWhere() {
    Incoming incoming = server.installation().bean(Incoming.class);
    for (String[] wrong :
        List.of(
            new String[] {"id: \"{id}\"", "Line 1", "`event` is missing"},
            new String[] {"event: a\nwhat: b", "Line 2", "`what`"},
            new String[] {"event: a\nid: [b]", "Line 2", "a text is expected"},
            new String[] {"event: {", "Line", "mapping"})) {
      assertThatThrownBy(() -> incoming.add("wrong", Manner.TOKEN, "", wrong[0]))
          .isInstanceOf(CannotChange.class)
          .hasMessageContaining(wrong[1])
          .hasMessageContaining(wrong[2]);
    }
    assertThat(server.installation().bean(Sources.class).find("wrong")).isEmpty();
  }
}
