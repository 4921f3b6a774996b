package dev.fullcourt.engine.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.engine.Engine;
import dev.fullcourt.engine.Step;
import dev.fullcourt.engine.buyer.BuyerState;
import dev.fullcourt.engine.decision.AlertDecision;
import dev.fullcourt.engine.decision.AlertDecision.End;
import dev.fullcourt.engine.decision.Decision;
import dev.fullcourt.engine.event.Event;
import dev.fullcourt.engine.event.Value;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.engine.stories.Playbooks;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Another playbook tells nothing of what lasts already, and ends what it does not have (law 37).
 */
class AlertActivationTest {

  private static final Instant CHANGE = Instant.parse("2026-03-03T09:00:00Z");
  private static final Playbook TELLING = Playbooks.read("alerts");
  private static final Playbook SILENT =
      Playbooks.parse(
          "silent.yaml", TELLING.text().replaceAll("(?s)\\nalerts:.*?\\n\\n", "\nalerts: []\n\n"));

  private static Event event(long seq, String type, String at) {
    Instant when = Instant.parse(at);
    return new Event(
        seq,
        "test",
        "e" + seq,
        "b",
        null,
        type,
        when,
        when,
        when,
        Map.of("owner", Value.of("ben")));
  }

  private final List<Event> past =
      List.of(
          event(1, "page_viewed", "2026-03-02T08:59:00Z"),
          event(2, "demo_requested", "2026-03-02T09:00:00Z"),
          event(3, "page_viewed", "2026-03-02T09:10:00Z"),
          event(4, "page_viewed", "2026-03-02T09:20:00Z"));
  private final List<Decision> ledger = new ArrayList<>();

  private BuyerState lived(Engine engine) {
    BuyerState state = BuyerState.start("b", "main");
    for (Event event : past) {
      state = take(engine.advance(state, event));
    }
    return take(engine.settle(state, CHANGE.minusMillis(1)));
  }

  private BuyerState take(Step step) {
    ledger.addAll(step.decisions());
    return step.state();
  }

  private List<String> alerts() {
    return ledger.stream()
        .flatMap(decision ->
            switch (decision) {
              case AlertDecision.Raised raised ->
                  java.util.stream.Stream.of("raised " + raised.alert() + " " + raised.at());
              case AlertDecision.Ended ended ->
                  java.util.stream.Stream.of(
                      "ended " + ended.alert() + " " + ended.end().word() + " " + ended.at());
              default -> java.util.stream.Stream.<String>empty();
            })
        .toList();
  }

  @Test
  void whatLastsAlreadyIsNotToldAndWhatComesAfterIs() {
    BuyerState old = lived(new Engine(SILENT));
    Engine engine = new Engine(TELLING.withVersion(2));
    BuyerState state = engine.carriedOver(old, past, 0, CHANGE);

    state = take(engine.settle(state, Instant.parse("2026-03-04T08:00:00Z")));
    assertThat(alerts()).isEmpty();

    state = take(engine.advance(state, event(5, "owner_assigned", "2026-03-04T08:30:00Z")));
    take(engine.settle(state, Instant.parse("2026-03-20T00:00:00Z")));
    assertThat(alerts()).as("an offer that was made before").isEmpty();
  }

  @Test
  void whatIsNoLongerAgreedEndsWithTheNextStep() {
    BuyerState old = lived(new Engine(TELLING));
    assertThat(alerts())
        .containsExactly(
            "raised hot account 2026-03-02T09:20:00Z", "raised nobody has it 2026-03-02T13:00:00Z");
    Engine engine = new Engine(SILENT.withVersion(2));

    BuyerState state = engine.carriedOver(old, past, 0, CHANGE);
    assertThat(state.nextDue()).contains(CHANGE);
    state = take(engine.settle(state, CHANGE));

    assertThat(alerts().subList(2, 4))
        .containsExactlyInAnyOrder(
            "ended hot account dropped " + CHANGE, "ended nobody has it dropped " + CHANGE);
    assertThat(End.valueOf("DROPPED").word()).isEqualTo("dropped");
    assertThat(state.course().watching()).isEqualTo(Watching.NONE);
  }

  @Test
  void whatIsOpenGoesOnUnderAPlaybookThatStillHasIt() {
    BuyerState old = lived(new Engine(TELLING));
    Engine engine = new Engine(TELLING.withVersion(2));

    BuyerState state = engine.carriedOver(old, past, 0, CHANGE);
    take(engine.advance(state, event(5, "owner_assigned", "2026-03-03T10:00:00Z")));

    assertThat(alerts())
        .containsExactly(
            "raised hot account 2026-03-02T09:20:00Z",
            "raised nobody has it 2026-03-02T13:00:00Z",
            "ended nobody has it over 2026-03-03T10:00:00Z");
  }
}
