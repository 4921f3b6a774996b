package dev.fullcourt.server.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.fullcourt.server.Installation;
import dev.fullcourt.server.access.Member;
import dev.fullcourt.server.access.Role;
import dev.fullcourt.server.enrichment.Enrichment;
import dev.fullcourt.server.outbox.Receiver.Got;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Effects leave for decisions taken live: once a source is live, in order, until they arrive. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutboxTest {

  private static final List<String> LEAD = List.of("stage_entered", "handoff_offered");

  private Path folder = Path.of("");
  private Installation installation;
  private GreenMail mail;
  private Subscriptions subscriptions;
  private DeliveryBook book;
  private String live = "";
  private int next;

  @BeforeAll
  void start(@TempDir Path temporary) throws Exception {
    folder = temporary;
    mail = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
    mail.start();
    installation =
        Installation.serve(
            folder.resolve("data"),
            "fullcourt.outbox.networks=127.0.0.0/8",
            "fullcourt.outbox.patience=700ms",
            "fullcourt.outbox.first-wait=50ms",
            "fullcourt.outbox.longest-wait=200ms",
            "fullcourt.outbox.attempts=5",
            "fullcourt.address=https://court.example/",
            "fullcourt.smtp.from=court@fullcourt.example",
            "fullcourt.smtp.url=smtp://127.0.0.1:" + mail.getSmtp().getPort());
    Company.found(installation, folder);
    subscriptions = installation.bean(Subscriptions.class);
    book = installation.bean(DeliveryBook.class);
    live = Company.source(installation, "website", Instant.now().minusSeconds(5));
  }

  @AfterAll
  void stop() {
    installation.close();
    mail.stop();
  }

  private String ask(String key) throws Exception {
    String who = "asker-" + next++;
    Company.ask(installation.address(), key, "m-" + who, who);
    return "user/" + who;
  }

  private static void awaitMessages(Receiver receiver, int count) {
    Company.await(count + " messages", () -> receiver.got().size() >= count);
  }

  @Test
  void aDecisionIsToldSignedAndWithItsReason() throws Exception {
    try (Receiver receiver = Receiver.answering(n -> 200)) {
      NewWebhook webhook = subscriptions.addWebhook("crm", receiver.address() + "/in?a=b", LEAD);
      String who = ask(live);
      awaitMessages(receiver, 2);
      Got first = receiver.got().getFirst();
      assertThat(first.path()).isEqualTo("/in?a=b");
      assertThat(first.isSignedBy(webhook.secret())).isTrue();
      assertThat(first.isSignedBy(subscriptions.rotate(webhook.subscription()).secret())).isFalse();
      assertThat(Instant.ofEpochSecond(first.timestamp()))
          .isBetween(Instant.now().minusSeconds(20), Instant.now());
      assertThat(receiver.got().stream().map(got -> got.json().path("type").asString()).toList())
          .containsExactlyInAnyOrderElementsOf(LEAD);
      var data = first.json().path("data");
      assertThat(data.path("buyer").path("name").asString()).isEqualTo(who);
      String buyer = data.path("buyer").path("id").asString();
      assertThat(data.path("buyer").path("page").asString())
          .isEqualTo("https://court.example/buyers/" + buyer);
      assertThat(data.path("decision").path("rule").asString()).isNotEmpty();
      assertThat(first.json().path("id").asString())
          .isEqualTo(first.id())
          .isEqualTo(buyer + "-" + data.path("decision").path("position").asLong());
      subscriptions.end(webhook.subscription());
    }
  }

  @Test
  void aServiceIsAskedWhatItKnowsAndToldWhereToAnswer() throws Exception {
    String buyer =
        installation.sql().sql("select min(buyer) from buyer_view").query(String.class).single();
    Member ben = installation.member("ben", Role.DEVELOPMENT);
    try (Receiver receiver = Receiver.answering(n -> n == 1 ? 500 : 200)) {
      NewWebhook webhook =
          subscriptions.addWebhook(
              "register", receiver.address(), List.of(Kinds.ENRICHMENT_REQUESTED));
      installation.bean(Enrichment.class).request(ben, buyer, "r-1");
      awaitMessages(receiver, 2);
      Got got = receiver.got().getLast();
      assertThat(got.isSignedBy(webhook.secret())).isTrue();
      assertThat(got.id()).as("sent again").isEqualTo(receiver.got().getFirst().id());
      assertThat(got.json().path("type").asString()).isEqualTo("enrichment_requested");
      var request = got.json().path("data").path("request");
      assertThat(request.path("by").asString()).isEqualTo("ben");
      assertThat(request.path("answer").asString())
          .isEqualTo("https://court.example/api/buyers/" + buyer + "/facts");
      subscriptions.end(webhook.subscription());
    }
  }

  @Test
  void afterARotationBothSecretsSign() throws Exception {
    try (Receiver receiver = Receiver.answering(n -> 204)) {
      NewWebhook old = subscriptions.addWebhook("rotated", receiver.address(), LEAD);
      NewWebhook fresh = subscriptions.rotate(old.subscription());
      book.test(old.subscription());
      awaitMessages(receiver, 1);
      Got got = receiver.got().getFirst();
      assertThat(got.isSignedBy(old.secret())).isTrue();
      assertThat(got.isSignedBy(fresh.secret())).isTrue();
      assertThat(got.json().path("type").asString()).isEqualTo("test");
      subscriptions.end(old.subscription());
    }
  }

  @Test
  void whatFailsIsTriedAgainWithTheSameIdInOrderUntilItArrives() throws Exception {
    try (Receiver receiver =
        Receiver.answering(n ->
            switch (n) {
              case 1 -> 500;
              case 2 -> 302;
              case 3 -> Receiver.SILENCE;
              default -> 200;
            })) {
      var webhook = subscriptions.addWebhook("flaky", receiver.address(), LEAD).subscription();
      ask(live);
      Company.await("all sent", () -> sent(webhook) == 2);
      List<Got> got = receiver.got();
      assertThat(got).hasSize(5);
      assertThat(got.subList(0, 4).stream().map(Got::id).distinct()).hasSize(1);
      assertThat(got.get(4).id())
          .as("the later waits for the earlier")
          .isNotEqualTo(got.get(3).id());
      assertThat(position(got.get(4))).isGreaterThan(position(got.get(3)));
      assertThat(got).allMatch(each -> each.path().equals("/"), "no redirect is followed");
      subscriptions.end(webhook);
    }
  }

  @Test
  void whatNeverArrivesIsADeadLetterThatCanBeSentAgain() throws Exception {
    try (Receiver receiver = Receiver.answering(n -> 503)) {
      var webhook =
          subscriptions
              .addWebhook("down", receiver.address(), List.of("stage_entered"))
              .subscription();
      ask(live);
      Company.await("given up", () -> book.count(webhook).dead() == 1);
      assertThat(receiver.got()).hasSize(5);
      Sent dead = book.dead(webhook).getFirst();
      assertThat(dead.outcome()).isEqualTo("answered 503");
      assertThat(dead.attempts()).isEqualTo(5);

      receiver.answer(n -> 200);
      assertThat(book.replay(webhook, dead.id())).isEqualTo(1);
      Company.await("sent", () -> sent(webhook) == 1);
      assertThat(receiver.got()).hasSize(6);
      assertThat(receiver.got().stream().map(Got::id).distinct()).hasSize(1);
      subscriptions.end(webhook);
    }
  }

  @Test
  void whatIsTooLateNoLongerLeaves() throws Exception {
    try (Receiver receiver = Receiver.answering(n -> 503)) {
      var webhook =
          subscriptions
              .addWebhook("late", receiver.address(), List.of("stage_entered"))
              .subscription();
      ask(live);
      awaitMessages(receiver, 1);
      installation
          .sql()
          .sql("update outbox set not_after = now() where subscription = :id")
          .param("id", webhook.id())
          .update();
      Company.await("given up", () -> book.count(webhook).dead() == 1);
      assertThat(book.dead(webhook).getFirst().outcome()).startsWith("its time was over");
      subscriptions.end(webhook);
    }
  }

  @Test
  void whatWasGivenUpIsForgottenAfterNinetyDays() throws Exception {
    try (Receiver receiver = Receiver.answering(n -> 200)) {
      var webhook =
          subscriptions
              .addWebhook("old", receiver.address(), List.of("stage_entered"))
              .subscription();
      installation
          .sql()
          .sql(
              """
              insert into outbox (subscription, kind, at, not_after, state, ended_at)
              select :id, 'test', now(), now(), state, now() - make_interval(days => days)
              from (values ('dead', 91), ('dead', 89), ('dead', 89), ('sent', 31), ('sent', 29))
                as old (state, days)
              """)
          .param("id", webhook.id())
          .update();
      installation.bean(Deliveries.class).forgetOld();
      assertThat(book.count(webhook)).isEqualTo(new DeliveryBook.Count(0, 2));
      assertThat(book.dead(webhook)).hasSize(2);
      assertThat(sent(webhook)).isEqualTo(1);
      subscriptions.end(webhook);
    }
  }

  @Test
  void nothingLeavesForASourceThatIsNotLiveNorForThePast() throws Exception {
    try (Receiver receiver = Receiver.answering(n -> 200)) {
      var webhook =
          subscriptions.addWebhook("law5", receiver.address(), Kinds.all()).subscription();
      String silent = Company.source(installation, "not-live", null);
      String later = Company.source(installation, "later", Instant.now().plus(Duration.ofDays(1)));
      String quiet = ask(silent);
      String tomorrow = ask(later);
      String told = ask(live);
      Company.await(
          "told of all",
          () ->
              types(receiver, told)
                  .containsAll(List.of("alert_raised", "handoff_offered", "owner_assigned")));
      Company.importLater(installation, folder);
      assertThat(types(receiver, told)).startsWith("stage_entered");
      assertThat(types(receiver, quiet)).isEmpty();
      assertThat(types(receiver, tomorrow)).isEmpty();
      assertThat(
              installation
                  .sql()
                  .sql("select count(*) from ledger where kind = 'alert_raised'")
                  .query(Long.class)
                  .single())
          .as("what stays was decided all the same")
          .isGreaterThan(2);
      subscriptions.end(webhook);
    }
    assertThat(
            installation
                .sql()
                .sql(
                    "select count(*) from outbox o join buyer b on b.id = o.buyer"
                        + " where b.label in ('a1', 'a2')")
                .query(Long.class)
                .single())
        .as("nothing for what was imported")
        .isZero();
    assertThat(installation.verify().holds()).isTrue();
  }

  @Test
  void anAlertIsToldByEmailOnceUntilItIsTurnedDown() throws Exception {
    var email = subscriptions.addEmail("Ana", "ana@company.example", List.of("alert_raised"));
    String who = ask(live);
    assertThat(mail.waitForIncomingEmail(20_000, 1)).isTrue();
    MimeMessage message = mail.getReceivedMessages()[0];
    assertThat(message.getSubject()).isEqualTo("Hot account: " + who);
    assertThat(message.getAllRecipients()[0]).hasToString("ana@company.example");
    String text = message.getContent().toString();
    assertThat(text).contains("raised for " + who, "https://court.example/buyers/", "/webhooks");
    String id = Objects.requireNonNull(message.getMessageID());
    assertThat(id).matches("<.+-\\d+\\." + email.id() + "@fullcourt\\.example>");

    Company.await("sent", () -> sent(email) == 1);
    installation
        .sql()
        .sql("update outbox set state = 'dead' where subscription = :id")
        .param("id", email.id())
        .update();
    book.replay(email, null);
    assertThat(mail.waitForIncomingEmail(20_000, 2)).isTrue();
    assertThat(mail.getReceivedMessages()[1].getMessageID()).as("law 6").isEqualTo(id);

    subscriptions.end(email);
    assertThat(subscriptions.find(email.id())).isEmpty();
  }

  private long sent(Subscription subscription) {
    return installation
        .sql()
        .sql("select count(*) from outbox where subscription = :id and state = 'sent'")
        .param("id", subscription.id())
        .query(Long.class)
        .single();
  }

  private static long position(Got got) {
    return got.json().path("data").path("decision").path("position").asLong();
  }

  private static List<String> types(Receiver receiver, String name) {
    return receiver.got().stream()
        .map(Got::json)
        .filter(json -> json.path("data").path("buyer").path("name").asString("").equals(name))
        .map(json -> json.path("type").asString())
        .toList();
  }
}
