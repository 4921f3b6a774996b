package dev.fullcourt.server.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What bots and scanners of mail systems do is in the log and counts nothing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MachinesTest {

  private Path folder = Path.of("");
  private LiveServer server;

  @BeforeAll
  void start(@TempDir Path temporary) throws Exception {
    folder = temporary;
    server = LiveServer.start(folder, 10);
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
        "Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)",
        "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 HeadlessChrome/120.0 Safari/537.36",
        "facebookexternalhit/1.1",
        "Mozilla/5.0 AppleWebKit/537.36 (compatible; GPTBot/1.1; +https://openai.com/gptbot)",
        "LinkedInBot/1.0 (compatible; Mozilla/5.0)",
        "Mozilla/5.0 (compatible; Baiduspider/2.0)"
      })
  void machinesThatSaySo(String userAgent) {
    assertThat(Machines.named(userAgent)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148",
        "Mozilla/5.0 (Linux; Android 9; CUBOT X18 Plus) AppleWebKit/537.36 Chrome/99.0 Mobile",
        "Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:131.0) Gecko/20100101 Firefox/131.0"
      })
  void browsersOfPeople(String userAgent) {
    assertThat(Machines.named(userAgent)).isEmpty();
  }

  @Test
  void aBotMovesNobodyAndASecondLaterThePersonDoes() {
    Client client = server.client();
    String bot =
        """
        {"messageId": "bot-1", "userId": "ben", "event": "Demo Requested",
         "context": {"userAgent": "Googlebot/2.1", "traits": {"email": "ben@botfirma.example"}}}
        """;
    assertThat(client.post("/v1/track", bot).body().path("accepted").intValue()).isEqualTo(1);
    assertThat(client.post("/v1/track", bot).body().path("duplicates").intValue()).isEqualTo(1);
    server.settle();
    assertThat(
            server.count(
                "select count(*) from event where type = 'bot_seen'"
                    + " and properties ->> 'event' = 'demo_requested'"
                    + " and properties ->> 'bot' = 'Googlebot'"))
        .isEqualTo(1);
    assertThat(ofBuyer("botfirma.example", "buyer_view v")).as("a buyer to be seen").isZero();
    assertThat(server.count("select count(*) from identity_link where one = 'u:ben'")).isZero();

    client.post(
        "/v1/track",
        bot.replace("bot-1", "person-1").replace("Googlebot/2.1", "Mozilla/5.0 Chrome/140.0"));
    server.settle();
    // By now the buyer may have been given to somebody, which is an event, too.
    assertThat(ofBuyer("botfirma.example", "buyer_view v where v.stage = 'lead'")).isEqualTo(1);
    assertThat(
            server.count(
                "select count(*) from event e join buyer b on b.id = e.buyer"
                    + " where b.label = 'botfirma.example' and e.type = 'demo_requested'"))
        .isEqualTo(1);
    assertThat(server.installation().verify().holds()).isTrue();
    assertThat(server.installation().verifyFromFiles(folder.resolve("files")).holds()).isTrue();
  }

  @Test
  void aScannerOfEmailsClicksAtOnceOrAsksWithHead() throws Exception {
    Client client = server.client();
    client.post("/v1/track", click("click-soon", Instant.now().minusMillis(800), ""));
    client.post("/v1/track", click("click-head", Instant.now().minusSeconds(90), "HEAD"));
    client.post("/v1/track", click("click-late", Instant.now().minusSeconds(90), "GET"));
    server.settle();
    assertThat(
            server.count(
                "select count(*) from event where id in ('click-soon', 'click-head')"
                    + " and type = 'bot_seen' and properties ->> 'event' = 'email_clicked'"))
        .isEqualTo(2);
    assertThat(
            server.count(
                "select count(*) from event where id = 'click-late'"
                    + " and type = 'email_clicked'"))
        .isEqualTo(1);
    assertThat(ofBuyer("postfirma.example", "buyer_view v where v.events = 1")).isEqualTo(1);
    String page =
        server
            .installation()
            .client()
            .send(
                HttpRequest.newBuilder(
                        URI.create(
                            server.installation().address()
                                + "/buyers/"
                                + buyer("postfirma.example")))
                    .build(),
                BodyHandlers.ofString())
            .body();
    assertThat(page)
        .contains("A machine did this, so it counts nothing: clicked a link in an email");
  }

  private static String click(String id, Instant sent, String method) {
    return """
    {"messageId": "%s", "userId": "post@postfirma.example", "event": "Email Clicked",
     "properties": {"sent_at": "%s", "http_method": "%s"}}
    """
        .formatted(id, sent, method);
  }

  private String buyer(String label) {
    return server
        .installation()
        .sql()
        .sql("select id from buyer where label = :label")
        .param("label", label)
        .query(String.class)
        .single();
  }

  private long ofBuyer(String label, String view) {
    String where = view.contains(" where ") ? " and " : " where ";
    return server.count(
        "select count(*) from "
            + view
            + where
            + "v.buyer in (select id from buyer where label = '"
            + label
            + "')");
  }
}
