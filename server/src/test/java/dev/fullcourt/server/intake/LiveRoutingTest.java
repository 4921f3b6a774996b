package dev.fullcourt.server.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who comes in live is given to somebody at once, and the turns of the import go on. */
class LiveRoutingTest {

  private static final String PLAYBOOK =
      """
      playbook: Routed
      teams:
        marketing: { function: marketing, lead: chloe }
        sdr: { function: development, lead: ana, members: [ben, cleo], capacity: 2 per day }
      cycle:
        stages:
          - { stage: aware, leads: marketing }
          - { stage: lead, leads: development, enter: event.type == "demo_requested", handoff: to_development }
          - { stage: customer, leads: development, enter: opportunity.won }
      handoffs:
        to_development: { from: marketing, to: development }
      routing:
        - { to: sdr }
        - { otherwise: ana }
      """;

  private static final String MAPPING =
      """
      mapping: Demos
      source: demos
      files:
        demos:
          file: demos*.csv
          account: "{account}"
          person: "{person}"
          time: "{at}"
          becomes:
            - event: "{type}"
              id: "{id}"
      """;

  @Test
  void fiveLeadsAreFiveTurnsUntilEverybodyIsFull(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("demos.csv");
    Files.writeString(
        file, "id,account,person,type,at\n1,a1,p1,demo_requested,2026-03-02T09:00:00Z\n");
    try (LiveServer server = LiveServer.under(PLAYBOOK, MAPPING, folder, file)) {
      for (int i = 0; i < 5; i++) {
        server
            .client()
            .post(
                "/v1/track",
                """
                {"type": "track", "messageId": "m%d", "userId": "u%d", "event": "Demo Requested"}
                """
                    .formatted(i, i));
        server.await("select count(*) = " + (i + 2) + " from buyer_owner where person is not null");
      }

      assertThat(
              server
                  .installation()
                  .sql()
                  .sql(
                      "select properties ->> 'owner' from event where source like 'fullcourt%'"
                          + " and type = 'owner_assigned' order by effective, seq")
                  .query(String.class)
                  .list())
          .containsExactly("ben", "cleo", "ben", "cleo", "ben", "ana");
      server.settle();
      assertThat(server.installation().verify().holds()).isTrue();
    }
  }
}
