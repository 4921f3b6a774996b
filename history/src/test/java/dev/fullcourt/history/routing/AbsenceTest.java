package dev.fullcourt.history.routing;

import static dev.fullcourt.history.routing.Teams.ofAccount;
import static dev.fullcourt.history.routing.Teams.waits;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.history.routing.Answer.By;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whoever is away is given nothing, and the answer says so. */
class AbsenceTest {

  private static final String MORNING = "2026-03-02T09:00:00Z";

  private final TeamState state = new TeamState();

  private void absent(String person, String from, String to, int takes, @Nullable String standIn) {
    state.absent(new Absence(person, LocalDate.parse(from), LocalDate.parse(to), takes, standIn));
  }

  @Test
  void whoIsAwayMissesTheTurnFromTheFirstToTheLastDayOfTheTeamsZone() {
    Router router = new Router(Teams.with("- { to: sdr }\n- { otherwise: ana }"));
    absent("ben", "2026-03-02", "2026-03-03", 0, null);

    // In Berlin the third of March ends at 23:00 of Greenwich.
    Answer before = router.answer(waits("b", "2026-03-01T22:59:59Z"), state);
    Answer first = router.answer(waits("b", "2026-03-01T23:00:00Z"), state);
    Answer last = router.answer(waits("b", "2026-03-03T22:59:59Z"), state);
    Answer after = router.answer(waits("b", "2026-03-03T23:00:00Z"), state);

    assertThat(List.of(before, first, last, after))
        .extracting(Answer::person)
        .containsExactly("ben", "cleo", "cleo", "ben");
    assertThat(first.by()).isEqualTo(By.ROUND_ROBIN);
    assertThat(first.considered())
        .containsExactly("ben: away until 2026-03-03", "cleo: 0 of 2 today, 0 in all");
  }

  @Test
  void whoTakesFewerIsFullEarlier() {
    Router router = new Router(Teams.with("- { to: sdr }\n- { otherwise: ana }"));
    absent("ben", "2026-03-02", "2026-03-06", 1, null);
    state.gave("ben", Instant.parse(MORNING));

    Answer answer = router.answer(waits("b", MORNING), state);

    assertThat(answer.person()).isEqualTo("cleo");
    assertThat(answer.considered().getFirst())
        .isEqualTo("ben: 1 of 1 today, 0 in all, full, takes fewer until 2026-03-06");
  }

  @Test
  void ofTwoAbsencesTheStricterCounts() {
    Router router = new Router(Teams.with("- { to: sdr }\n- { otherwise: ana }"));
    absent("ben", "2026-03-01", "2026-03-09", 5, null);
    absent("ben", "2026-03-02", "2026-03-04", 0, "dora");

    assertThat(router.answer(waits("b", MORNING), state).considered().getFirst())
        .isEqualTo("ben: away until 2026-03-04, dora stands in");
    assertThat(router.answer(waits("b", "2026-03-05T09:00:00Z"), state).considered().getFirst())
        .as("never more than agreed")
        .isEqualTo("ben: 0 of 2 today, 0 in all, takes fewer until 2026-03-09");
  }

  @Test
  void whatIsMeantForSomebodyAwayGoesToWhoeverStandsIn() {
    Router router =
        new Router(
            Teams.with("- { to: sdr, by: [account owner, round robin] }\n- { otherwise: ana }"));
    state.had("a_1", "cleo");
    absent("cleo", "2026-03-02", "2026-03-09", 0, "dora");

    Answer answer = router.answer(ofAccount("b", "a_1", MORNING), state);

    assertThat(answer.person()).isEqualTo("dora");
    assertThat(answer.by()).isEqualTo(By.STAND_IN);
    assertThat(answer.by().words()).isEqualTo("stand in");
    assertThat(answer.turn()).isNull();
    assertThat(answer.considered())
        .containsExactly(
            "cleo: away until 2026-03-09, dora stands in", "dora: 0 of 2 today, 0 in all");
  }

  @Test
  void whoStandsInIsNotAskedWhenAwayOrOfAnotherTeamAndTheNextWayDecides() {
    Router router =
        new Router(
            Teams.with("- { to: sdr, by: [account owner, round robin] }\n- { otherwise: ana }"));
    state.had("a_1", "cleo");
    state.had("a_2", "ben");
    absent("cleo", "2026-03-02", "2026-03-09", 0, "dora");
    absent("dora", "2026-03-02", "2026-03-02", 0, null);
    absent("ben", "2026-03-02", "2026-03-09", 0, "kim");

    Answer bothAway = router.answer(ofAccount("b1", "a_1", "2026-03-02T09:00:00Z"), state);
    Answer stranger = router.answer(ofAccount("b2", "a_2", "2026-03-03T09:00:00Z"), state);

    assertThat(bothAway.person()).as("nobody of the team is there").isEqualTo("ana");
    assertThat(bothAway.by()).isEqualTo(By.FALLBACK);
    assertThat(stranger.person()).isEqualTo("dora");
    assertThat(stranger.by()).isEqualTo(By.ROUND_ROBIN);
  }

  @Test
  void aBuyerIsNeverLeftToNobodyThoughEverybodyIsAway() {
    Router router =
        new Router(Teams.with("- { when: market.key, to: dora }\n- { otherwise: ana }"));
    absent("dora", "2026-03-02", "2026-03-09", 0, null);
    absent("ana", "2026-03-02", "2026-03-04", 0, "ben");

    Answer stoodIn = router.answer(waits("b", MORNING, "routing.1"), state);
    absent("ben", "2026-03-02", "2026-03-04", 0, null);
    Answer nobody = router.answer(waits("b", MORNING, "routing.1"), state);

    assertThat(stoodIn.person()).isEqualTo("ben");
    assertThat(stoodIn.by()).isEqualTo(By.STAND_IN);
    assertThat(stoodIn.considered())
        .containsExactly(
            "dora: away until 2026-03-09", "ana: away until 2026-03-04, ben stands in");
    assertThat(nobody.person()).isEqualTo("ana");
    assertThat(nobody.by()).isEqualTo(By.FALLBACK);
  }
}
