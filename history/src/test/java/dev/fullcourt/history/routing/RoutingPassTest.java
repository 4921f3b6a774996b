package dev.fullcourt.history.routing;

import static dev.fullcourt.history.routing.Teams.waits;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.history.routing.RoutingPass.Asked;
import dev.fullcourt.history.routing.RoutingPass.Day;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What each person would have been given a day. */
class RoutingPassTest {

  @Test
  void buyersArePutOnTheDaysOfWhoWouldHaveHadThem() {
    Playbook playbook = Teams.with("- { to: sdr-us }\n- { otherwise: ana }");

    RoutingPass.Result result =
        RoutingPass.of(
            playbook,
            List.of(
                new Asked(waits("b2", "2026-03-02T16:00:00Z"), null),
                new Asked(waits("b1", "2026-03-02T15:00:00Z"), null),
                new Asked(waits("b3", "2026-03-02T17:00:00Z"), null),
                new Asked(waits("b4", "2026-03-03T15:00:00Z"), null)));

    LocalDate monday = LocalDate.parse("2026-03-02");
    assertThat(result.days())
        .containsExactly(
            new Day("ana", "sdr", monday, 2, 2, 2),
            new Day("uri", "sdr-us", monday, 1, 1, 0),
            new Day("uri", "sdr-us", monday.plusDays(1), 1, 1, 0));
    assertThat(result.answers())
        .extracting(Answer::person)
        .containsExactly("uri", "ana", "ana", "uri");
  }

  @Test
  void whoIsDoneWithABuyerHasOneFewer() {
    Playbook playbook = Teams.with("- { to: sdr, by: [least loaded] }\n- { otherwise: ana }");
    Instant soon = Instant.parse("2026-03-02T15:30:00Z");

    RoutingPass.Result result =
        RoutingPass.of(
            playbook,
            List.of(
                new Asked(waits("b1", "2026-03-02T15:00:00Z"), soon),
                new Asked(waits("b2", "2026-03-02T15:10:00Z"), null),
                new Asked(waits("b3", "2026-03-02T16:00:00Z"), null)));

    assertThat(result.answers()).extracting(Answer::person).containsExactly("ben", "cleo", "ben");
  }
}
