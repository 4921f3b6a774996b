package dev.fullcourt.history.money.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.fullcourt.engine.decision.Cause;
import dev.fullcourt.engine.decision.Decision;
import dev.fullcourt.engine.decision.HandoffDecision;
import dev.fullcourt.engine.decision.Move;
import dev.fullcourt.engine.event.Event;
import dev.fullcourt.engine.event.Value;
import dev.fullcourt.engine.handoff.HandoffRuns;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is behind a lead: what happened in its time, by the names events give, and its rules. */
class LeadCreditsTest {

  private static final Instant OFFERED = Instant.parse("2026-06-30T12:00:00Z");
  private static final Duration DAYS_90 = Duration.ofDays(90);

  private final List<Event> events = new ArrayList<>();
  private final List<Decision> ledger = new ArrayList<>();

  private void happens(Instant at, String type, Map<String, String> said) {
    Map<String, Value> properties = new HashMap<>();
    said.forEach((name, words) -> properties.put(name, new Value.Text(words)));
    int seq = events.size() + 1;
    events.add(new Event(seq, "web", "e" + seq, "b_1", "p_1", type, at, at, at, properties));
  }

  private static Cause cause(String rule, Cause.Points... points) {
    return new Cause(new Cause.Trigger.ByEvent(1), rule, 3, new Cause.Score(0, 0, List.of(points)));
  }

  private void enters(Instant at, Cause cause) {
    ledger.add(
        new Decision.StageEntered(
            ledger.size(), at, cause, "lead", null, Move.FORWARD, List.of(), "new", 1, null));
  }

  private void isOffered(Instant at, String handoff, Cause cause) {
    ledger.add(
        new HandoffDecision.Offered(
            ledger.size(), at, cause, handoff, "development", null, null, false));
  }

  private List<LeadCredit> credits() {
    return LeadCredits.of(HandoffRuns.of("b_1", ledger, seq -> null), ledger, events);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          visited       | campaign | ' \t'    | utm_campaign | Spring      | Spring      |
          visited       | campaign | ' Spring'| program      | Other       | ' Spring'   |
          email_clicked | show     | ' '      | subject      | Our webinar | Our webinar |
          visited       | show     | ' '      | subject      | Our webinar |             |
          visited       | asset    | ' '      | form         | contact     |             | contact
          page_viewed   | form     | ' '      | path         | /prices     |             | /prices
          page_viewed   | form     | ' '      | path         | ' '         |             |
          """)
  void aNameOfBlanksIsNone(
      String type,
      String one,
      String blank,
      String other,
      String name,
      @Nullable String program,
      @Nullable String content) {
    happens(OFFERED, type, Map.of(one, blank, other, name));
    isOffered(OFFERED, "to_development", cause("handoffs.to_development"));

    LeadCredit credit = credits().getFirst();

    assertThat(credit.programs()).isEqualTo(program == null ? List.of() : List.of(program));
    assertThat(credit.contents()).isEqualTo(content == null ? List.of() : List.of(content));
  }

  @Test
  void whatHappenedInItsTimeIsBehindIt() {
    Instant again = OFFERED.plus(Duration.ofDays(10));
    happens(OFFERED.minus(DAYS_90), "visited", Map.of("campaign", "too long ago"));
    happens(OFFERED.minus(DAYS_90).plusMillis(1), "visited", Map.of("campaign", "just in time"));
    happens(OFFERED, "visited", Map.of("campaign", "at that instant"));
    happens(OFFERED, "visited", Map.of("campaign", "at that instant"));
    happens(OFFERED.plusMillis(1), "visited", Map.of("campaign", "after it"));
    happens(again.plusMillis(1), "visited", Map.of("campaign", "after both"));
    isOffered(OFFERED, "to_development", cause("handoffs.to_development"));
    isOffered(again, "to_development", cause("handoffs.to_development"));

    assertThat(credits())
        .extracting(LeadCredit::number, LeadCredit::programs)
        .containsExactly(
            tuple(0, List.of("at that instant", "just in time")), tuple(1, List.of("after it")));
  }

  @Test
  void anotherHandoffTakesNothingAway() {
    Instant before = OFFERED.minus(Duration.ofDays(1));
    happens(before, "visited", Map.of("campaign", "Spring"));
    isOffered(before, "to_development", cause("handoffs.to_development"));
    isOffered(OFFERED, "to_sales", cause("handoffs.to_sales"));

    assertThat(credits()).extracting(LeadCredit::programs).containsOnly(List.of("Spring"));
  }

  @Test
  void theRulesThatPromotedItAreBehindIt() {
    enters(OFFERED.minusMillis(1), cause("cycle.earlier.enter"));
    enters(OFFERED, cause("cycle.superseded.enter"));
    enters(
        OFFERED,
        cause(
            "cycle.lead.enter",
            new Cause.Points("interest.2", "p_1", 3, 15),
            new Cause.Points("interest.2", "p_2", 1, 5),
            new Cause.Points("fit.1", "", 1, -10)));
    isOffered(OFFERED, "to_development", cause("cycle.lead.handoff"));

    assertThat(credits().getFirst().rules()).containsExactly("3.cycle.lead.enter", "3.interest.2");
  }

  @Test
  void withoutALeadNothingIsAsked() {
    happens(OFFERED, "visited", Map.of("campaign", "Spring"));

    assertThat(credits()).isEmpty();
  }
}
