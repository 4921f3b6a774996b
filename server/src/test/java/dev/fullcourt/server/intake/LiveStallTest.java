package dev.fullcourt.server.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stay that comes to last too long while the server runs is told of, until it is over. */
class LiveStallTest {

  private static final String PLAYBOOK =
      """
      playbook: Watched
      teams:
        sales: { function: sales, lead: jonas }
      cycle:
        stages:
          - { stage: aware, leads: sales }
          - { stage: lead, leads: sales, enter: event.type == "demo_requested" }
          - { stage: customer, leads: sales, enter: event.type == "meeting_held" }
      alerts:
        - { alert: stuck, kind: stall, in: [lead], to: lead }
      """;

  private static final String MAPPING =
      """
      mapping: Leads
      source: leads
      files:
        leads:
          file: leads*.csv
          account: "{account}"
          person: "{person}"
          time: "{at}"
          becomes:
            - event: "{type}"
              id: "{id}"
      """;

  private static final Duration USUAL = Duration.ofDays(1);
  private static final int BUYERS = 40;

  /** Forty who went on after a day; the last one came when the file was written, days ago. */
  private static String leads(Instant now) {
    StringBuilder rows = new StringBuilder("id,account,person,type,at\n");
    for (int i = 0; i < BUYERS; i++) {
      Instant came = now.minus(Duration.ofDays(60)).plus(Duration.ofHours(i));
      String who = "a%d.example,p@a%d.example".formatted(i, i);
      rows.append("d%d,%s,demo_requested,%s\n".formatted(i, who, came));
      rows.append("m%d,%s,meeting_held,%s\n".formatted(i, who, came.plus(USUAL)));
    }
    return rows.append("w,waiting.example,wanda@waiting.example,demo_requested,%s\n"
            .formatted(now.minus(Duration.ofDays(20))))
        .toString();
  }

  private static String track(String id, String who, String event) {
    return """
        {"type": "track", "messageId": "%s", "userId": "%s", "event": "%s"}
        """
        .formatted(id, who, event);
  }

  @Test
  void whoHasWaitedTooLongIsToldOfOnceAndUntilTheyGoOn(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("leads.csv");
    Files.writeString(file, leads(Instant.now().truncatedTo(ChronoUnit.SECONDS)));
    try (LiveServer server = LiveServer.under(PLAYBOOK, MAPPING, folder, file)) {
      assertThat(server.count("select count(*) from event where type = 'alert_raised'"))
          .as("when the file ended nobody had waited for long")
          .isZero();

      server.client().post("/v1/track", track("l1", "new@other.example", "Demo Requested"));
      server.await("select exists (select 1 from ledger where kind = 'alert_raised')");
      assertThat(
              server
                  .installation()
                  .sql()
                  .sql(
                      "select b.label from event e join buyer b on b.id = e.buyer"
                          + " where e.type = 'alert_raised'")
                  .query(String.class)
                  .list())
          .containsExactly("waiting.example");

      server.client().post("/v1/track", track("l2", "wanda@waiting.example", "Meeting Held"));
      server.await("select exists (select 1 from ledger where kind = 'alert_ended')");
      server.settle();
      assertThat(server.installation().verify().holds()).isTrue();
    }
  }
}
