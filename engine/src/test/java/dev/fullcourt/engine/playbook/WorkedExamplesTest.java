package dev.fullcourt.engine.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.engine.Engine;
import dev.fullcourt.engine.Step;
import dev.fullcourt.engine.buyer.BuyerState;
import dev.fullcourt.engine.decision.Decision;
import dev.fullcourt.engine.decision.Move;
import dev.fullcourt.engine.event.Event;
import dev.fullcourt.engine.event.Value;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The three examples of docs/playbook.md, told to the engine with the playbook that stands there.
 */
class WorkedExamplesTest {

  private static final Instant START = Instant.parse("2026-01-05T09:00:00Z");

  private Engine engine = new Engine(Written.read(Written.RIGHT));
  private BuyerState buyer = BuyerState.start("b_1", "main");
  private final List<Decision.StageEntered> entered = new ArrayList<>();
  private long seq;

  @BeforeEach
  void readThePlaybookOfTheReference() throws IOException {
    engine = new Engine(Written.read(Reference.example()));
  }

  @Test
  void sellerWhoOpensAnOpportunitySkipsLead() {
    happens(0, "account_described", Map.of("employees", Value.of(2000)));
    happens(2, "opportunity_created", Map.of("opportunity", Value.of("o1")));

    assertThat(entered)
        .extracting(Decision.StageEntered::stage)
        .containsExactly("aware", "opportunity");
    assertThat(entered.getLast().skipped()).containsExactly("lead");
  }

  @Test
  void recycledBuyerComesBackOnlyByAHandRaiseUntilCooledOff() {
    happens(0, "account_described", Map.of("employees", Value.of(2000)));
    happens(1, "demo_requested", Map.of());
    assertThat(entered.getLast().stage()).isEqualTo("lead");
    assertThat(entered.getLast().cause().score().interest()).isEqualTo(60);

    happens(5, "recycled", Map.of("reason", Value.of("no budget")));
    assertThat(entered.getLast().stage()).isEqualTo("recycled");
    assertThat(entered.getLast().reason()).isEqualTo("no budget");

    happens(20, "page_viewed", Map.of("path", Value.of("/pricing")));
    assertThat(entered.getLast().stage()).isEqualTo("recycled");

    happens(30, "demo_requested", Map.of());
    assertThat(entered.getLast().stage()).isEqualTo("lead");
    assertThat(entered.getLast().move()).isEqualTo(Move.RETURNED);
    assertThat(entered.getLast().round()).isEqualTo(1);
  }

  @Test
  void lostBuyerIsRecycledByTimeAndBeginsTheSecondRoundWithANewOpportunity() {
    happens(0, "opportunity_created", Map.of("opportunity", Value.of("o1")));
    happens(10, "opportunity_lost", Map.of("opportunity", Value.of("o1")));
    assertThat(entered.getLast().stage()).isEqualTo("lost");

    happens(250, "page_viewed", Map.of("path", Value.of("/")));
    assertThat(entered.getLast().stage()).isEqualTo("recycled");
    assertThat(entered.getLast().at()).isEqualTo(START.plus(Duration.ofDays(190)));

    happens(300, "opportunity_created", Map.of("opportunity", Value.of("o2")));
    assertThat(entered.getLast().stage()).isEqualTo("opportunity");
    assertThat(entered.getLast().move()).isEqualTo(Move.AGAIN);
    assertThat(entered.getLast().round()).isEqualTo(2);
  }

  private void happens(int day, String type, Map<String, Value> properties) {
    Instant at = START.plus(Duration.ofDays(day));
    Event event = new Event(seq, "test", "e" + seq++, "b_1", null, type, at, at, at, properties);
    Step step = engine.advance(buyer, event);
    buyer = step.state();
    for (Decision decision : step.decisions()) {
      if (decision instanceof Decision.StageEntered stage) {
        entered.add(stage);
      }
    }
  }
}
