package dev.fullcourt.server.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.server.Installation;
import dev.fullcourt.server.ServerProcess;
import dev.fullcourt.server.faults.Blow;
import dev.fullcourt.server.faults.Order;
import dev.fullcourt.server.faults.Point;
import dev.fullcourt.server.outbox.Receiver.Got;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A server is killed when a message has been sent and that is not yet noted. Its successor delivers
 * that again and what is left: everything arrives, the same message under the same id, and nothing
 * for what was not live.
 */
class KilledDeliveryTest {

  private static final int ASKERS = 8;
  private static final Map<String, String> SETTINGS =
      Map.of(
          "FULLCOURT_OUTBOX_NETWORKS", "127.0.0.0/8",
          "FULLCOURT_OUTBOX_PATIENCE", "500ms",
          "FULLCOURT_OUTBOX_FIRST_WAIT", "50ms");

  @Test
  void everythingArrivesAtLeastOnceUnderItsId(@TempDir Path folder) throws Exception {
    Path data = folder.resolve("data");
    String live;
    String silent;
    Set<String> wanted = new HashSet<>();
    try (Receiver receiver = Receiver.answering(n -> 200)) {
      try (Installation installation = Installation.open(data)) {
        Company.found(installation, folder);
        live = Company.source(installation, "website", Instant.now().minusSeconds(5));
        silent = Company.source(installation, "not-live", null);
        installation
            .bean(Subscriptions.class)
            .addWebhook("crm", receiver.address(), List.of("stage_entered", "handoff_offered"));
      }
      Path orders = Files.createDirectories(folder.resolve("orders"));
      new Order(Point.DELIVERED_BEFORE_NOTING, Blow.HALT).give(orders);
      try (ServerProcess server = ServerProcess.start(data, SETTINGS, Order.options(orders))) {
        String address = server.address();
        for (int i = 0; i < ASKERS; i++) {
          try {
            Company.ask(address, silent, "s" + i, "silent" + i);
            Company.ask(address, live, "l" + i, "live" + i);
            wanted.add("user/live" + i);
          } catch (java.io.IOException died) {
            break; // what was not acknowledged need not be told
          }
        }
        server.awaitEnd();
      }
      assertThat(receiver.got()).as("it died at once after a message").hasSize(1);
      String unnoted = receiver.got().getFirst().id();
      try (Installation successor =
          Installation.serve(
              data, "fullcourt.outbox.networks=127.0.0.0/8", "fullcourt.outbox.patience=500ms")) {
        String address = successor.address();
        Company.ask(address, live, "last", "last");
        wanted.add("user/last");
        Company.await(
            "all",
            () ->
                names(receiver, "handoff_offered").containsAll(wanted)
                    && receiver.got().stream().filter(got -> got.id().equals(unnoted)).count()
                        >= 2);
      }
      assertThat(names(receiver, "stage_entered")).containsAll(wanted);
      assertThat(names(receiver, "")).noneMatch(name -> name.startsWith("user/silent"));
      assertThat(receiver.got().stream().map(got -> got.id() + got.body()).distinct().count())
          .as("one id is one message, whenever it is sent")
          .isEqualTo(receiver.got().stream().map(Got::id).distinct().count());
    }
  }

  private static Set<String> names(Receiver receiver, String type) {
    Set<String> names = new HashSet<>();
    for (Got got : receiver.got()) {
      if (got.json().path("type").asString().startsWith(type)) {
        names.add(got.json().path("data").path("buyer").path("name").asString());
      }
    }
    return names;
  }
}
