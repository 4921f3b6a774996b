package dev.fullcourt.history.routing;

import static dev.fullcourt.history.routing.Teams.ofAccount;
import static dev.fullcourt.history.routing.Teams.waits;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.engine.event.Value;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.history.routing.Answer.By;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who gets a buyer, and what is said of why. */
class RouterTest {

  private static final String MORNING = "2026-03-02T09:00:00Z";

  private final TeamState state = new TeamState();

  @Test
  void membersTakeTurnsInTheOrderOfTheList() {
    Router router = new Router(Teams.with("- { to: sdr }\n- { otherwise: ana }"));

    List<Answer> answers =
        router.answer(
            List.of(
                waits("b4", "2026-03-02T10:00:00Z"),
                waits("b2", MORNING),
                waits("b1", MORNING),
                waits("b3", "2026-03-02T09:30:00Z")),
            state);

    assertThat(answers)
        .extracting(answer -> answer.request().buyer() + " " + answer.person())
        .containsExactly("b1 ben", "b2 cleo", "b3 dora", "b4 ben");
    assertThat(answers)
        .allSatisfy(answer -> {
          assertThat(answer.rule()).isEqualTo("routing.1");
          assertThat(answer.by()).isEqualTo(By.ROUND_ROBIN);
          assertThat(answer.team()).isEqualTo("sdr");
        });
    assertThat(answers).extracting(Answer::turn).containsExactly(1L, 2L, 3L, 4L);
    assertThat(answers.getLast().considered()).containsExactly("ben: 1 of 2 today, 1 in all");
  }

  @Test
  void whoIsFullMissesTheTurnAndIsFreeAgainTheNextDayOfTheTeamsZone() {
    Router router = new Router(Teams.with("- { to: sdr-us }\n- { otherwise: ana }"));
    state.gave("uri", Instant.parse("2026-03-02T14:00:00Z"));

    Answer late = router.answer(waits("b", "2026-03-03T04:59:00Z"), state);
    Answer next = router.answer(waits("b", "2026-03-03T05:00:00Z"), state);

    assertThat(late.person()).isEqualTo("ana");
    assertThat(late.by()).isEqualTo(By.FALLBACK);
    assertThat(late.rule()).isEqualTo("routing.1");
    assertThat(late.considered()).containsExactly("uri: 1 of 1 today, 0 in all, full");
    assertThat(next.person()).isEqualTo("uri");
    assertThat(next.considered()).containsExactly("uri: 0 of 1 today, 0 in all");
  }

  @Test
  void accountOwnerComesFirstUnlessFull() {
    Router router =
        new Router(
            Teams.with("- { to: sdr, by: [account owner, round robin] }\n- { otherwise: ana }"));
    state.had("a_1", "dora");
    state.had("a_1", "jonas");

    Answer first = router.answer(ofAccount("b1", "a_1", MORNING), state);
    state.gave("dora", Instant.parse(MORNING));
    state.gave("dora", Instant.parse(MORNING));
    Answer second = router.answer(ofAccount("b2", "a_1", MORNING), state);

    assertThat(first.person()).isEqualTo("dora");
    assertThat(first.by()).isEqualTo(By.ACCOUNT_OWNER);
    assertThat(first.turn()).isNull();
    assertThat(second.person()).isEqualTo("ben");
    assertThat(second.by()).isEqualTo(By.ROUND_ROBIN);
    assertThat(second.considered())
        .containsExactly("dora: 2 of 2 today, 0 in all, full", "ben: 0 of 2 today, 0 in all");
  }

  @Test
  void whomTheAccountNamesIsItsOwnerIfOfTheTeam() {
    Router router =
        new Router(
            Teams.with("- { to: sdr, by: [account owner, least loaded] }\n- { otherwise: ana }"));
    state.had("a_1", "cleo");
    Request named =
        new Request(
            "b",
            "a_1",
            3,
            Teams.DEVELOPMENT,
            Instant.parse(MORNING),
            Instant.parse(MORNING),
            Set.of(),
            "ben",
            null);
    Request other =
        new Request(
            "b",
            "",
            3,
            Teams.DEVELOPMENT,
            Instant.parse(MORNING),
            Instant.parse(MORNING),
            Set.of(),
            "kim",
            null);

    assertThat(router.answer(named, state).person()).isEqualTo("ben");
    assertThat(router.answer(other, state).by()).isEqualTo(By.LEAST_LOADED);
    assertThat(router.answer(other, state).considered().getFirst())
        .isEqualTo("kim: owns the account, not of sdr");
  }

