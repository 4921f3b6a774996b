package dev.fullcourt.server.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.fullcourt.server.Installation;
import dev.fullcourt.server.absences.AbsenceDraft;
import dev.fullcourt.server.absences.Absences;
import dev.fullcourt.server.access.Member;
import dev.fullcourt.server.access.Members;
import dev.fullcourt.server.access.Refused;
import dev.fullcourt.server.access.Role;
import dev.fullcourt.server.desk.Act;
import dev.fullcourt.server.desk.Acts;
import dev.fullcourt.server.outbox.Company;
import dev.fullcourt.server.outbox.DeliveryBook;
import dev.fullcourt.server.outbox.Receiver;
import dev.fullcourt.server.page.Missing;
import dev.fullcourt.server.proposals.Draft;
import dev.fullcourt.server.proposals.Proposals;
import dev.fullcourt.server.requests.Ask;
import dev.fullcourt.server.requests.Requests;
import dev.fullcourt.server.requests.Step;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What happens reaches whom it concerns, as each chose, once; who is away is given nothing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NotificationsTest {

  private final HttpClient http = HttpClient.newHttpClient();
  private Installation installation;
  private GreenMail mail;
  private Notifications notifications;
  private String live = "";
  private int next;

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    mail = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
    mail.start();
    installation =
        Installation.serve(
            folder.resolve("data"),
            "fullcourt.notifications.gather=0s",
            "fullcourt.outbox.networks=127.0.0.0/8",
            "fullcourt.outbox.patience=2s",
            "fullcourt.outbox.first-wait=50ms",
            "fullcourt.outbox.attempts=3",
            "fullcourt.address=https://court.example",
            "fullcourt.smtp.from=court@fullcourt.example",
            "fullcourt.smtp.url=smtp://127.0.0.1:" + mail.getSmtp().getPort());
    Company.found(installation, folder);
    live = Company.source(installation, "website", Instant.now().minusSeconds(5));
    notifications = installation.bean(Notifications.class);
    member("ana", Role.DEVELOPMENT, Role.LEADER);
    member("ben", Role.DEVELOPMENT);
    member("cleo", Role.DEVELOPMENT);
    member("chloe", Role.MARKETING);
    member("jonas", Role.SALES);
    member("runa", Role.ADMINISTRATOR);
  }

  @AfterAll
  void stop() {
    installation.close();
    mail.stop();
  }

  private void member(String name, Role... roles) {
    Member added =
        installation
            .bean(Members.class)
            .add(name, name + " of ours", name + "@ours.example", Set.of(roles));
    choose(added, null, Map.of());
  }

  private Member member(String name) {
    return installation.member(name);
  }

  /** The usual ways but these, at these quiet hours. */
  private void choose(Member member, @Nullable Quiet quiet, Map<Kind, Way> ways) {
    Map<Kind, Way> all = new EnumMap<>(Kind.class);
    all.put(Kind.ALERT, Way.PAGE);
    all.putAll(ways);
    notifications.choose(
        member, new Choices(all, new Times(ZoneOffset.UTC, LocalTime.of(8, 0), quiet)));
  }

  private String ask() throws Exception {
    String who = "asker-" + next++;
    Company.ask(installation.address(), live, "m-" + who, who);
    Company.await("somebody has " + who, () -> owner(who) != null);
    return "user/" + who;
  }

  /** Somebody asks until a person is given them. */
  private String askFor(String person) throws Exception {
    String label = ask();
    while (!person.equals(owner(label.substring(5)))) {
      label = ask();
    }
    return label;
  }

  private @Nullable String owner(String who) {
    return installation
        .sql()
        .sql(
            "select o.person from buyer_owner o join buyer b on b.id = o.buyer"
                + " where b.label = :label and o.person is not null")
        .param("label", "user/" + who)
        .query(String.class)
        .optional()
        .orElse(null);
  }

  private String buyer(String label) {
    return installation
        .sql()
        .sql("select id from buyer where label = :label")
        .param("label", label)
        .query(String.class)
        .single();
  }

  private List<MimeMessage> mails(String name, String subject) {
    return Arrays.stream(mail.getReceivedMessages())
        .filter(each -> isTo(each, name + "@ours.example"))
        .filter(each -> subject(each).contains(subject))
        .toList();
  }

  private MimeMessage awaitMail(String name, String subject) {
    Company.await("mail to " + name + ": " + subject, () -> !mails(name, subject).isEmpty());
    return mails(name, subject).getFirst();
  }

  private static boolean isTo(MimeMessage message, String address) {
    try {
      return message.getRecipients(Message.RecipientType.TO)[0].toString().equals(address);
    } catch (jakarta.mail.MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String subject(MimeMessage message) {
    try {
      return message.getSubject();
    } catch (jakarta.mail.MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Everything that was told of is done with: nothing waits to be noted, put together or sent. */
  private void awaitQuiet() {
    Company.await(
        "nothing waits",
        () ->
            installation
                .sql()
                .sql(
                    "select not exists (select 1 from outbox where state = 'waiting')"
                        + " and not exists (select 1 from notification"
                        + " where mailing is null and due_at <= now())")
                .query(Boolean.class)
                .single());
  }

  private HttpResponse<String> send(String method, String path, String body) throws Exception {
    return http.send(
        HttpRequest.newBuilder(URI.create(installation.address() + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .method(method, BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  @Test
  void whoIsGivenABuyerIsMailedOnceAndTurnsItOffByOneClickInTheMail() throws Exception {
    String label = ask();
    String person = owner(label.substring(5));
    assertThat(person).isIn("ben", "cleo");
    MimeMessage message = awaitMail(String.valueOf(person), label);
    assertThat(message.getSubject()).isEqualTo("Handed to you: " + label);
    assertThat(message.getHeader("List-Unsubscribe-Post"))
        .containsExactly("List-Unsubscribe=One-Click");
    String link = message.getHeader("List-Unsubscribe")[0];
    assertThat(link).matches("<https://court\\.example/unsubscribe/[\\w.-]+>");
    String text = message.getContent().toString();
    assertThat(text)
        .contains("https://court.example/buyers/" + buyer(label), link.substring(1, 40));

    Member member = member(String.valueOf(person));
    String path = URI.create(link.substring(1, link.length() - 1)).getPath();
    assertThat(send("GET", path, "").body()).contains("Turn them off");
    assertThat(notifications.choices(member).way(Kind.HANDED))
        .as("looking at the link changes nothing")
        .isEqualTo(Way.EMAIL);
    HttpResponse<String> off = send("POST", path, "List-Unsubscribe=One-Click");
    assertThat(off.statusCode()).isEqualTo(200);
    assertThat(off.body()).contains("Turned off", "Handed to you").doesNotContain(member.email());
    assertThat(notifications.choices(member).way(Kind.HANDED)).isEqualTo(Way.PAGE);
    assertThat(notifications.choices(member).way(Kind.BREACHED))
        .as("only that kind")
        .isEqualTo(Way.EMAIL);

    String again = askFor(member.name());
    awaitQuiet();
    assertThat(mails(member.name(), again)).isEmpty();
    choose(member, null, Map.of());
    assertThat(installation.verify().holds()).isTrue();
  }

  @Test
  void forgedLinksTurnNothingOff() throws Exception {
    UnsubscribeLinks links = installation.bean(UnsubscribeLinks.class);
    Member jonas = member("jonas");
    String good = links.token(jonas.id(), Set.of(Kind.ANSWERED));
    String other = links.token(member("ana").id(), Set.of(Kind.ANSWERED));
    String says = good.substring(0, good.indexOf('.'));
    String signed = good.substring(good.indexOf('.') + 1);
    for (String forged :
        List.of(
            says + "." + other.substring(other.indexOf('.') + 1),
            other.substring(0, other.indexOf('.')) + "." + signed,
            good.substring(0, good.length() - 2) + "AA",
            says + ".",
            "." + signed,
            "7.handed",
            "x")) {
      assertThat(send("POST", "/unsubscribe/" + forged, "").statusCode()).isEqualTo(404);
      assertThat(send("GET", "/unsubscribe/" + forged, "").statusCode()).isEqualTo(404);
    }
    assertThat(notifications.choices(jonas).way(Kind.ANSWERED)).isEqualTo(Way.EMAIL);
    assertThat(links.token(jonas.id(), Set.of(Kind.ANSWERED))).as("good for long").isEqualTo(good);
  }

  @Test
  void nobodyIsToldOfWhatTheyDidThemselvesAndWhoGetsItIs() throws Exception {
    String label = ask();
    awaitQuiet();
    Acts acts = installation.bean(Acts.class);
    Member ana = member("ana");
    int before = mail.getReceivedMessages().length;
    acts.perform(ana, buyer(label), Act.TAKE, Map.of(), UUID.randomUUID().toString());
    awaitQuiet();
    assertThat(mail.getReceivedMessages()).as("ana took it").hasSize(before);
    acts.perform(ana, buyer(label), Act.ASSIGN, Map.of("to", "cleo"), UUID.randomUUID().toString());
    awaitMail("cleo", label);
    awaitQuiet();
    assertThat(mail.getReceivedMessages()).as("and nobody else").hasSize(before + 1);
  }

  @Test
  void inQuietHoursMailsWaitAndGoOutAsOne() throws Exception {
    LocalTime now = LocalTime.now(ZoneOffset.UTC);
    Member ana = member("ana");
    choose(
        ana,
        new Quiet(now.minusHours(1), now.plusHours(1)),
        Map.of(Kind.ALERT, Way.EMAIL, Kind.HANDED, Way.EMAIL));
    String first = ask();
    String second = ask();
    Company.await("both are noted", () -> waiting(ana) == 2);
    assertThat(mails("ana", "")).noneMatch(each -> subject(each).contains(first));
    installation
        .sql()
        .sql("update notification set due_at = now() where member = :ana and mailing is null")
        .param("ana", ana.id())
        .update();
    MimeMessage message = awaitMail("ana", "Alert: 2 times");
    assertThat(message.getContent().toString())
        .contains(first + ": Hot account", second + ": Hot account");

    choose(ana, null, Map.of(Kind.ALERT, Way.DIGEST));
    String third = ask();
    Company.await("the daily email has it", () -> waiting(ana) == 1);
    Instant due =
        installation
            .sql()
            .sql("select due_at from notification where member = :ana and mailing is null")
            .param("ana", ana.id())
            .query((row, n) -> row.getObject(1, OffsetDateTime.class).toInstant())
            .single();
    assertThat(due.atOffset(ZoneOffset.UTC).toLocalTime()).isEqualTo(LocalTime.of(8, 0));
    choose(ana, null, Map.of());
    assertThat(waiting(ana)).as("turned off meanwhile: " + third).isZero();
  }

  private long waiting(Member member) {
    return installation
        .sql()
        .sql("select count(*) from notification where member = :id and mailing is null")
        .param("id", member.id())
        .query(Long.class)
        .single();
  }

  @Test
  void requestsAndProposalsReachThoseWhoAreToActAndAnswersWhoAsked() {
    Requests requests = installation.bean(Requests.class);
    Member jonas = member("jonas");
    String path =
        requests.ask(
            jonas,
            new Ask(
                "", "content", "", "A page on prices\nplease", "marketing", "2099-01-01", "r1"));
    MimeMessage asked = awaitMail("chloe", "Asked of you");
    assertThat(subject(asked)).isEqualTo("Asked of you: A page on prices please");
    String id = path.substring("/requests/".length());
    Member chloe = member("chloe");
    requests.step(chloe, requests.get(chloe, id), Step.ANSWER, "It is there.", "r2");
    awaitMail("jonas", "Answered: A page on prices please");

    choose(jonas, null, Map.of(Kind.SIGNATURE, Way.EMAIL));
    String text = Company.PLAYBOOK.replace("200 per day", "150 per day");
    installation.bean(Proposals.class).add(chloe, new Draft("Fewer a day", "It is much.", text));
    awaitMail("jonas", "Waits for a signature: Fewer a day");
    awaitQuiet();
    assertThat(mails("chloe", "signature")).as("who proposed it").isEmpty();
    assertThat(mails("ben", "signature")).as("who may not sign").isEmpty();
    choose(jonas, null, Map.of());
  }

  @Test
  void ownWebhooksNeedTheAdministratorAndAreSignedAndGuarded() throws Exception {
    Member ben = member("ben");
    Member runa = member("runa");
    assertThatThrownBy(() -> notifications.setWebhook(ben, "https://hooks.example.com/x"))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("not allowed");
    assertThatThrownBy(() -> choose(ben, null, Map.of(Kind.HANDED, Way.WEBHOOK)))
        .isInstanceOf(Refused.class);
    notifications.allowWebhooks(runa, true);
    for (String bad : List.of("ftp://example.com/", "http://a:b@example.com/", "http://0x7f.1/")) {
      assertThatThrownBy(() -> notifications.setWebhook(ben, bad)).isInstanceOf(Refused.class);
    }
    try (Receiver receiver = Receiver.answering(n -> 204)) {
      String secret = notifications.setWebhook(ben, receiver.address() + "/secret-path");
      assertThat(notifications.webhook(ben)).contains(receiver.address() + "/");
      choose(ben, null, Map.of(Kind.HANDED, Way.WEBHOOK));
      String label = askFor("ben");
      Company.await("a message", () -> !receiver.got().isEmpty());
      var got = receiver.got().getFirst();
      assertThat(got.isSignedBy(secret)).isTrue();
      var told = got.json().path("data").path("notifications").path(0);
      assertThat(told.path("kind").asString()).isEqualTo("handed");
      assertThat(told.path("title").asString()).isEqualTo(label);
      assertThat(
              installation
                  .sql()
                  .sql("select string_agg(concat(what, object, before, after), ' ') from audit")
                  .query(String.class)
                  .single())
          .contains("set a webhook of their own")
          .doesNotContain(secret, "secret-path");

      receiver.answer(n -> 503);
      askFor("ben");
      DeliveryBook book = installation.bean(DeliveryBook.class);
      Company.await("given up", () -> book.countPersonal().dead() > 0);
      receiver.answer(n -> 204);
      assertThat(notifications.sendAgain(runa)).isPositive();
      Company.await("it arrived", () -> book.countPersonal().equals(new DeliveryBook.Count(0, 0)));
    }
    notifications.allowWebhooks(runa, false);
    assertThat(notifications.webhook(ben)).isEmpty();
    assertThat(notifications.choices(ben).way(Kind.HANDED)).isEqualTo(Way.EMAIL);
  }

  @Test
  void whoIsAwayIsGivenNothingAndTheReasonSaysSo() throws Exception {
    Absences absences = installation.bean(Absences.class);
    Member ben = member("ben");
    String today = absences.today().toString();
    int id =
        absences.add(
            ben,
            AbsenceDraft.read(
                Map.of("from", today, "to", today, "stand-in", "cleo", "reason", "illness"),
                "ben"));
    for (int i = 0; i < 3; i++) {
      assertThat(owner(ask().substring(5))).isEqualTo("cleo");
    }
    assertThat(considered()).contains("ben: away until " + today + ", cleo stands in");
    assertThat(
            installation
                .sql()
                .sql("select count(*) from event where properties::text like '%illness%'")
                .query(Long.class)
                .single())
        .as("why is in no log")
        .isZero();

    Member cleo = member("cleo");
    assertThat(absences.ahead(cleo)).singleElement().matches(each -> each.reason() == null);
    assertThat(absences.ahead(member("ana")))
        .singleElement()
        .matches(each -> each.reason() != null);
    assertThatThrownBy(() -> absences.end(cleo, id)).isInstanceOf(Missing.class);
    assertThatThrownBy(() ->
            absences.add(cleo, AbsenceDraft.read(Map.of("person", "ben", "from", today), "cleo")))
        .isInstanceOf(Refused.class);
    absences.end(member("ana"), id);
    assertThat(absences.ahead(ben)).isEmpty();
    assertThat(installation.verify().holds()).as("replay needs none of it").isTrue();
  }

  private String considered() {
    return installation
        .sql()
        .sql(
            "select properties ->> 'considered' from event where type = 'owner_assigned'"
                + " order by effective desc, partition, seq desc limit 1")
        .query(String.class)
        .single();
  }
}
