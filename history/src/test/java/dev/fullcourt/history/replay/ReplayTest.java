package dev.fullcourt.history.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.engine.decision.Amendments;
import dev.fullcourt.engine.decision.Cause.Trigger;
import dev.fullcourt.engine.decision.Decision;
import dev.fullcourt.engine.decision.LedgerText;
import dev.fullcourt.engine.event.Event;
import dev.fullcourt.engine.event.Value;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Rows that come late, and what the ledger says of it. */
class ReplayTest {

  private final Replay replay = new Replay(Imports.ENGINE);

  private static Instant day(int number) {
    return Instant.parse("2026-03-01T00:00:00Z").plusSeconds(86_400L * number);
  }

  private static Event event(long seq, int day, String type, Map<String, Value> properties) {
    Instant at = day(day);
    return new Event(seq, "crm", "e" + seq, "b", "mia", type, at, at, at, properties);
  }

  private List<Decision> ledger(Batch... batches) {
    return replay.of("b", "main", List.of(batches)).ledger();
  }

  private static List<String> stages(List<Decision> decisions) {
    return decisions.stream()
        .map(decision ->
            switch (decision) {
              case Decision.StageEntered entered -> entered.stage();
              case Decision.Amended amended -> "amended, keeps " + amended.keeps();
              default -> LedgerText.kind(decision);
            })
        .toList();
  }

  @Test
  void rowBehindWhatIsSettledAmendsFromWhereItCounts() {
    Batch first =
        new Batch(
            List.of(
                event(1, 1, "page_viewed", Map.of()),
                event(2, 5, "person_identified", Map.of()),
                event(3, 9, "opportunity_created", Map.of("opportunity", Value.of("o1")))),
            4,
            day(9));
    Batch late =
        new Batch(
            List.of(event(5, 3, "account_described", Map.of("employees", Value.of(80)))),
            6,
            day(9));

    List<Decision> ledger = ledger(first, late);

    assertThat(stages(ledger))
        .containsExactly(
            "aware", "name", "opportunity", "amended, keeps 1", "target", "opportunity");
    assertThat(stages(Amendments.inForce(ledger)))
        .containsExactly("aware", "target", "opportunity");
    Decision amended = ledger.get(3);
    assertThat(amended.at()).isEqualTo(day(5));
    assertThat(amended.cause().rule()).isEqualTo("history.rebuilt");
    assertThat(amended.cause().trigger()).isEqualTo(new Trigger.ByEvent(6));
    assertThat(ledger.get(4).cause().trigger()).isEqualTo(new Trigger.ByEvent(5));
  }

  @Test
  void lateRowThatChangesNothingLeavesTheLedgerAlone() {
    Batch first =
        new Batch(
            List.of(
                event(1, 1, "page_viewed", Map.of()), event(2, 5, "person_identified", Map.of())),
            3,
            day(5));
    Batch late = new Batch(List.of(event(4, 3, "note_added", Map.of())), 5, day(5));

    assertThat(ledger(first, late)).isEqualTo(ledger(first));
  }

  @Test
  void lateRowBeforeEverythingAmendsAll() {
    Batch first = new Batch(List.of(event(1, 5, "page_viewed", Map.of())), 2, day(5));
    Batch late = new Batch(List.of(event(3, 1, "opportunity_created", Map.of())), 4, day(5));

    List<Decision> ledger = ledger(first, late);

    assertThat(stages(ledger)).containsExactly("aware", "amended, keeps 0", "opportunity");
    assertThat(ledger.getLast().position()).isEqualTo(2);
  }

  @Test
  void timerThatFiredIsTakenBackWhenALateRowSaysTheDealWentOn() {
    Batch lost =
        new Batch(
            List.of(
                event(1, 1, "opportunity_created", Map.of("opportunity", Value.of("o1"))),
                event(
                    2,
                    5,
                    "opportunity_lost",
                    Map.of("opportunity", Value.of("o1"), "reason", Value.of("price")))),
            3,
            day(5));
    Batch time = new Batch(List.of(), 4, day(40));
    Batch late =
        new Batch(
            List.of(event(5, 3, "opportunity_created", Map.of("opportunity", Value.of("o2")))),
            6,
            day(40));

    assertThat(stages(ledger(lost, time))).containsExactly("opportunity", "lost", "recycled");
    assertThat(stages(ledger(lost, time, late)))
        .containsExactly("opportunity", "lost", "recycled", "amended, keeps 1");
  }

  @Test
  void rowAtTheVeryInstantSettledStillComesInTurn() {
    Batch first = new Batch(List.of(event(1, 5, "page_viewed", Map.of())), 2, day(5));
    Batch next = new Batch(List.of(event(3, 5, "person_identified", Map.of())), 4, day(5));

    assertThat(stages(ledger(first, next))).containsExactly("aware", "name");
  }
}