  @Test
  void leastLoadedHasTheFewestBuyersAndOfSeveralComesFirst() {
    Router router =
        new Router(Teams.with("- { to: sdr, by: [least loaded] }\n- { otherwise: ana }"));
    state.has("ben", 4);
    state.has("cleo", 2);
    state.has("dora", 2);

    Answer answer = router.answer(waits("b", MORNING), state);

    assertThat(answer.person()).isEqualTo("cleo");
    assertThat(answer.considered())
        .containsExactly(
            "ben: 0 of 2 today, 4 in all",
            "cleo: 0 of 2 today, 2 in all",
            "dora: 0 of 2 today, 2 in all");
  }

  @Test
  void firstRuleThatHoldsForTheQueueDecides() {
    Router router =
        new Router(
            Teams.with(
                """
                - { when: 'account.country == "US"', to: sdr-us }
                - { when: market.key, to: cleo }
                - { to: ae }
                - { otherwise: ana }
                """));

    assertThat(router.answer(waits("b", MORNING, "routing.1", "routing.2"), state).person())
        .isEqualTo("uri");
    Answer named = router.answer(waits("b", MORNING, "routing.2"), state);
    assertThat(named.person()).isEqualTo("cleo");
    assertThat(named.by()).isEqualTo(By.NAMED);
    Answer none = router.answer(waits("b", MORNING), state);
    assertThat(none.person()).isEqualTo("ana");
    assertThat(none.rule()).isNull();
    assertThat(none.considered()).isEmpty();
    Request sales =
        new Request(
            "b",
            "",
            3,
            Teams.SALES,
            Instant.parse(MORNING),
            Instant.parse(MORNING),
            Set.of(),
            null,
            null);
    assertThat(router.answer(sales, state).person()).isEqualTo("jonas");
  }

  @Test
  void territoryHoldsFromItsDayOnAndWhoWasGivenBeforeStays() {
    Playbook playbook =
        Teams.with(
            """
            - { when: 'account.country == "US"', to: sdr-us, since: 2026-07-01 }
            - { when: 'account.country == "US"', to: cleo }
            - { otherwise: ana }
            """);
    Router router = new Router(playbook);
    String[] both = {"routing.1", "routing.2"};

    List<Answer> answers =
        router.answer(
            List.of(
                waits("b1", "2026-06-30T21:59:59Z", both),
                waits("b2", "2026-06-30T22:00:00Z", both)),
            state);

    assertThat(answers).extracting(Answer::person).containsExactly("cleo", "uri");
    assertThat(state.buyersOf("cleo")).isEqualTo(1);
  }

  @Test
  void whoLetsABuyerGoIsNotGivenItBack() {
    Router router =
        new Router(
            Teams.with("- { to: sdr, by: [account owner, round robin] }\n- { otherwise: ana }"));
    state.had("a", "ben");
    Request again =
        new Request(
            "b",
            "a",
            9,
            Teams.DEVELOPMENT,
            Instant.parse(MORNING),
            Instant.parse(MORNING),
            Set.of(),
            null,
            "ben");

    Answer answer = router.answer(again, state);

    assertThat(answer.person()).isEqualTo("cleo");
    assertThat(answer.considered())
        .containsExactly(
            "ben: 0 of 2 today, 0 in all, gives it away", "cleo: 0 of 2 today, 0 in all");
  }

  @Test
  void withoutAFallbackTheLeadOfTheTeamTakesWhatNobodyElseCan() {
    Router router = new Router(Teams.with("- { to: sdr }\n- { to: ae }"));
    for (String member : List.of("ben", "cleo", "dora")) {
      state.gave(member, Instant.parse(MORNING));
      state.gave(member, Instant.parse(MORNING));
    }

    Answer answer = router.answer(waits("b", MORNING), state);

    assertThat(answer.person()).isEqualTo("ana");
    assertThat(answer.by()).isEqualTo(By.FALLBACK);
    assertThat(answer.considered()).hasSize(3).allMatch(each -> each.endsWith("full"));
  }

  @Test
  void anAnswerSaysEverythingInItsEvent() {
    Router router = new Router(Teams.with("- { to: sdr }\n- { otherwise: ana }"));

    Answer answer = router.answer(waits("b", MORNING), state);

    assertThat(answer.eventId()).isEqualTo("owner_assigned-b-3");
    assertThat(answer.properties())
        .isEqualTo(
            java.util.Map.of(
                "owner", Value.of("ben"),
                "team", Value.of("sdr"),
                "request", Value.of(3),
                "rule", Value.of("routing.1"),
                "by", Value.of("round robin"),
                "turn", Value.of(1),
                "considered", Value.of(List.of("ben: 0 of 2 today, 0 in all"))));
  }
}
