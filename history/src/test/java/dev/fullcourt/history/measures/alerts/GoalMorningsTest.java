package dev.fullcourt.history.measures.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.engine.playbook.PlaybookReader;
import dev.fullcourt.engine.playbook.Reading;
import dev.fullcourt.history.measures.alerts.GoalWatch.OffTrack;
import dev.fullcourt.history.money.ExchangeRates;
import dev.fullcourt.history.money.TeamCurrency;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Goals are looked at in the morning, and whoever looks again finds the same. */
class GoalMorningsTest {

  private static final String AGREED =
      """
      playbook: Mornings
      fiscal-year: { starts: 04-01, zone: Europe/Berlin }
      teams:
        growth: { function: marketing, lead: chloe }
        sales: { function: sales, lead: jonas }
      cycle:
        stages:
          - { stage: aware, leads: sales }
          - { stage: lead, leads: sales, enter: event.type == "demo_requested" }
      handoffs:
        over: { from: marketing, to: sales }
      goals:
        - { goal: offers, counts: over.offered, target: 300 per month, shared-by: sales }
      alerts:
        - { alert: few offers, kind: goal, goal: offers, to: [lead, growth] }
      """;

  private final GoalWatch watch = new GoalWatch(playbook());

  private static Playbook playbook() {
    return switch (PlaybookReader.read("playbook.yaml", AGREED)) {
      case Reading.Accepted(Playbook playbook, var notices) -> playbook;
      case Reading.Refused(var mistakes) -> throw new IllegalArgumentException(mistakes.toString());
    };
  }

  /** Ten offers a day but from the 8th to the 15th of May, and sixty on the 16th and the 17th. */
  private static GoalCount offers() {
    List<Instant> offers = new ArrayList<>();
    Instant day = Instant.parse("2026-04-01T08:00:00Z");
    for (; day.isBefore(Instant.parse("2026-06-20T00:00:00Z")); day = day.plusSeconds(86_400)) {
      String date = day.toString().substring(5, 10);
      boolean none = date.compareTo("05-08") >= 0 && date.compareTo("05-15") <= 0;
      boolean many = date.equals("05-16") || date.equals("05-17");
      for (int i = 0; i < (none || date.compareTo("06-05") > 0 ? 0 : many ? 60 : 10); i++) {
        offers.add(day.plusSeconds(i));
      }
    }
    return new GoalCount(
        List.of(),
        List.of(),
        Map.of("over.handoff_offered", offers),
        TeamCurrency.of(playbook(), ExchangeRates.NONE));
  }

  @Test
  void aMorningIsThatOfTheFiscalYearsZone() {
    assertThat(watch.morning(Instant.parse("2026-05-10T21:59:59Z")))
        .isEqualTo("2026-05-09T22:00:00Z");
    assertThat(watch.morning(Instant.parse("2026-05-10T22:00:00Z")))
        .isEqualTo("2026-05-10T22:00:00Z");
    assertThat(watch.since(Instant.parse("2026-05-10T22:00:00Z")))
        .isEqualTo("2025-03-31T22:00:00Z");
    assertThat(watch.since(Instant.parse("2026-03-31T21:59:59Z")))
        .isEqualTo("2024-03-31T22:00:00Z");
  }

  @Test
  void oneHasCaughtUpAndTheOtherRunsOutWithItsMonth() {
    Instant late = Instant.parse("2026-07-10T12:00:00Z");
    Instant april = Instant.parse("2026-03-31T22:00:00Z");
    List<OffTrack> found = watch.find(offers(), april, late);

    assertThat(found.stream().filter(off -> off.ended() != null).map(watch::isRunOut))
        .containsExactly(false, true);
    assertThat(found.getFirst().to())
        .as("who leads: who shares it")
        .containsExactly("sales", "growth");
    assertThat(found.getLast().ended()).as("July, in which there are none").isNull();
  }

  @Test
  void eachMorningAddsToWhatTheOneBeforeFound() {
    Instant morning = Instant.parse("2026-03-31T22:00:00Z");
    List<OffTrack> before = watch.find(offers(), watch.since(morning), morning);
    while (morning.isBefore(Instant.parse("2026-07-01T00:00:00Z"))) {
      morning = watch.morning(morning.plusSeconds(90_000));
      List<OffTrack> found = watch.find(offers(), watch.since(morning), morning);
      Instant now = morning;
      assertThat(found.stream().filter(off -> off.raised().isBefore(now)).map(OffTrack::raised))
          .as("what was there before %s", now)
          .containsExactlyElementsOf(before.stream().map(OffTrack::raised).toList());
      assertThat(found.stream().filter(off -> off.ended() != null && off.ended().isBefore(now)))
          .containsExactlyElementsOf(before.stream().filter(off -> off.ended() != null).toList());
      before = found;
    }
    assertThat(before).as("a year of none, and three").hasSize(12 + 3);
  }
}
