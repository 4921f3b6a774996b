package dev.fullcourt.server.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.fullcourt.engine.playbook.PlaybookReader;
import dev.fullcourt.engine.playbook.Reading;
import dev.fullcourt.server.Installation;
import dev.fullcourt.server.access.Member;
import dev.fullcourt.server.access.Role;
import dev.fullcourt.server.access.Sessions;
import dev.fullcourt.server.corrections.PlaybookActivation;
import dev.fullcourt.server.inbox.Inbox;
import dev.fullcourt.server.inbox.Item;
import dev.fullcourt.server.notifications.Choices;
import dev.fullcourt.server.notifications.Kind;
import dev.fullcourt.server.notifications.Notifications;
import dev.fullcourt.server.notifications.Times;
import dev.fullcourt.server.notifications.Way;
import dev.fullcourt.server.outbox.Company;
import dev.fullcourt.server.outbox.Kinds;
import dev.fullcourt.server.outbox.NewWebhook;
import dev.fullcourt.server.outbox.Receiver;
import dev.fullcourt.server.outbox.Receiver.Got;
import dev.fullcourt.server.outbox.Subscriptions;
import dev.fullcourt.server.sources.Source;
import dev.fullcourt.server.sources.Sources;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A goal that falls behind is told once, to whom the playbook says, by each way; so is its end. */
class GoalsToldTest {

  private static final Duration DAY = Duration.ofDays(1);
  private static final List<String> BOTH =
      List.of(Kinds.GOAL_OFF_TRACK, Kinds.GOAL_OFF_TRACK_ENDED);

  /**
   * Ten leads a day are wanted, from the day before a morning on; one demo a year is soon there.
   */
  private static String playbook(Instant morning, String zone) {
    return """
    playbook: Aims
    fiscal-year: { starts: %tm-%<td, zone: "%s" }
    teams:
      marketing: { function: marketing, lead: chloe }
      sdr: { function: development, lead: ana, members: [ben] }
    cycle:
      stages:
        - { stage: aware, leads: marketing }
        - { stage: lead, leads: development, enter: event.type == "demo_requested" }
    routing:
      - { to: sdr }
      - { otherwise: ana }
    goals:
      - { goal: leads, counts: entered(lead), target: 3650 per year, shared-by: marketing }
      - { goal: few leads, counts: entered(lead), target: 1 per year, shared-by: development }
    alerts:
      - { alert: too few leads, kind: goal, goal: leads }
      - { alert: hardly any leads, kind: goal, goal: few leads }
    """
        .formatted(morning.minus(DAY).atZone(ZoneId.of(zone)), zone);
  }

  /** The zone in which the hour that has begun is midnight. */
  private static String zone(Instant hour) {
    int hours = hour.atOffset(ZoneOffset.UTC).getHour();
    return hours <= 12 ? "Etc/GMT+" + hours : "Etc/GMT-" + (24 - hours);
  }

  private static void found(Installation installation, Path folder, String playbook)
      throws Exception {
    Path file = folder.resolve("demos.csv");
    Files.writeString(
        file, "id,account,person,type,at\n1,a1,p1,demo_requested,2026-03-02T09:00:00Z\n");
    installation.importFiles(playbook, Company.MAPPING, List.of(file));
  }

  private static List<Item> inbox(Installation installation, String person) {
    return installation
        .bean(Inbox.class)
        .find(installation.member(person), Item.Kind.ALERT, Instant.now(), 10)
        .items();
  }

  private static long count(Installation installation, String from) {
    return installation.sql().sql("select count(*) from " + from).query(Long.class).single();
  }

  private static void leads(Installation installation, String key, int from, int to)
      throws Exception {
    for (int i = from; i < to; i++) {
      Company.ask(installation.address(), key, "m-" + i, "asker-" + i);
    }
    Company.await(
        to + " leads, and the one imported",
        () -> count(installation, "stay where stage = 'lead'") == to + 1);
  }

  private static Installation serve(Path data, GreenMail mail) {
    return Installation.serve(
        data,
        "fullcourt.notifications.gather=0s",
        "fullcourt.outbox.networks=127.0.0.0/8",
        "fullcourt.outbox.first-wait=50ms",
        "fullcourt.address=https://court.example",
        "fullcourt.smtp.from=court@fullcourt.example",
        "fullcourt.smtp.url=smtp://127.0.0.1:" + mail.getSmtp().getPort());
  }

