package dev.fullcourt.server.pages;

import dev.fullcourt.engine.alert.AlertRun;
import dev.fullcourt.engine.decision.AlertDecision.End;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.history.measures.alerts.GoalWatch;
import dev.fullcourt.server.alerts.Alerts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A morning on which a few things need attention, and some are over. */
final class MadeUpAlerts implements Alerts {

  private static final Instant AS_OF = MadeUpFigures.AS_OF;

  private final List<AlertRun> runs = new ArrayList<>();
  private final Map<String, String> names = new HashMap<>();

  MadeUpAlerts() {
    for (int i = 0; i < 4; i++) {
      add(i, "promise broken", "breach", "first conversation", 30 - i, null, "ina");
    }
    add(4, "nobody has it", "leak", "lead", 52, null, null);
    add(5, "gone quiet", "silence", "opportunity", 380, null, "eva");
    add(6, "hot account", "surge", null, 20, 2, "eva");
  }

  private void add(
      int buyer,
      String alert,
      String kind,
      @Nullable String subject,
      int hours,
      @Nullable Integer ended,
      @Nullable String person) {
    String id = "b_" + buyer;
    names.put(id, "Pumpenwerke Nordhausen-Süd %d GmbH".formatted(buyer));
    Instant since = AS_OF.minus(Duration.ofHours(hours));
    runs.add(
        new AlertRun(
            id,
            0,
            alert,
            kind,
            subject,
            since,
            since.plus(Duration.ofHours(3)),
            ended == null ? null : AS_OF.minus(Duration.ofHours(ended)),
            ended == null ? null : End.OVER,
            List.of("owner", "ana@acme.example"),
            "development",
            null,
            person,
            3));
  }

  @Override
  public Found since(Instant since) {
    return new Found(runs, names);
  }

  @Override
  public List<GoalWatch.OffTrack> goals(Playbook playbook, Instant asOf) {
    Instant raised = asOf.minus(Duration.ofDays(9));
    return List.of(
        new GoalWatch.OffTrack(
            "revenue",
            "new revenue",
            "FY2027-Q2",
            raised,
            null,
            List.of("jonas@acme.example"),
            310_000,
            612_000));
  }
}
