package dev.fullcourt.server.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.server.Installation;
import dev.fullcourt.server.sources.Source;
import dev.fullcourt.server.sources.Sources;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** A small company: whoever asks for a demo is offered to development, which must say yes. */
public final class Company {

  public static final String PLAYBOOK =
      """
      playbook: Told
      teams:
        marketing: { function: marketing, lead: chloe }
        sdr: { function: development, lead: ana, members: [ben, cleo], capacity: 200 per day }
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
      alerts:
        - { alert: hot account, kind: surge, when: 'buyer.count("demo_requested", "3d") >= 1', to: lead }
      """;

  public static final String MAPPING =
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

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private Company() {}

  /** Imports its past: somebody asked for a demo long ago. */
  public static void found(Installation installation, Path folder) throws IOException {
    Path file = folder.resolve("demos.csv");
    Files.writeString(
        file, "id,account,person,type,at\n1,a1,p1,demo_requested,2026-03-02T09:00:00Z\n");
    installation.importFiles(PLAYBOOK, MAPPING, List.of(file));
  }

  /** Imports more of the past, behind live rows: of one known already, and of one who is new. */
  static void importLater(Installation installation, Path folder) throws IOException {
    Path file = folder.resolve("demos-more.csv");
    Files.writeString(
        file,
        "id,account,person,type,at\n"
            + "2,a1,p1,demo_requested,2026-04-02T09:00:00Z\n"
            + "3,a2,p2,demo_requested,2026-04-03T09:00:00Z\n");
    installation.importFiles(PLAYBOOK, MAPPING, List.of(file));
  }

  /** Makes a source that is live from an instant on; returns its write key. */
  public static String source(Installation installation, String name, Instant goLive) {
    var made = installation.bean(Sources.class).add(name);
    Source source = made.source();
    installation.bean(Sources.class).goLive(source, goLive);
    return made.key();
  }

  /** Somebody asks for a demo now. */
  public static void ask(String address, String key, String id, String who) throws Exception {
    int status =
        HTTP.send(
                HttpRequest.newBuilder(URI.create(address + "/v1/track"))
                    .POST(
                        BodyPublishers.ofString(
                            """
                            {"writeKey": "%s", "messageId": "%s", "userId": "%s", "event": "Demo Requested"}
                            """
                                .formatted(key, id, who)))
                    .build(),
                BodyHandlers.discarding())
            .statusCode();
    assertThat(status).isEqualTo(200);
  }

  /** Waits until something is so. */
  public static void await(String what, BooleanSupplier so) {
    Instant until = Instant.now().plus(Duration.ofSeconds(20));
    while (!so.getAsBoolean()) {
      assertThat(Instant.now()).as("in time: " + what).isBefore(until);
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }
}