  private static void mailAlerts(Installation installation, Member member) {
    installation
        .bean(Notifications.class)
        .choose(
            member,
            new Choices(
                Map.of(Kind.ALERT, Way.EMAIL),
                new Times(ZoneOffset.UTC, LocalTime.of(8, 0), null)));
  }

  @Test
  void whoSharesTheGoalIsToldOnceAndUntilItHasCaughtUp(@TempDir Path folder) throws Exception {
    GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
    mail.start();
    Path data = folder.resolve("data");
    Instant morning = Instant.now().truncatedTo(ChronoUnit.HOURS);
    String key;
    try (Receiver receiver = Receiver.answering(n -> n == 1 ? 500 : 200)) {
      NewWebhook webhook;
      try (Installation installation = serve(data, mail)) {
        found(installation, folder, playbook(morning, zone(morning)));
        key = Company.source(installation, "website", morning.minus(DAY));
        mailAlerts(installation, installation.member("chloe", Role.MARKETING));
        mailAlerts(installation, installation.member("ana", Role.DEVELOPMENT));
        Subscriptions subscriptions = installation.bean(Subscriptions.class);
        webhook = subscriptions.addWebhook("crm", receiver.address(), BOTH);
        subscriptions.addEmail("Board", "board@ours.example", BOTH);
        leads(installation, key, 0, 1);
        Company.await(
            "looked", () -> morning.equals(installation.bean(GoalBook.class).last().morning()));
        assertThat(count(installation, "goal_told")).as("all that came after the morning").isZero();
        setUpTheDayBefore(installation, morning.minus(DAY));

        Company.await("a message and another try", () -> receiver.got().size() == 2);
        Got got = receiver.got().getLast();
        assertThat(got.isSignedBy(webhook.secret())).isTrue();
        assertThat(got.id()).isEqualTo("goal-1").isEqualTo(receiver.got().getFirst().id());
        JsonNode message = got.json();
        assertThat(message.path("type").asString()).isEqualTo("goal_off_track");
        assertThat(message.path("timestamp").asString()).isEqualTo(morning.toString());
        JsonNode goal = message.path("data").path("goal");
        assertThat(goal.path("alert").asString()).isEqualTo("too few leads");
        assertThat(goal.path("goal").asString()).isEqualTo("leads");
        assertThat(goal.path("raised").asString()).isEqualTo(morning.toString());
        assertThat(goal.path("ended").isNull()).isTrue();
        assertThat(goal.path("reached").asDouble()).isZero();
        assertThat(goal.path("expected").asDouble()).isBetween(9.9, 10.1);
        assertThat(goal.path("to").path(0).asString()).isEqualTo("marketing");
        assertThat(goal.path("page").asString()).isEqualTo("https://court.example/alerts");

        assertThat(mail.waitForIncomingEmail(20_000, 2)).isTrue();
        String stretch = goal.path("stretch").asString();
        assertThat(subjects(mail))
            .containsExactlyInAnyOrder(
                "chloe@ours.example Alert: Leads off track in " + stretch,
                "board@ours.example Goal off track: Leads, " + stretch);
        assertThat(inbox(installation, "ana")).isEmpty();
        assertThat(inbox(installation, "chloe"))
            .singleElement()
            .satisfies(item -> {
              assertThat(item.key()).isEqualTo("goal:too few leads:leads:" + stretch);
              assertThat(item.since()).isEqualTo(morning);
            });
        assertThat(read(installation, "ben", "/inbox")).doesNotContain("Goal off track");
        assertThat(read(installation, "chloe", "/inbox")).contains("Goal off track: Leads");
        JsonNode asked =
            new JsonMapper().readTree(read(installation, "chloe", "/api/alerts/goals"));
        assertThat(asked).as("that year's and the one before it").hasSize(2);
        assertThat(asked.path(0).path("raised").asString())
            .as("from the first lead")
            .startsWith("2026-03-0");
        assertThat(asked.path(0).path("ended").asString()).isEqualTo(morning.minus(DAY).toString());
        assertThat(asked.path(1).path("told").path(0).asString()).isEqualTo("chloe");
        assertThat(asked.path(1).path("ended").isNull()).isTrue();
        assertThat(count(installation, "goal_look where claimed_until is not null")).isZero();

        installation
            .bean(Inbox.class)
            .mark(
                installation.member("chloe"), inbox(installation, "chloe").getFirst().key(), null);
        assertThat(inbox(installation, "chloe")).as("seen").isEmpty();
        bringMoreOfThePast(installation, folder, playbook(morning, zone(morning)));
      }
      try (Installation again = serve(data, mail)) {
        Instant begun = Instant.now();
        leads(again, key, 1, 21);
        GoalLooks looks = again.bean(GoalLooks.class);
        Company.await("a look or two", () -> Instant.now().isAfter(begun.plusSeconds(8)));
        assertThat(receiver.got()).as("neither after an import nor after a restart").hasSize(2);

        Instant next = morning.plus(DAY);
        looks.look(next.minusMillis(1), next);
        assertThat(count(again, "goal_off_track where ended is null")).isEqualTo(1);
        looks.look(next, next.plusSeconds(60));
        Company.await("told that it is over", () -> receiver.got().size() == 3);
        Got over = receiver.got().getLast();
        assertThat(over.id()).isEqualTo("goal-1-ended");
        assertThat(over.json().path("type").asString()).isEqualTo("goal_off_track_ended");
        JsonNode goal = over.json().path("data").path("goal");
        assertThat(goal.path("end").asString()).isEqualTo("caught up");
        assertThat(goal.path("ended").asString()).isEqualTo(next.toString());
        assertThat(mail.waitForIncomingEmail(20_000, 3)).isTrue();
        String stretch = goal.path("stretch").asString();
        assertThat(subjects(mail))
            .as("the board only")
            .hasSize(3)
            .contains("board@ours.example Goal off track: Leads, " + stretch + " (over)");
        again
            .bean(Inbox.class)
            .unmark(again.member("chloe"), "goal:too few leads:leads:" + stretch);
        assertThat(inbox(again, "chloe")).isEmpty();
        Instant later = next.plus(DAY.multipliedBy(2));
        looks.look(later, later);
        assertThat(count(again, "goal_told")).as("behind again").isEqualTo(2);
        looks.look(later, later);
        assertThat(count(again, "outbox where kind like 'goal%' and effect = 'goal-2'"))
            .as("webhook and email, once")
            .isEqualTo(2);
        assertThat(again.verify().holds()).isTrue();
      }
    } finally {
      mail.stop();
    }
  }

