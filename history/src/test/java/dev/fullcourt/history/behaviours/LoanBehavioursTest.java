package dev.fullcourt.history.behaviours;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.engine.Engine;
import dev.fullcourt.engine.cycle.Stays;
import dev.fullcourt.engine.event.Event;
import dev.fullcourt.engine.event.Value;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.engine.playbook.PlaybookReader;
import dev.fullcourt.engine.playbook.Reading;
import dev.fullcourt.history.measures.BuyerHistory;
import dev.fullcourt.history.measures.Observation;
import dev.fullcourt.history.measures.SharedData;
import dev.fullcourt.history.measures.reports.BehaviourRow;
import dev.fullcourt.history.measures.reports.BehavioursReport;
import dev.fullcourt.history.measures.reports.ReportOptions;
import dev.fullcourt.history.replay.Batch;
import dev.fullcourt.history.replay.Replay;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** 13,087 real loan applications under the sample's playbook. */
class LoanBehavioursTest {

  private static Playbook playbook() throws IOException {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("mvnw"))) {
      folder = Objects.requireNonNull(folder.getParent(), "tests run within the project");
    }
    Path file = folder.resolve("samples/bpi2012/playbook.yaml");
    return switch (PlaybookReader.read(file.toString(), Files.readString(file))) {
      case Reading.Accepted(var playbook, var notices) -> playbook;
      case Reading.Refused(var mistakes) -> throw new AssertionError(mistakes);
    };
  }

  /** The steps of applications and offers; work items are no behaviour of buyers. */
  private static Map<String, List<Event>> applications() {
    Map<String, List<Event>> applications = new LinkedHashMap<>();
    SharedData.of("bpi2012")
        .rows(
            "bpi2012_events.csv.gz",
            row -> {
              String step = row.get("activity");
              if (!step.startsWith("W_")) {
                Instant at = OffsetDateTime.parse(row.get("timestamp")).toInstant();
                List<Event> log =
                    applications.computeIfAbsent(row.get("case_id"), id -> new ArrayList<>());
                long seq = Long.parseLong(row.get("seq"));
                log.add(
                    new Event(
                        seq,
                        "bpi",
                        row.get("case_id") + "/" + seq,
                        row.get("case_id"),
                        null,
                        step,
                        at,
                        at,
                        at,
                        Map.<String, Value>of()));
              }
            });
    return applications;
  }

  @Test
  void stepsMakeTheMovesThemselves() throws IOException {
    Playbook playbook = playbook();
    Behaviours behaviours = new Behaviours(playbook);
    Replay replay = new Replay(new Engine(playbook));
    Map<String, List<Event>> applications = applications();
    Instant horizon =
        applications.values().stream()
            .flatMap(List::stream)
            .map(Event::effective)
            .max(Instant::compareTo)
            .orElseThrow();
    List<BuyerHistory> buyers = new ArrayList<>();
    applications.forEach((id, log) -> {
      var outcome = replay.of(id, "main", List.of(new Batch(log, Long.MAX_VALUE, horizon)));
      buyers.add(
          new BuyerHistory(id, id, Stays.of(id, outcome.ledger()), Map.of())
              .withActs(behaviours.shownBy(outcome.events())));
    });
    BehavioursReport report =
        BehavioursReport.of(
            new Observation(playbook, horizon, buyers, List.of(), behaviours.all()),
            ReportOptions.NONE);
    assertThat(report.head().buyers()).isEqualTo(13_087);
    // Every stage is entered by an event of its own, at once: nothing declared comes before.
    assertThat(report.declared())
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row.precedes().part()).isLessThan(row.atOnce() + 1));
    BehaviourRow sentBack =
        report.declared().stream()
            .filter(row -> row.stage().equals("offer_sent"))
            .filter(row -> row.behaviour().equals("O_SENT_BACK"))
            .findFirst()
            .orElseThrow();
    // The others were approved without it.
    assertThat(sentBack.precedes().whole()).isEqualTo(3_585);
    assertThat(sentBack.atOnce()).isEqualTo(3_454);
    assertThat(report.proposed()).allMatch(row -> row.precedes().part() >= 5 && row.lift() > 1);
  }
}
