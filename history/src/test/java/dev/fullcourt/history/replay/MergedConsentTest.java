package dev.fullcourt.history.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.engine.Engine;
import dev.fullcourt.engine.Run;
import dev.fullcourt.engine.buyer.BuyerState;
import dev.fullcourt.engine.decision.Decision;
import dev.fullcourt.engine.decision.PlayDecision;
import dev.fullcourt.engine.event.Event;
import dev.fullcourt.engine.event.Value;
import dev.fullcourt.engine.playbook.PlaybookReader;
import dev.fullcourt.engine.playbook.Reading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Two people turn out to be one, and again not: a no is not lost on the way (law 23). */
class MergedConsentTest {

  private static final String PLAYBOOK =
      """
      playbook: Letters
      consent: { channels: [email], purposes: [news] }
      content: [ { asset: letter } ]
      plays:
        - play: letter
          by-hand: true
          also: opted-out people
          steps: [ { who: marketing, do: email, content: letter } ]
      cycle: { stages: [ { stage: aware, leads: marketing } ] }
      """;

  private final List<Event> rows = new ArrayList<>();

  private void row(String source, String person, String type, Map<String, Value> properties) {
    Instant at = Instant.parse("2026-03-02T09:00:00Z").plusSeconds(60L * rows.size());
    rows.add(
        new Event(
            rows.size() + 1,
            source,
            "e" + rows.size(),
            "b",
            source.equals(Correction.SOURCE) ? null : person,
            type,
            at,
            at,
            at,
            properties));
  }

  private void corrects(Correction correction) {
    row(Correction.SOURCE, "", correction.type(), correction.properties());
  }

  private void happens(String person, String type) {
    row("crm", person, type, Map.of("play", Value.of("letter")));
  }

  /** What becomes of each letter that was to be written, by the log as it is corrected. */
  private List<String> letters() {
    Engine engine =
        switch (PlaybookReader.read("letters.yaml", PLAYBOOK)) {
          case Reading.Accepted accepted -> new Engine(accepted.playbook());
          case Reading.Refused refused -> throw new AssertionError(refused.mistakes());
        };
    Run run = engine.open(BuyerState.start("b", "main"));
    List<Decision> decisions = new ArrayList<>();
    CorrectedLog.of("b", rows).forEach(event -> run.advance(event, decisions::add));
    return decisions.stream()
        .flatMap(decision ->
            switch (decision) {
              case PlayDecision.StepAsked asked -> java.util.stream.Stream.of("asked");
              case PlayDecision.StepWithheld held -> java.util.stream.Stream.of(held.why().word());
              default -> java.util.stream.Stream.<String>empty();
            })
        .toList();
  }

  @Test
  void noOfEitherHoldsAfterAMergeAndASeparationGivesEachTheirOwnWord() {
    happens("old", "unsubscribed");
    happens("new", "consent_given");
    happens("new", "play_started");
    assertThat(letters()).containsExactly("asked");

    corrects(new Correction.PeopleMerged("old", "new"));
    assertThat(letters()).containsExactly("opted_out");

    corrects(new Correction.PeopleSeparated("old", "new"));
    assertThat(letters()).containsExactly("asked");
  }

  @Test
  void repeatedImportChangesNothing() {
    happens("new", "consent_given");
    happens("new", "unsubscribed");
    happens("new", "play_started");
    List<String> before = letters();
    rows.add(rows.get(1));

    assertThat(letters()).isEqualTo(before).containsExactly("opted_out");
  }
}
