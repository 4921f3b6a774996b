package dev.fullcourt.history.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.engine.Engine;
import dev.fullcourt.engine.Run;
import dev.fullcourt.engine.buyer.BuyerState;
import dev.fullcourt.engine.decision.Decision;
import dev.fullcourt.engine.decision.OwnerDecision;
import dev.fullcourt.engine.event.Event;
import dev.fullcourt.engine.event.Value;
import dev.fullcourt.engine.owner.Owned;
import dev.fullcourt.engine.playbook.PlaybookReader;
import dev.fullcourt.engine.playbook.Reading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Two buyers turn out to be one, and again not: whose is it? (law 35) */
class MergedOwnerTest {

  private static final String PLAYBOOK =
      """
      playbook: Owners
      cycle:
        stages:
          - { stage: aware, leads: sales }
          - { stage: opportunity, leads: sales, enter: opportunity.open }
          - { stage: customer, leads: sales, enter: opportunity.won }
      handoffs:
        to_development: { from: marketing, to: development }
      """;

  private final List<Event> rows = new ArrayList<>();
  private final List<Decision> ledger = new ArrayList<>();
  private int minute;

  private Event event(String buyer, String type, Map<String, Value> said) {
    Instant at = Instant.parse("2026-03-02T09:00:00Z").plusSeconds(60L * minute++);
    String source = Correction.isType(type) ? Correction.SOURCE : "crm";
    return new Event(rows.size() + 1, source, "e" + minute, buyer, null, type, at, at, at, said);
  }

  private void happens(String type, String name, String value) {
    rows.add(event("b", type, Map.of(name, Value.of(value))));
  }

  private void corrects(Correction correction) {
    rows.add(event("b", correction.type(), correction.properties()));
  }

  /** Rows of the other buyer's log, each as it counted there, adopted now. */
  private void adopts(List<Event> others) {
    corrects(new Correction.Adopted("other"));
    for (Event each : others) {
      rows.add(Imports.at(each, rows.size() + 1L));
    }
  }

  private String owner() {
    Engine engine =
        switch (PlaybookReader.read("owners.yaml", PLAYBOOK)) {
          case Reading.Accepted accepted -> new Engine(accepted.playbook());
          case Reading.Refused refused -> throw new AssertionError(refused.mistakes());
        };
    ledger.clear();
    Run run = engine.open(BuyerState.start("b", "main"));
    CorrectedLog.of("b", rows).forEach(event -> run.advance(event, ledger::add));
    Owned owned = Objects.requireNonNull(run.state().course().work().owned());
    return owned.holder() == null ? "nobody" : owned.holder().name();
  }

  private long kept() {
    return ledger.stream().filter(OwnerDecision.Kept.class::isInstance).count();
  }

  @Test
  void ownerWithTheOpenOpportunityStaysWhicheverLogItIsIn() {
    happens("owner_assigned", "owner", "jonas");
    Event deal = event("other", "opportunity_created", Map.of("opportunity", Value.of("o")));
    Event named = event("other", "owner_assigned", Map.of("owner", Value.of("kim")));
    happens("owner_assigned", "owner", "lea");
    assertThat(owner()).isEqualTo("lea");

    adopts(List.of(deal, named));
    assertThat(owner()).as("kim has the open opportunity").isEqualTo("kim");
    assertThat(kept()).as("lea is told").isEqualTo(1);

    rows.add(event("other", "owner_assigned", Map.of("owner", Value.of("max"))));
    assertThat(owner()).as("so is what comes in under the keys of the other").isEqualTo("max");
    happens("owner_assigned", "owner", "lea");
    assertThat(owner()).as("what is said since the merge is said of both").isEqualTo("lea");

    corrects(new Correction.Separated("other"));
    assertThat(owner()).isEqualTo("lea");
    assertThat(kept()).isZero();
  }

  @Test
  void ownOpportunityKeepsItsOwnerFromWhoIsAdopted() {
    happens("opportunity_created", "opportunity", "o");
    happens("owner_assigned", "owner", "jonas");
    Event named = event("other", "owner_assigned", Map.of("owner", Value.of("kim")));
    assertThat(owner()).isEqualTo("jonas");

    adopts(List.of(named));
    assertThat(owner()).isEqualTo("jonas");
    assertThat(kept()).isEqualTo(1);
  }

  @Test
  void whoAcceptedTheOtherDoesNotTakeItFromWhoHasTheOpenOpportunity() {
    happens("opportunity_created", "opportunity", "o");
    happens("owner_assigned", "owner", "jonas");
    Event accepted =
        event(
            "other",
            "handoff_accepted",
            Map.of("handoff", Value.of("to_development"), "owner", Value.of("kim")));

    adopts(List.of(accepted));
    assertThat(owner()).isEqualTo("jonas");

    corrects(new Correction.Separated("other"));
    rows.add(
        event(
            "b",
            "handoff_accepted",
            Map.of("handoff", Value.of("to_development"), "owner", Value.of("kim"))));
    assertThat(owner()).as("its own is another thing").isEqualTo("kim");
  }
}
