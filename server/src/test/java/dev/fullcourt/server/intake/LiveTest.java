package dev.fullcourt.server.intake;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.server.Project;
import dev.fullcourt.server.Year;
import dev.fullcourt.server.buyers.BuyerFilter;
import dev.fullcourt.server.buyers.BuyerList;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Events come in live beside imported history: once, decided as they come, and replayed the same.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LiveTest {

  private Path folder = Path.of("");
  private LiveServer server;

  @BeforeAll
  void start(@TempDir Path temporary) throws Exception {
    folder = temporary;
    server = LiveServer.start(folder, 80);
  }

  @AfterAll
  void stop() {
    server.close();
  }

  /** A path no index takes whole, and that nothing makes shorter. */
  private static final String LONG =
      "/"
          + new Random(1)
              .ints(12_000, '0', 'z' + 1)
              .filter(Character::isLetterOrDigit)
              .mapToObj(letter -> String.valueOf((char) letter))
              .collect(joining());

  private static String track(String id, String user, String event) {
    return """
    {"type": "track", "messageId": "%s", "userId": "%s", "event": "%s", "properties": {"n": 1}}
    """
        .formatted(id, user, event);
  }

  private static String batch(List<String> messages) {
    return "{\"batch\": [" + String.join(",", messages) + "]}";
  }

  @Test
  void anEventIsDecidedAtOnceAndVerifyHoldsOverImportedAndLiveRows() {
    Client client = server.client();
    String lead = "first-lead@neuwerk.example";
    assertThat(
            client
                .post(
                    "/v1/identify",
                    """
                    {"messageId": "lead-1", "userId": "77", "traits": {"email": "%s", "firstName": "Ada"}}
                    """
                        .formatted(lead))
                .status())
        .isEqualTo(200);
    Client.Told asked = client.post("/v1/track", track("lead-2", "77", "Demo Requested"));
    assertThat(asked.status()).isEqualTo(200);
    assertThat(asked.body().path("accepted").intValue()).isEqualTo(1);
    server.settle();

    String stage =
        server
            .installation()
            .sql()
            .sql(
                "select v.stage from buyer_view v join buyer b on b.id = v.buyer"
                    + " where b.label = 'neuwerk.example'")
            .query(String.class)
            .single();
    assertThat(stage).isEqualTo("lead");
    assertThat(
            server.count(
                "select count(*) from stay s join buyer b on b.id = s.buyer"
                    + " where b.label = 'neuwerk.example' and left_at is null"))
        .isEqualTo(1);
    assertThat(
            server.count(
                "select count(*) from clock_run c join buyer b on b.id = c.buyer"
                    + " where b.label = 'neuwerk.example' and outcome = 'running'"))
        .isGreaterThan(0);
    assertThat(server.installation().verify().holds()).isTrue();
    assertThat(server.installation().verifyFromFiles(folder.resolve("files")).holds()).isTrue();
  }

  @Test
  void aBuyerIsFoundByWhatItAndItsPeopleAreCalledAsSoonAsThatIsKnown() {
    server.takes(
        "/v1/identify",
        """
        {"userId": "found-1", "traits": {"email": "mw@sudwind.example", "name": "Marta Weiss"}}
        """);
    server.settle();
    assertThat(found("sudwind.ex", "MARTA weis", "mw@sudwind", "tawei")).isEqualTo("1 1 1 0");
    assertThat(found("we marta", "mw", "ei marta"))
        .as("two letters begin a word")
        .isEqualTo("1 1 0");

    server.takes(
        "/v1/group",
        """
        {"userId": "found-1", "groupId": "sudwind.example", "traits": {"name": "Südwind 100%"}}
        """);
    server.takes(
        "/v1/identify", "{\"userId\": \"found-1\", \"traits\": {\"name\": \"Marta Blau\"}}");
    server.settle();
    assertThat(found("südwind", "100% sudwind.example", "1%0", "weiss", "blau mw@"))
        .isEqualTo("1 1 0 0 1");
  }

  /** How many buyers are found by each. */
  private String found(String... queries) {
    BuyerList list = server.installation().bean(BuyerList.class);
    return Stream.of(queries)
        .map(query -> String.valueOf(list.count(BuyerFilter.ALL.with("q", query))))
        .collect(joining(" "));
  }

  @Test
  void whatComesTwiceCountsOnceWhoeverSendsItAtTheSameTime() throws Exception {
    List<String> messages = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      messages.add(
          track("twice-" + i, "user-" + i % 40, i % 7 == 0 ? "Demo Requested" : "Page Read"));
    }
    List<Future<Integer>> accepted = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int sender = 0; sender < 4; sender++) {
        List<String> mine = new ArrayList<>(messages);
        Collections.shuffle(mine, new Random(sender));
        accepted.add(
            threads.submit(() -> {
              int taken = 0;
              for (int i = 0; i < mine.size(); i += 60) {
                Client.Told told =
                    server.client().post("/v1/batch", batch(mine.subList(i, i + 60)));
                assertThat(told.status()).isEqualTo(200);
                taken += told.body().path("accepted").intValue();
              }
              return taken;
            }));
      }
    }
    int all = 0;
    for (Future<Integer> each : accepted) {
      all += each.get();
    }
    assertThat(all).isEqualTo(300);
    assertThat(server.count("select count(*) from event where id like 'twice-%'")).isEqualTo(300);
    server.settle();
    assertThat(server.installation().verify().holds()).isTrue();
  }

  @Test
  void anImportBehindLiveRowsRebuildsWhomItTouchesAndTheLogHasNoGaps() throws Exception {
    for (int i = 0; i < 50; i++) {
      server.client().post("/v1/track", track("behind-" + i, "b-" + i % 9, "Demo Requested"));
    }
    server.settle();
    server
        .installation()
        .importSample(Project.sample("demo"), Year.of(120, folder.resolve("more")));
    for (int i = 50; i < 90; i++) {
      server.client().post("/v1/track", track("behind-" + i, "b-" + i % 9, "Demo Requested"));
    }
    server.settle();

    assertThat(
            server.count(
                "select count(*) from (select partition, count(*) as rows, max(seq) + 1 as next"
                    + " from event group by partition) e join sequencer s using (partition)"
                    + " where e.rows <> e.next or s.next_seq <> e.next"))
        .as("partitions whose numbers have gaps")
        .isZero();
    assertThat(server.installation().verify().holds()).isTrue();
    assertThat(server.installation().verifyFromFiles(folder.resolve("behind")).holds()).isTrue();
  }

  @Test
  void viewsKeptStepByStepAreThoseAReplayMakes() {
    for (int i = 0; i < 120; i++) {
      server
          .client()
          .post(
              "/v1/track",
              track("views-" + i, "v-" + i % 5, i % 3 == 0 ? "Demo Requested" : "Meeting Held"));
    }
    server.settle();
    String buyers = "(select distinct buyer from event where id like 'views-%')";
    List<String> before = views(buyers);
    assertThat(before).isNotEmpty();

    replay(buyers);

    assertThat(views(buyers)).isEqualTo(before);
  }

  /** What is behind an open opportunity is added to as it happens, not by reading the log again. */
  @Test
  void whatIsBehindWhatIsOpenIsThatOfAReplay() {
    for (int user = 0; user < 5; user++) {
      shown(user, "before", "Demo Requested", "\"campaign\": \"first\"");
      shown(user, "open", "Opportunity Created", "\"opportunity\": \"d-%d\"".formatted(user));
    }
    server.settle();
    for (int user = 0; user < 5; user++) {
      shown(user, "after", "Page Viewed", "\"utm_campaign\": \"second\", \"path\": \"/d\"");
      shown(user, "again", "Page Viewed", "\"utm_campaign\": \"first\", \"path\": \"/d\"");
      shown(user, "blank", "Page Viewed", "\"utm_campaign\": \" \", \"path\": \"" + LONG + "\"");
    }
    server.settle();
    String buyers = "(select distinct buyer from event where id like 'deal-%')";
    List<String> before = touches(buyers);
    for (String behind :
        List.of(
            "program first", "program second", "content /d", "content " + LONG, "channel web")) {
      assertThat(before.stream().filter(row -> row.endsWith(" " + behind))).as(behind).hasSize(5);
    }

    replay(buyers);

    assertThat(touches(buyers)).isEqualTo(before);
    for (int user = 0; user < 5; user++) {
      String outcome = user == 4 ? "Opportunity Won" : "Opportunity Lost";
      shown(user, "over", outcome, "\"opportunity\": \"d-%d\"".formatted(user));
    }
    server.settle();
    assertThat(touches(buyers)).isEmpty();
    assertThat(
            server.count(
                "select count(*) from opportunity_credit where opportunity = 'd-4' and name = '%s'"
                    .formatted(LONG)))
        .isEqualTo(1);
  }

  private void shown(int user, String id, String event, String properties) {
    server.takes(
        "/v1/track",
        """
        {"messageId": "deal-%s-%d", "userId": "d-%d", "event": "%s", "properties": {%s}}
        """
            .formatted(id, user, user, event, properties));
  }

  private List<String> touches(String buyers) {
    return server
        .installation()
        .sql()
        .sql("select buyer || ' ' || kind || ' ' || name from open_touch where buyer in " + buyers)
        .query(String.class)
        .list()
        .stream()
        .sorted()
        .toList();
  }

  /** Forgets the states and touches each buyer once more: all are replayed from the first row. */
  private void replay(String buyers) {
    server.installation().sql().sql("delete from buyer_state").update();
    forgetRemembered();
    server
        .installation()
        .sql()
        .sql("update buyer_view set next_due = now() where buyer in " + buyers)
        .update();
    server.await("select count(*) = 5 from buyer_state where buyer in " + buyers);
    server.await("select min(next_due) > now() from buyer_view where buyer in " + buyers);
  }

  @Test
  void aStateThatLagsIsNotGoneOnFrom() {
    String buyers = "(select distinct buyer from event where id like 'lag-%')";
    for (int i = 0; i < 6; i++) {
      server.client().post("/v1/track", track("lag-" + i, "l-0", "Demo Requested"));
    }
    server.settle();
    awaitStored(buyers);
    String old = state(buyers);

    // As after a crash: the process remembers nothing, and the database has a state of before.
    server.client().post("/v1/track", track("lag-6", "l-0", "Meeting Held"));
    server.settle();
    awaitStored(buyers);
    assertThat(state(buyers)).isNotEqualTo(old);
    server
        .installation()
        .sql()
        .sql(
            "update buyer_state set events = events - 1, state = decode(:old, 'hex') where buyer in "
                + buyers)
        .param("old", old)
        .update();
    forgetRemembered();
    server.client().post("/v1/track", track("lag-7", "l-0", "Meeting Held"));
    server.settle();

    awaitStored(buyers);
    assertThat(server.installation().verify().holds()).isTrue();
  }

  private void awaitStored(String buyers) {
    server.await(
        """
        select count(*) = 1 from buyer_state s join buyer_view v on v.buyer = s.buyer
          and v.events = s.events and v.decisions = s.decisions
        where s.buyer in\
        """
            + " "
            + buyers);
  }

  private String state(String buyers) {
    return server
        .installation()
        .sql()
        .sql("select encode(state, 'hex') from buyer_state where buyer in " + buyers)
        .query(String.class)
        .single();
  }

  /** Another epoch is as if somebody else had decided in between. */
  private void forgetRemembered() {
    server.installation().sql().sql("update partition set epoch = epoch + 1").update();
  }

  private List<String> views(String buyers) {
    return server
        .installation()
        .sql()
        .sql(
            """
            select row_to_json(s)::text from stay s where buyer in %1$s
            union all select row_to_json(c)::text from clock_run c where buyer in %1$s
            union all select row_to_json(v)::text from (select buyer, partition, name, motion,
              account, stage, stage_entered, arm, round, fit, first_event, last_event, events,
              people, decisions, next_due, attributes, first_seq from buyer_view
              where buyer in %1$s) v
            union all select row_to_json(p)::text from (select buyer, person, name, identified,
              active, first_seen, last_seen, attributes from person_view where buyer in %1$s) p
            union all select row_to_json(w)::text from buyer_words w where buyer in %1$s
            order by 1
            """
                .formatted(buyers))
        .query((row, n) -> row.getString(1))
        .list();
  }
}