  /** As if all were agreed, asked for and looked at on the day before, and the morning came now. */
  private static void setUpTheDayBefore(Installation installation, Instant day) {
    for (String set :
        List.of(
            "update playbook set activated_at = :day",
            "update subscription set made_at = :day",
            "update goal_look set morning = :day")) {
      installation.sql().sql(set).param("day", day.atOffset(ZoneOffset.UTC)).update();
    }
  }

  /** What is imported later is a reason to look again, and none to tell anybody. */
  private static void bringMoreOfThePast(Installation installation, Path folder, String playbook)
      throws Exception {
    long closed = installation.bean(GoalBook.class).last().closed();
    Path file = folder.resolve("demos-more.csv");
    Files.writeString(
        file, "id,account,person,type,at\n2,a1,p1,page_viewed,2026-04-02T09:00:00Z\n");
    installation.importFiles(playbook, Company.MAPPING, List.of(file));
    Company.await("looked again", () -> installation.bean(GoalBook.class).last().closed() > closed);
    assertThat(count(installation, "goal_told")).isEqualTo(1);
  }

  private static List<String> subjects(GreenMail mail) throws Exception {
    List<String> subjects = new ArrayList<>();
    for (MimeMessage message : mail.getReceivedMessages()) {
      subjects.add(message.getAllRecipients()[0] + " " + message.getSubject());
    }
    return subjects;
  }

