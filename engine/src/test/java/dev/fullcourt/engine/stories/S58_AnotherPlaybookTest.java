package dev.fullcourt.engine.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.engine.Engine;
import dev.fullcourt.engine.Step;
import dev.fullcourt.engine.buyer.BuyerState;
import dev.fullcourt.engine.decision.Decision;
import dev.fullcourt.engine.decision.LedgerText;
import dev.fullcourt.engine.event.Event;
import dev.fullcourt.engine.event.Value;
import dev.fullcourt.engine.playbook.Playbook;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A new playbook starts no play for what lies behind; what runs goes on where it still is (37). */
class S58_AnotherPlaybookTest {

  private static final String TEXT = Playbooks.text("/stories/plays.yaml");
  private static final String WITHOUT =
      TEXT.substring(0, TEXT.indexOf("plays:\n")) + TEXT.substring(TEXT.indexOf("cycle:\n"));

  private final List<Event> log = new ArrayList<>();
  private final List<String> ledger = new ArrayList<>();
  private Engine engine = engine(TEXT, 1);
  private BuyerState state = BuyerState.start("b", "main");

  private static Engine engine(String text, int version) {
    Playbook playbook = Playbooks.parse("plays.yaml", text).withVersion(version);
    return new Engine(playbook);
  }

  private void happens(String at, String type, String... property) {
    Instant instant = Instant.parse(at);
    Map<String, Value> properties =
        property.length == 0 ? Map.of() : Map.of(property[0], Value.of(property[1]));
    Event event =
        new Event(
            log.size() + 1,
            "story",
            "e" + log.size(),
            "b",
            "p1",
            type,
            instant,
            instant,
            instant,
            properties);
    log.add(event);
    take(engine.advance(state, event));
  }

  private void passes(String at) {
    take(engine.settle(state, Instant.parse(at)));
  }

  private void take(Step step) {
    state = step.state();
    for (Decision decision : step.decisions()) {
      ledger.add(LedgerText.of(decision));
    }
  }

  private void activate(String text, String at) {
    ledger.clear();
    engine = engine(text, 2);
    state = engine.carriedOver(state, log, 0, Instant.parse(at));
  }

  private void surges(String day) {
    happens(day + "T10:00:00Z", "page_viewed", "path", "/pricing");
    happens(day + "T10:10:00Z", "page_viewed", "path", "/pricing");
    happens(day + "T10:20:00Z", "page_viewed", "path", "/pricing");
  }

  @Test
  void runGoesOnUnderThePlaybookThatHasIt() {
    surges("2026-03-02");
    activate(TEXT.replace("within: 1 business hour", "within: 1h"), "2026-03-02T10:30:00Z");

    assertThat(state.nextDue()).contains(Instant.parse("2026-03-02T11:20:00Z"));
    happens("2026-03-02T10:40:00Z", "outbound_call");

    assertThat(ledger)
        .containsExactly(
            "{\"kind\":\"play_step_done\",\"position\":3,\"at\":\"2026-03-02T10:40:00Z\",\"play\":\"pricing"
                + " surge\",\"run\":1,\"step\":\"1\",\"asked\":\"2026-03-02T10:20:00Z\",\"event\":4,\"rule\":\"plays.pricing"
                + " surge.1\",\"playbook\":2,\"fit\":0,\"interest\":0,\"points\":[]}",
            "{\"kind\":\"play_step_asked\",\"position\":4,\"at\":\"2026-03-02T10:40:00Z\",\"play\":\"pricing"
                + " surge\",\"run\":1,\"step\":\"2\",\"do\":\"send\",\"owner\":\"marketing\",\"team\":\"marketing\",\"person\":\"p1\",\"channel\":\"email\",\"purpose\":\"sales\",\"content\":\"pricing-guide\",\"not_after\":\"2026-03-03T10:40:00Z\",\"event\":4,\"rule\":\"plays.pricing"
                + " surge.2\",\"playbook\":2,\"fit\":0,\"interest\":0,\"points\":[]}",
            "{\"kind\":\"play_waiting\",\"position\":5,\"at\":\"2026-03-02T10:40:00Z\",\"play\":\"pricing"
                + " surge\",\"run\":1,\"step\":\"3\",\"until\":\"2026-03-05T10:40:00Z\",\"event\":4,\"rule\":\"plays.pricing"
                + " surge.3\",\"playbook\":2,\"fit\":0,\"interest\":0,\"points\":[]}");
  }