  private static String read(Installation installation, String person, String path)
      throws Exception {
    Role role = person.equals("chloe") ? Role.MARKETING : Role.DEVELOPMENT;
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(installation.address() + path))
                .header("Cookie", Sessions.COOKIE + "=" + installation.signIn(person, role))
                .build(),
            BodyHandlers.ofString())
        .body();
  }

  @Test
  void nothingIsToldOfThePast(@TempDir Path folder) throws Exception {
    try (Installation installation = Installation.serve(folder.resolve("data"));
        Receiver receiver = Receiver.answering(n -> 200)) {
      Instant tomorrow =
          Instant.now()
              .atOffset(ZoneOffset.UTC)
              .toLocalDate()
              .plusDays(1)
              .atStartOfDay()
              .toInstant(ZoneOffset.UTC);
      String aims = playbook(tomorrow, "Etc/UTC");
      found(installation, folder, aims);
      Company.await(
          "looked at today", () -> installation.bean(GoalBook.class).last().morning() != null);
      installation.member("chloe", Role.MARKETING);
      installation.bean(Subscriptions.class).addWebhook("crm", receiver.address(), BOTH);
      String key = Company.source(installation, "website", tomorrow.minus(DAY));
      Sources sources = installation.bean(Sources.class);
      Source website = sources.find("website").orElseThrow();

      assertThat(told(installation, tomorrow, tomorrow)).as("all was imported").isZero();
      assertThat(inbox(installation, "chloe")).as("it is there to be seen").hasSize(1);
      leads(installation, key, 0, 2);
      sources.goLive(website, tomorrow.plusSeconds(3600));
      assertThat(told(installation, tomorrow, tomorrow)).as("no source was live").isZero();
      sources.goLive(website, tomorrow.minus(DAY));
      assertThat(told(installation, tomorrow.plus(DAY.multipliedBy(2)), tomorrow.plus(DAY)))
          .as("a day ago")
          .isZero();
      Instant activated = since(installation, tomorrow);
      assertThat(told(installation, tomorrow, tomorrow)).as("not agreed by then").isZero();
      since(installation, activated);
      assertThat(told(installation, tomorrow, tomorrow.plus(DAY).minusMillis(1)))
          .as("a live goal of that morning")
          .isEqualTo(1);

      activate(installation, aims.replace("3650 per year", "365 per year"));
      GoalLooks looks = installation.bean(GoalLooks.class);
      looks.look(tomorrow, tomorrow.plusSeconds(60));
      assertThat(count(installation, "goal_off_track where ended is null"))
          .as("another aim")
          .isZero();
      assertThat(count(installation, "goal_told where ended is null")).isZero();
      activate(installation, aims);
      looks.look(tomorrow, tomorrow.plusSeconds(90));
      assertThat(count(installation, "goal_off_track where ended is null"))
          .as("and the old one again")
          .isEqualTo(1);
      assertThat(count(installation, "goal_told")).isEqualTo(1);
      assertThat(count(installation, "outbox where kind like 'goal%'")).as("in all").isEqualTo(1);
    }
  }

  private static void activate(Installation installation, String playbook) {
    if (PlaybookReader.read("playbook.yaml", playbook)
        instanceof Reading.Accepted(var accepted, var notices)) {
      Instant now = Instant.now();
      installation.bean(PlaybookActivation.class).activate(accepted, now, now, part -> {});
    }
  }

  /** Sets when the playbook took effect; returns when it did before. */
  private static Instant since(Installation installation, Instant at) {
    var sql = installation.sql();
    Instant before =
        sql.sql("select max(activated_at) from playbook")
            .query((row, n) -> row.getObject(1, OffsetDateTime.class).toInstant())
            .single();
    sql.sql("update playbook set activated_at = :at")
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
    return before;
  }

  /** How much is told by a look at a morning, as if that of today were the last. */
  private static long told(Installation installation, Instant settled, Instant now) {
    installation
        .sql()
        .sql("update goal_look set morning = date_trunc('day', now(), 'UTC')")
        .update();
    installation.bean(GoalLooks.class).look(settled, now);
    assertThat(count(installation, "goal_off_track where ended is null")).isEqualTo(1);
    return count(installation, "goal_told");
  }

  @Test
  void ofSeveralServersOneLooks(@TempDir Path folder) {
    try (Installation installation = Installation.open(folder.resolve("data"))) {
      GoalBook book = installation.bean(GoalBook.class);
      Instant morning = Instant.parse("2026-11-28T00:00:00Z");
      Look look = new Look(morning, 1, 5);
      Instant taken = book.take(look).orElseThrow();
      assertThat(book.take(look)).as("the other").isEmpty();
      assertThat(book.hold(taken)).isTrue();
      installation.sql().sql("update goal_look set claimed_until = now()").update();
      assertThat(book.hold(taken)).as("it took too long").isFalse();
      assertThat(book.take(look)).isPresent();
      book.keep(look, List.of(), morning);
      assertThat(book.take(look)).as("done").isEmpty();
      assertThat(book.last()).isEqualTo(look);
    }
  }
}