  @Test
  void runThePlaybookNoLongerHasEndsWithWhatItAskedFor() {
    surges("2026-03-02");
    happens("2026-03-02T10:40:00Z", "outbound_call");
    activate(WITHOUT, "2026-03-02T11:00:00Z");

    assertThat(state.nextDue()).contains(Instant.parse("2026-03-02T11:00:00Z"));
    happens("2026-03-02T12:00:00Z", "page_viewed", "path", "/pricing");
    passes("2026-06-01T00:00:00Z");

    assertThat(ledger)
        .containsExactly(
            "{\"kind\":\"play_ended\",\"position\":6,\"at\":\"2026-03-02T11:00:00Z\",\"play\":\"pricing"
                + " surge\",\"run\":1,\"how\":\"dropped\",\"timer\":\"plays.pricing"
                + " surge.dropped\",\"rule\":\"plays\",\"playbook\":2,\"fit\":0,\"interest\":0,\"points\":[]}",
            "{\"kind\":\"play_step_withdrawn\",\"position\":7,\"at\":\"2026-03-02T11:00:00Z\",\"play\":\"pricing"
                + " surge\",\"run\":1,\"step\":\"2\",\"asked\":\"2026-03-02T10:40:00Z\",\"why\":\"ended\",\"timer\":\"plays.pricing"
                + " surge.dropped\",\"rule\":\"plays.pricing"
                + " surge.2\",\"playbook\":2,\"fit\":0,\"interest\":0,\"points\":[]}");
  }

  @Test
  void whatLiesBehindStartsNothing() {
    engine = engine(WITHOUT, 1);
    surges("2026-03-02");
    activate(TEXT, "2026-03-02T11:00:00Z");

    happens("2026-03-02T12:00:00Z", "page_viewed", "path", "/pricing");
    passes("2026-03-20T00:00:00Z");
    assertThat(ledger).isEmpty();

    surges("2026-03-20");
    assertThat(ledger)
        .hasSize(2)
        .first()
        .asString()
        .startsWith(
            "{\"kind\":\"play_started\",\"position\":1,\"at\":\"2026-03-20T10:20:00Z\",\"play\":\"pricing"
                + " surge\",\"run\":1,\"person\":\"p1\"");
  }

  @Test
  void playThatComesBackInTheSameRoundWasPlayedAlready() {
    surges("2026-03-02");
    happens("2026-03-02T10:30:00Z", "play_stopped", "play", "pricing surge");
    activate(WITHOUT, "2026-03-03T00:00:00Z");
    passes("2026-03-04T00:00:00Z");
    activate(TEXT, "2026-03-05T00:00:00Z");

    surges("2026-05-04");

    assertThat(ledger).isEmpty();
  }

  @Test
  void wordsAndContactsAreFoldedAgain() {
    engine =
        engine(
            WITHOUT.substring(0, WITHOUT.indexOf("consent:"))
                + WITHOUT.substring(WITHOUT.indexOf("content:")),
            1);
    happens("2026-03-02T09:00:00Z", "unsubscribed");
    assertThat(state.facts().people().getFirst().reach().words()).isEmpty();

    activate(TEXT, "2026-03-02T11:00:00Z");
    happens("2026-03-02T12:00:00Z", "play_started", "play", "newsletter");

    assertThat(ledger).hasSize(3);
    assertThat(ledger.get(1)).contains("\"play_step_withheld\"", "\"why\":\"opted_out\"");
  }
}
